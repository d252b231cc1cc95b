'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SENDER_KINDS } from '@/lib/domain/delivery/sender';
import { senderKinds, SENDERS as WORDS } from '@/lib/messages/senders';
import { KindChoice } from '../connection/kind-choice';
import { PaceFields } from '../connection/pace-fields';
import type { SenderState, SenderValues } from './read-form';
import { ResendFields } from './resend-fields';
import { SmtpFields } from './smtp-fields';

export type StoredSecrets = { password: boolean; key: boolean; webhookSecret: boolean };

/** How a school or a région sends. Of the two kinds, the fields of the one that is chosen are shown. */
export function SenderForm({
  save,
  saved,
  stored,
  webhookUrl,
  withPace,
}: {
  /** Bound by the page, as in `SettingsForm`. */
  save: (state: SenderState, form: FormData) => Promise<SenderState>;
  saved: SenderValues;
  stored: StoredSecrets;
  /** Where Resend is to send what it says of messages. */
  webhookUrl: string;
  withPace: boolean;
}) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const shown = state.values ?? saved;
  const [kind, setKind] = useState(shown.kind);
  const errorOf = (field: string) => (state.field === field ? state.problem : undefined);
  return (
    <form action={action} className="space-y-6" key={state.attempt}>
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <KindChoice
        chosen={shown.kind}
        kinds={SENDER_KINDS}
        legend={WORDS.kindLegend}
        names={senderKinds}
        onChoose={setKind}
      />
      {kind === 'resend' ? (
        <ResendFields errorOf={errorOf} stored={stored} webhookUrl={webhookUrl} />
      ) : (
        <SmtpFields errorOf={errorOf} hasPassword={stored.password} shown={shown} />
      )}
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
      {withPace && (
        <PaceFields
          errorOf={errorOf}
          shown={shown}
          words={{ legend: WORDS.pace, count: WORDS.count, seconds: WORDS.seconds }}
        />
      )}
      <SubmitButton icon="check">{WORDS.save}</SubmitButton>
    </form>
  );
}
