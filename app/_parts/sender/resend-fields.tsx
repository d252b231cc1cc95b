import { TextField } from '@/app/_ui/field';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import type { StoredSecrets } from './stored-secrets';

/** The account at Resend, and with what it signs what it says of messages later. */
export function ResendFields({
  stored,
  webhookUrl,
  errorOf,
}: {
  stored: StoredSecrets;
  webhookUrl: string;
  errorOf: (field: string) => string | undefined;
}) {
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{WORDS.resendLegend}</legend>
      <TextField
        autoComplete="new-password"
        className="max-w-xl"
        error={errorOf('secret')}
        hint={stored.key ? WORDS.kept : WORDS.encrypted}
        id="key"
        label={WORDS.key}
        maxLength={500}
        optional={stored.key}
        required={!stored.key}
        type="password"
      />
      <TextField
        autoComplete="new-password"
        className="max-w-xl"
        error={errorOf('webhookSecret')}
        hint={
          <>
            <span className="[overflow-wrap:anywhere]">{WORDS.webhookHint(webhookUrl)}</span>{' '}
            {stored.webhookSecret && WORDS.kept}
          </>
        }
        id="webhookSecret"
        label={WORDS.webhookSecret}
        maxLength={300}
        optional
        type="password"
      />
    </fieldset>
  );
}
