import { PATIENCE_MS, type WayOut } from '../../testing/way-out';
import type { EntMessage } from '../messenger';
import { openEdificeMessenger } from '../open-edifice-messenger';
import { ENTCORE_ACCOUNT, type Entcore, type EntTrouble, openEntcore } from './open-entcore';

const MESSAGE: EntMessage = { subject: 'EduConnect', html: '<p>Bonjour</p>', recipients: ['ent-a'] };

type Given = {
  account?: Partial<typeof ENTCORE_ACCOUNT> & { baseUrl?: string };
  allowPrivate?: boolean;
  prepare?: (ent: Entcore) => void;
};

/** A message is a draft, whose id is kept, looked at, and sent (decision 0023); a repeat begins with the draft it has. */
const open = async ({ account, allowPrivate = true, prepare }: Given) => {
  const ent = await openEntcore();
  prepare?.(ent);
  const messenger = openEdificeMessenger(
    { baseUrl: ent.url, ...ENTCORE_ACCOUNT, ...account },
    { allowPrivate, patienceMs: PATIENCE_MS },
  );
  let draftId: string | undefined;
  return {
    async attempt() {
      if (draftId === undefined) {
        const drafted = await messenger.draft(MESSAGE);
        if (!drafted.ok) return drafted;
        draftId = drafted.draftId;
      }
      const found = await messenger.look(draftId, MESSAGE.recipients);
      if (!found.ok) return found;
      if (found.state === 'sent') return { ok: true as const };
      const sent = await messenger.send(draftId, MESSAGE);
      if (sent === 'try_each') throw new Error('one recipient was refused as several are');
      return sent;
    },
    copies: () => ent.inboxes.get('ent-a') ?? [],
    recover: () => {
      ent.trouble = () => undefined;
    },
    close: () => {
      messenger.close();
      void ent.close();
    },
  };
};

const at = (step: string, trouble: EntTrouble) => () =>
  open({
    prepare: (ent) => {
      ent.trouble = (request) => (request === step ? trouble : undefined);
    },
  });
const drafting = (trouble: EntTrouble) => at('POST /conversation/draft', trouble);
const sending = (trouble: EntTrouble) => at('POST /conversation/send', trouble);

/** Messages in an ENT of Edifice, and all that it may answer. */
export const ENT_WAY: WayOut = {
  name: 'ENT (Edifice)',
  channel: 'ent_message',
  open: (delayMs) =>
    open({
      prepare: (ent) => {
        ent.delayMs = delayMs;
      },
    }),
  openLosing: sending('cut'),
  repeat: 'reaches nobody again',
  cases: [
    ['silence at the draft', drafting('silent'), 'passing', 'server_unreachable'],
    ['silence', sending('silent'), 'passing', 'server_unreachable', 'uncertain'],
    ['a line that breaks at the draft', drafting('drop'), 'passing', 'server_unreachable'],
    ['a line that breaks before it is sent', sending('drop'), 'passing', 'server_unreachable', 'uncertain'],
    ['a line that breaks after it was sent', sending('cut'), 'passing', 'server_unreachable', 'uncertain'],
    ['a malformed answer', sending('malformed'), 'passing', 'server_unreachable', 'uncertain'],
    [
      'a page for an answer',
      sending({ status: 200, body: '<html>' }),
      'passing',
      'server_unreachable',
      'uncertain',
    ],
    ['429', sending({ status: 429 }), 'passing', 'server_busy'],
    ['500', sending({ status: 500 }), 'passing', 'server_unreachable', 'uncertain'],
    [
      '503 while it is maintained',
      sending({ status: 503, body: '<html>' }),
      'passing',
      'server_busy',
      'uncertain',
    ],
    ['413 about the message', drafting({ status: 413 }), 'final', 'message_refused'],
    ['400 about the message', drafting({ status: 400 }), 'final', 'message_refused'],
    ['nobody of that name', () => open({ prepare: hide('unknown') }), 'final', 'ent_recipient_refused'],
    [
      'somebody it may not write to',
      () => open({ prepare: hide('hidden') }),
      'final',
      'ent_recipient_refused',
    ],
    ['a wrong password', () => open({ account: { password: 'no' } }), 'ours', 'sign_in_refused'],
    ['an unknown application', () => open({ account: { clientId: 'no' } }), 'ours', 'sign_in_refused'],
    ['no messaging', drafting({ status: 401 }), 'ours', 'sender_refused'],
    ['a redirect to sign in', drafting({ status: 302 }), 'ours', 'misconfigured'],
    ['a private network', () => open({ allowPrivate: false }), 'ours', 'misconfigured'],
    [
      'no such address',
      () => open({ account: { baseUrl: 'https://ent.invalid' } }),
      'passing',
      'server_unreachable',
    ],
  ],
};

function hide(how: 'unknown' | 'hidden') {
  return (ent: Entcore) => void ent[how].add('ent-a');
}
