'use client';

import { TextField } from '@/app/_ui/field';
import { SENDER_KINDS } from '@/lib/domain/delivery/sender';
import { senderKinds, SENDERS as WORDS } from '@/lib/messages/senders';
import { type ConnectionFields, ConnectionForm, type SaveConnection } from '../connection/connection-form';
import { PaceFields } from '../connection/pace-fields';
import type { SenderValues } from './read-sender-form';
import { ResendFields } from './resend-fields';
import { SmtpFields } from './smtp-fields';
import type { StoredSecrets } from './stored-secrets';

/** How a school or a région sends, and in whose name. */
export function SenderForm({
  save,
  saved,
  base,
  stored,
  webhookUrl,
  withPace,
}: {
  save: SaveConnection<SenderValues>;
  saved: SenderValues;
  base: string;
  stored: StoredSecrets;
  /** Where Resend is to send what it says of messages. */
  webhookUrl: string;
  withPace: boolean;
}) {
  return (
    <ConnectionForm
      base={base}
      fields={({ kind, shown, errorOf }) => (
        <>
          {kind === 'resend' ? (
            <ResendFields errorOf={errorOf} stored={stored} webhookUrl={webhookUrl} />
          ) : (
            <SmtpFields errorOf={errorOf} hasPassword={stored.password} shown={shown} />
          )}
          <NameFields errorOf={errorOf} shown={shown} />
          {withPace && (
            <PaceFields
              errorOf={errorOf}
              shown={shown}
              words={{ legend: WORDS.pace, count: WORDS.count, seconds: WORDS.seconds }}
            />
          )}
        </>
      )}
      kinds={SENDER_KINDS}
      names={senderKinds}
      save={save}
      saved={saved}
      words={WORDS}
    />
  );
}

/** In whose name messages leave, and where answers go. */
function NameFields({ shown, errorOf }: Omit<ConnectionFields<SenderValues>, 'kind'>) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <TextField
        autoComplete="off"
        defaultValue={shown.fromAddress}
        error={errorOf('fromAddress')}
        hint={WORDS.fromAddressHint}
        id="fromAddress"
        label={WORDS.fromAddress}
        maxLength={254}
        required
        type="email"
      />
      <TextField
        defaultValue={shown.fromName}
        error={errorOf('fromName')}
        hint={WORDS.fromNameHint}
        id="fromName"
        label={WORDS.fromName}
        maxLength={80}
        optional
      />
      <TextField
        autoComplete="off"
        defaultValue={shown.replyTo}
        error={errorOf('replyTo')}
        hint={WORDS.replyToHint}
        id="replyTo"
        label={WORDS.replyTo}
        maxLength={254}
        optional
        type="email"
      />
    </div>
  );
}
