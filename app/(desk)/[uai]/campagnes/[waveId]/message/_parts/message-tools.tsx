import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { MESSAGE_IDS, type MessageId, PUPIL_MESSAGE_IDS } from '@/lib/domain/campaign/message/messages';
import { formatAgo } from '@/lib/messages/format';
import { messagePurpose, messageTitle, MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';
import type { OpenedMessage } from '@/lib/services/campaign/open-message';
import { chooseMessageAction, restoreMessageAction } from '../actions';

/** Another template for this message, and what it said before. */
export function MessageTools({
  uai,
  waveId,
  templateId,
  isForPupils,
  version,
  versions,
  now,
}: {
  uai: string;
  waveId: string;
  templateId: MessageId;
  /** Pupils and guardians have messages of their own. */
  isForPupils: boolean;
  version: number;
  versions: OpenedMessage['versions'];
  now: Date;
}) {
  const offered: readonly MessageId[] = isForPupils ? PUPIL_MESSAGE_IDS : MESSAGE_IDS;
  return (
    <div className="mt-10 max-w-prose space-y-4">
      <Disclosure summary={WORDS.choose}>
        <p className="mb-4 text-sm text-muted">{WORDS.chooseNote}</p>
        <ul className="space-y-4">
          {offered
            .filter((id) => id !== templateId)
            .map((id) => (
              <li key={id}>
                <form action={chooseMessageAction.bind(null, uai, waveId, id, version)}>
                  <p className="mb-1.5 text-sm">{messagePurpose(id)}</p>
                  <SubmitButton look="secondary">{messageTitle(id)}</SubmitButton>
                </form>
              </li>
            ))}
        </ul>
      </Disclosure>
      {versions.length > 0 && (
        <Disclosure summary={WORDS.versions(versions.length)}>
          <ul className="space-y-4">
            {versions.map((one) => (
              <li className="border-l-2 border-line pl-3" key={one.version}>
                <p className="text-sm text-muted">
                  {WORDS.replaced(formatAgo(one.replacedAt, now), one.replacedBy)}
                </p>
                <p className="break-words font-semibold">{one.subject}</p>
                <p className="line-clamp-3 whitespace-pre-line break-words text-sm">{one.body}</p>
                <form
                  action={restoreMessageAction.bind(null, uai, waveId, one.version, version)}
                  className="mt-2"
                >
                  <SubmitButton look="secondary">{WORDS.restore}</SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
