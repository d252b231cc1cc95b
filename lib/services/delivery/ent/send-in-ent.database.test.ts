import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolScope } from '@/db/scope';
import { openEdificeMessenger } from '@/lib/adapters/ent/open-edifice-messenger';
import { ENTCORE_ACCOUNT, type Entcore, openEntcore } from '@/lib/adapters/ent/testing/open-entcore';
import { pauseWave } from '../../campaign/pause-wave';
import { resumeWave } from '../../campaign/resume-wave';
import { activate, plantEntIds, plantUser } from '../../campaign/testing/plant-school';
import { sendWave } from '../send-wave';
import { type Harness, listChildren, openHarness, type WaveOptions } from '../testing/open-harness';
import { saveEnt } from './save-ent';
import { testEnt } from './test-ent';

let h: Harness;
let ent: Entcore;

beforeAll(async () => {
  h = await openHarness();
  ent = await openEntcore();
});
afterAll(async () => {
  await ent.close();
  await h.close();
});
beforeEach(async () => {
  await h.reset();
  ent.reset();
});

const settings = () => ({
  kind: 'edifice' as const,
  product: 'other' as const,
  baseUrl: ent.url,
  ...ENTCORE_ACCOUNT,
  sendLimitCount: null,
  sendLimitSeconds: null,
});
const setEnt = async (scope: SchoolScope, change: Partial<ReturnType<typeof settings>> = {}) => {
  const saved = await saveEnt(
    { ...h.verbs(), secretKey: 'k'.repeat(32), allowPrivate: true },
    { school: scope },
    { ...settings(), ...change },
  );
  if (!saved.ok) throw new Error(saved.problem.code);
};
/** A school of so many guardians with an ENT, and a wave in it that was confirmed for now. */
const plant = async (count: number, options: WaveOptions = {}, known = count) => {
  const planted = await h.plantWave(listChildren(count), {}, { channel: 'ent_message', ...options });
  await setEnt(planted.scope);
  await plantEntIds(
    h.database.db,
    planted.scope,
    Array.from({ length: known }, (_, i) => `r${String(i).padStart(3, '0')}`),
  );
  return planted;
};
const receivers = () => [...ent.inboxes.keys()].sort();
const nobodyTwice = () => expect([...ent.inboxes.values()].every((box) => box.length === 1)).toBe(true);
const drafts = () => ent.requests.filter((one) => one === 'POST /conversation/draft').length;

describe('a wave in the ENT', () => {
  it('is one message for a hundred people, with the ledger of any wave', async () => {
    const { scope, waveId, job } = await plant(150);
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 150 });
    expect(drafts()).toBe(2);
    expect(receivers()).toHaveLength(150);
    nobodyTwice();
    expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 150, pending: 0, failed: 0 });
    expect(h.written()).toEqual([]);
  });

  it('reaches nobody who has activated, and excludes who has no identity there, with that reason', async () => {
    const { scope, waveId, job } = await plant(6, {}, 4);
    await activate(h.database.db, scope, ['r001']);
    await sendWave(h.ctx(), scope, job);
    expect(receivers()).toEqual(['ent-r000', 'ent-r002', 'ent-r003']);
    expect((await h.report(scope, waveId)).excluded).toEqual({ activated: 1, no_ent_id: 2 });
  });

  it('counts for the distance between messages of an e-mail, and the other way round', async () => {
    const { scope, job } = await plant(3);
    await sendWave(h.ctx(), scope, job);
    const { waveId } = await h.plantNext(scope);
    await sendWave(h.ctx(), scope, { ...job, waveId });
    expect(h.written()).toEqual([]);
    expect((await h.report(scope, waveId)).waitsFor).toEqual({ pressure: 3 });
  });

  it('of pupils reaches pupils who have not activated, also in a covered family', async () => {
    const children = listChildren(3);
    const { scope, waveId, job } = await h.plantWave(
      children,
      { kind: 'pupils' },
      { channel: 'ent_message', templateId: 'activation-eleves' },
    );
    await setEnt(scope);
    await plantEntIds(h.database.db, scope, ['e000', 'e001', 'e002']);
    await activate(h.database.db, scope, ['r000', 'e001']);
    await sendWave(h.ctx(), scope, job);
    expect(receivers()).toEqual(['ent-e000', 'ent-e002']);
    expect(
      (await h.report(scope, waveId)).recipients.map((one) => [one.firstName, one.status]).sort(),
    ).toEqual([
      ['Prénom-e000', 'sent'],
      ['Prénom-e001', 'excluded'],
      ['Prénom-e002', 'sent'],
    ]);
  });

  it('of guardians reaches nobody of a covered family', async () => {
    const { scope, waveId, job } = await h.plantWave(
      [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] }],
      {},
      { channel: 'ent_message' },
    );
    await setEnt(scope);
    await plantEntIds(h.database.db, scope, ['r1', 'r2']);
    await activate(h.database.db, scope, ['r1']);
    await sendWave(h.ctx(), scope, job);
    expect(receivers()).toEqual([]);
    expect((await h.report(scope, waveId)).excluded).toEqual({ activated: 1, family_covered: 1 });
  });
});

