import { TextField } from '@/app/_ui/field';
import { ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import { PaceFields } from '../connection/pace-fields';
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
      <PaceFields
        errorOf={errorOf}
        shown={shown}
        words={{
          legend: WORDS.paceLegend,
          hint: WORDS.paceHint,
          count: WORDS.count,
          seconds: WORDS.seconds,
        }}
      />
    </>
  );
}
