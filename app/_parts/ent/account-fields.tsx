import { TextField } from '@/app/_ui/field';
import { ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import type { EntValues } from './read-ent-form';

type Props = {
  shown: EntValues;
  hasSecrets: boolean;
  errorOf: (field: string) => string | undefined;
};

/** The account of an ENT of Edifice. */
export function AccountFields({ shown, hasSecrets, errorOf }: Props) {
  const secretHint = hasSecrets ? WORDS.kept : WORDS.encrypted;
  const text = (id: 'baseUrl' | 'clientId' | 'userName', hint?: string) => (
    <TextField
      autoComplete="off"
      defaultValue={shown[id]}
      error={errorOf(id)}
      hint={hint}
      id={id}
      label={WORDS[id]}
      maxLength={300}
      required
    />
  );
  const secret = (id: 'clientSecret' | 'password') => (
    <TextField
      autoComplete="new-password"
      error={errorOf(id)}
      hint={secretHint}
      id={id}
      label={WORDS[id]}
      maxLength={500}
      required={!hasSecrets}
      type="password"
    />
  );
  return (
    <>
      <fieldset className="space-y-4">
        <legend className="font-semibold">{WORDS.accountLegend}</legend>
        <p className="max-w-prose text-sm text-muted">{WORDS.accountHint}</p>
        {text('baseUrl', WORDS.baseUrlHint)}
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {text('clientId')}
          {secret('clientSecret')}
          {text('userName', WORDS.userNameHint)}
          {secret('password')}
        </div>
      </fieldset>
      <fieldset className="space-y-2">
        <legend className="font-semibold">{WORDS.paceLegend}</legend>
        <p className="text-sm text-muted">{WORDS.paceHint}</p>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            defaultValue={shown.sendLimitCount}
            error={errorOf('sendLimitCount')}
            id="sendLimitCount"
            label={WORDS.count}
            min={1}
            optional
            type="number"
          />
          <TextField
            defaultValue={shown.sendLimitSeconds}
            error={errorOf('sendLimitSeconds')}
            id="sendLimitSeconds"
            label={WORDS.seconds}
            min={1}
            optional
            type="number"
          />
        </div>
      </fieldset>
    </>
  );
}