describe('a process that ends', () => {
  it('between the draft and its sending: the same draft is sent by the next, and no second one is made', async () => {
    const { scope, waveId, job } = await plant(5);
    ent.trouble = (request) => {
      if (request === 'POST /conversation/send') throw new Error('never reached');
      return request === 'GET /conversation/message/:id' ? 'silent' : undefined;
    };
    await sendWave(h.ctx(), scope, job);
    const [row] = await h.database.ownerDb.execute<{ keys: string[] }>(
      sql`select array_agg(distinct request_key) as keys from delivery where wave_id = ${waveId}::uuid`,
    );
    expect(row?.keys).toHaveLength(1);
    ent.trouble = () => undefined;
    expect(await sendWave(h.ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 5 });
    expect(drafts()).toBe(1);
    expect([...ent.messages.keys()]).toEqual(row?.keys);
    nobodyTwice();
  });

  it.each(['cut', 'malformed', 'silent'] as const)(
    'with the answer to the sending %s: the state of the draft says that it was sent, and nobody gets it twice',
    async (trouble) => {
      const { scope, waveId, job } = await plant(5);
      ent.trouble = (request) => (request === 'POST /conversation/send' ? trouble : undefined);
      expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'waiting', sent: 0 });
      expect(await sendWave(h.ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 5 });
      expect(receivers()).toHaveLength(5);
      nobodyTwice();
      expect(await h.report(scope, waveId)).toMatchObject({ repeated: 0, counts: { sent: 5 } });
    },
  );

  it('whose draft somebody deleted since: it is said of each, and not sent a second time', async () => {
    const { scope, waveId, job } = await plant(3);
    ent.trouble = (request) => (request === 'POST /conversation/send' ? 'cut' : undefined);
    await sendWave(h.ctx(), scope, job);
    ent.messages.clear();
    expect((await sendWave(h.ctx(), scope, { ...job, run: 2 })).outcome).toBe('sent');
    expect((await h.report(scope, waveId)).failed).toEqual({ ent_draft_lost: 3 });
    nobodyTwice();
  });

  it('and who has activated before the draft is sent gets nothing', async () => {
    const { scope, waveId, job } = await plant(4);
    ent.trouble = (request) => (request === 'POST /conversation/send' ? 'drop' : undefined);
    await sendWave(h.ctx(), scope, job);
    await activate(h.database.db, scope, ['r002']);
    ent.trouble = () => undefined;
    await sendWave(h.ctx(), scope, { ...job, run: 2 });
    expect(receivers()).toEqual(['ent-r000', 'ent-r001', 'ent-r003']);
    expect((await h.report(scope, waveId)).excluded).toEqual({ activated: 1 });
  });
});

describe('two workers at one wave', () => {
  it('write to nobody twice', async () => {
    const { scope, waveId, job } = await plant(220);
    ent.delayMs = 5;
    await Promise.all([sendWave(h.ctx(), scope, job), sendWave(h.ctx(), scope, job)]);
    expect(receivers()).toHaveLength(220);
    nobodyTwice();
    expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 220, pending: 0 });
  });
});

