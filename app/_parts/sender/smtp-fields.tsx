import { SelectField, TextField } from '@/app/_ui/field';
import { SMTP_SECURITIES } from '@/lib/domain/delivery/sender';
import { smtpSecurities, SENDERS as WORDS } from '@/lib/messages/senders';
import type { SenderValues } from './read-sender-form';

const SECURITIES = SMTP_SECURITIES.map((value) => ({ value, label: smtpSecurities[value] }));

/** Where a mail server answers, and as whom one signs in there. */
export function SmtpFields({
  shown,
  hasPassword,
  errorOf,
}: {
  shown: SenderValues;
  hasPassword: boolean;
  errorOf: (field: string) => string | undefined;
}) {
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{WORDS.serverLegend}</legend>
      <div className="grid items-end gap-4 sm:grid-cols-[1fr_8rem]">
        <TextField
          autoCapitalize="none"
          autoComplete="off"
          defaultValue={shown.host}
          error={errorOf('host')}
          id="host"
          label={WORDS.host}
          maxLength={253}
          placeholder="smtp.ac-exemple.fr"
          required
          spellCheck={false}
        />
        <TextField
          defaultValue={shown.port}
          error={errorOf('port')}
          id="port"
          label={WORDS.port}
          max={65535}
          min={1}
          required
          type="number"
        />
      </div>
      <SelectField
        className="max-w-xl"
        defaultValue={shown.security}
        error={errorOf('security')}
        id="security"
        label={WORDS.security}
        options={SECURITIES}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          autoCapitalize="none"
          autoComplete="off"
          defaultValue={shown.userName}
          error={errorOf('userName')}
          hint={WORDS.userNameHint}
          id="userName"
          label={WORDS.userName}
          maxLength={200}
          optional
          spellCheck={false}
        />
        <TextField
          autoComplete="new-password"
          error={errorOf('secret')}
          hint={hasPassword ? WORDS.kept : WORDS.encrypted}
          id="password"
          label={WORDS.password}
          maxLength={500}
          optional
          type="password"
        />
      </div>
    </fieldset>
  );
}
