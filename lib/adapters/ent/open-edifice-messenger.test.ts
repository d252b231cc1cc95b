import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EntMessage, EntMessenger } from './messenger';
import { openEdificeMessenger } from './open-edifice-messenger';
import { ENTCORE_ACCOUNT, ENTCORE_OWN_ID, type Entcore, openEntcore } from './testing/open-entcore';

/*
 * What the messaging of an ENT does besides what every way out owes (channel-contract.test.ts): drafts, many recipients
 * who do not see one another, and what is told to who sets it up.
 */

const PATIENCE_MS = 200;
const MESSAGE: EntMessage = { subject: 'EduConnect', html: '<p>Bonjour</p>', recipients: ['ent-a', 'ent-b'] };

let ent: Entcore;
let messenger: EntMessenger;
const open = (change: Partial<typeof ENTCORE_ACCOUNT> & { baseUrl?: string } = {}) =>
  openEdificeMessenger(
    { baseUrl: ent.url, ...ENTCORE_ACCOUNT, ...change },
    { allowPrivate: true, patienceMs: PATIENCE_MS },
  );

beforeAll(async () => {
  ent = await openEntcore();
  messenger = open();
});
afterEach(() => ent.reset());
afterAll(async () => {
  messenger.close();
  await ent.close();
});

const draft = async (message = MESSAGE) => {
  const made = await messenger.draft(message);
  if (!made.ok) throw new Error(made.code);
  return made.draftId;
};

describe('a message in the ENT', () => {
  it('is a draft, is looked at, and reaches each of its readers once, none of whom sees another', async () => {
    const draftId = await draft();
    expect(ent.inboxes.size).toBe(0);
    expect(await messenger.look(draftId, MESSAGE.recipients)).toEqual({
      ok: true,
      state: 'draft',
      known: new Set([ENTCORE_OWN_ID, 'ent-a', 'ent-b']),
    });
    expect(await messenger.send(draftId, MESSAGE)).toEqual({ ok: true });
    expect([...ent.inboxes]).toEqual([
      ['ent-a', [draftId]],
      ['ent-b', [draftId]],
    ]);
    expect(ent.messages.get(draftId)).toMatchObject({ cci: ['ent-a', 'ent-b'], body: '<p>Bonjour</p>' });
    expect(await messenger.look(draftId, MESSAGE.recipients)).toEqual({ ok: true, state: 'sent' });
  });

  it('whose draft was deleted says so, and does not say whether it had been sent', async () => {
    const draftId = await draft();
    ent.messages.delete(draftId);
    expect(await messenger.look(draftId, MESSAGE.recipients)).toEqual({ ok: true, state: 'gone' });
  });

  it('does not tell whom the ENT knows when the ENT does not say', async () => {
    ent.isTacit = true;
    expect(await messenger.look(await draft(), MESSAGE.recipients)).toMatchObject({ known: null });
  });

  it('that names somebody the account may not write to is refused whole, and reaches nobody', async () => {
    ent.hidden.add('ent-b');
    expect(await messenger.send(await draft(), MESSAGE)).toBe('try_each');
    const alone = { ...MESSAGE, recipients: ['ent-b'] };
    expect(await messenger.send(await draft(alone), alone)).toMatchObject({ code: 'ent_recipient_refused' });
    expect(ent.inboxes.size).toBe(0);
  });

  it('to somebody who has no account there is a refusal, not a success', async () => {
    ent.unknown.add('ent-x');
    const alone = { ...MESSAGE, recipients: ['ent-x'] };
    expect(await messenger.send(await draft(alone), alone)).toMatchObject({ code: 'ent_recipient_refused' });
  });

  it('goes on with a new token when the ENT does not take the old one any more', async () => {
    const draftId = await draft();
    ent.expire();
    expect(await messenger.send(draftId, MESSAGE)).toEqual({ ok: true });
    expect(ent.inboxes.get('ent-a')).toEqual([draftId]);
  });

  it('says who the account is', async () => {
    expect(await messenger.whoAmI()).toEqual({ ok: true, entId: ENTCORE_OWN_ID, name: 'Secrétariat' });
  });
});

describe('the ENT answers', () => {
  it.each([
    ['a wrong password', { password: 'no' }, 'sign_in_refused', 'sign_in_refused'],
    ['an application it does not know', { clientId: 'no' }, 'sign_in_refused', 'client_refused'],
    [
      'from an address that nobody has',
      { baseUrl: 'https://ent.invalid' },
      'server_unreachable',
      'unknown_host',
    ],
    [
      'on a port where nothing listens',
      { baseUrl: 'http://127.0.0.1:9' },
      'server_unreachable',
      'connection_refused',
    ],
  ])('%s: it is told what is wrong', async (_, change, code, fault) => {
    const other = open(change);
    expect(await other.draft(MESSAGE)).toMatchObject({ ok: false, code, fault });
    other.close();
  });

  it('that the account has no messaging: nobody is written to, and nobody is blamed', async () => {
    ent.trouble = (request) => (request === 'POST /conversation/draft' ? { status: 401 } : undefined);
    expect(await messenger.draft(MESSAGE)).toMatchObject({ code: 'sender_refused', fault: 'no_messaging' });
  });

  it('as a web server that is no ENT: its pages are not taken for an answer', async () => {
    const other = open();
    ent.trouble = () => ({ status: 200, body: '<!doctype html>' });
    expect(await other.draft(MESSAGE)).toMatchObject({ code: 'server_unreachable', fault: 'not_an_ent' });
    ent.trouble = () => ({ status: 302 });
    expect(await other.draft(MESSAGE)).toMatchObject({ code: 'misconfigured', fault: 'not_an_ent' });
    other.close();
  });

  it('from a private network: it is not asked where that is not allowed', async () => {
    const other = openEdificeMessenger({ baseUrl: ent.url, ...ENTCORE_ACCOUNT }, { allowPrivate: false });
    expect(await other.draft(MESSAGE)).toMatchObject({ code: 'misconfigured', fault: 'private_host' });
    expect(ent.requests).toEqual([]);
    other.close();
  });
});