describe('what the ENT refuses', () => {
  it('one recipient: that one fails, the others get the message once', async () => {
    const { scope, waveId, job } = await plant(4);
    ent.hidden.add('ent-r002');
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 3 });
    expect(receivers()).toEqual(['ent-r000', 'ent-r001', 'ent-r003']);
    nobodyTwice();
    expect(await h.report(scope, waveId)).toMatchObject({
      failed: { ent_recipient_refused: 1 },
      repeated: 0,
    });
  });

  it('somebody it does not know: left out before the others are written to', async () => {
    const { scope, waveId, job } = await plant(3);
    ent.unknown.add('ent-r001');
    await sendWave(h.ctx(), scope, job);
    expect(receivers()).toEqual(['ent-r000', 'ent-r002']);
    expect((await h.report(scope, waveId)).failed).toEqual({ ent_recipient_refused: 1 });
  });

  it('the account: nobody fails, the wave waits and goes on when it is put right', async () => {
    const { scope, waveId, job } = await plant(3);
    await setEnt(scope, { password: 'changed since' });
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'waiting', sent: 0 });
    expect((await h.report(scope, waveId)).waiting).toEqual({ sign_in_refused: 3 });
    await setEnt(scope);
    expect(await sendWave(h.ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 3 });
  });

  it('more than its pace: no window holds more recipients than it allows', async () => {
    const { scope, job } = await plant(5);
    await setEnt(scope, { sendLimitCount: 2 as never, sendLimitSeconds: 60 as never });
    expect(await sendWave(h.ctx(), scope, job)).toMatchObject({ outcome: 'waiting', sent: 2 });
    expect(receivers()).toHaveLength(2);
  });
});

it('a draft is kept through a pause', async () => {
  const { scope, waveId, job } = await plant(4);
  ent.trouble = (request) => (request === 'POST /conversation/send' ? 'cut' : undefined);
  await sendWave(h.ctx(), scope, job);
  expect((await pauseWave(h.verbs(), scope, { waveId })).ok).toBe(true);
  expect((await resumeWave(h.verbs(), scope, { waveId })).ok).toBe(true);
  await sendWave(h.ctx(), scope, { ...job, run: 2 });
  nobodyTwice();
  expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 4 });
});

describe('the setting of an ENT', () => {
  it('is tried with a message from the account to itself, and to nobody else', async () => {
    const { scope } = await plant(1);
    const principal = await plantUser(h.database.db, scope.uai, 'principal');
    expect(await testEnt(h.ctx(), { school: principal })).toEqual({
      ok: true,
      value: { name: 'Secrétariat' },
    });
    expect([...ent.inboxes.keys()]).toEqual(['ent-own']);
    await setEnt(principal, { clientId: 'other' });
    expect(await testEnt(h.ctx(), { school: principal })).toMatchObject({
      ok: false,
      problem: { code: 'ent_failed', detail: { fault: 'client_refused' } },
    });
  });

  it('keeps no secret in clear, and asks for them again when the address changes', async () => {
    const { scope } = await plant(1);
    const rows = await h.database.ownerDb.execute(
      sql`select * from school_ent where school_uai = ${scope.uai}`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/secret-of/);
    const save = (change: object) =>
      saveEnt(
        { ...h.verbs(), secretKey: 'k'.repeat(32), allowPrivate: true },
        { school: scope },
        { ...settings(), clientSecret: '', password: '', ...change },
      );
    expect((await save({})).ok).toBe(true);
    expect(await save({ baseUrl: 'https://elsewhere.example' })).toMatchObject({
      problem: { code: 'ent_secret_needed' },
    });
    const open = openEdificeMessenger({ baseUrl: ent.url, ...ENTCORE_ACCOUNT }, { allowPrivate: true });
    expect((await open.whoAmI()).ok).toBe(true);
    open.close();
  });
});
