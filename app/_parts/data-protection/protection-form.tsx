'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import { isProtectionField, DATA_PROTECTION as WORDS } from '@/lib/messages/data-protection';
import type { ProtectionState } from './read-form';

/** The contact of a région or of a school; a refusal keeps what was typed. */
export function ProtectionForm({
  save,
  saved,
  base,
}: {
  /** Bound by the page, as in `SettingsForm`. */
  save: (state: ProtectionState, form: FormData) => Promise<ProtectionState>;
  saved: DataProtectionContact | null;
  /** What it is drawn from. */
  base: string;
}) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const values = state.values ?? saved;
  const errorOf = (field: keyof DataProtectionContact) =>
    state.field === field && isProtectionField(field) ? { error: WORDS.invalid[field] } : {};
  return (
    <form action={action} className="grid gap-4 sm:grid-cols-2" key={state.attempt}>
      <input name="base" type="hidden" value={base} />
      {state.problem && (
        <div className="sm:col-span-2">
          <Alert live tone="error">
            {state.problem}
          </Alert>
        </div>
      )}
      <TextField
        {...errorOf('name')}
        className="sm:col-span-2"
        defaultValue={values?.name}
        hint={WORDS.nameHint}
        id="dpd-nom"
        label={WORDS.name}
        maxLength={120}
        optional
      />
      <TextField
        {...errorOf('email')}
        autoComplete="off"
        defaultValue={values?.email}
        hint={WORDS.emptyKeeps}
        id="dpd-email"
        label={WORDS.email}
        maxLength={254}
        optional
        type="email"
      />
      <TextField
        {...errorOf('address')}
        defaultValue={values?.address}
        hint={WORDS.addressHint}
        id="dpd-adresse"
        label={WORDS.address}
        maxLength={200}
        optional
      />
      <div className="sm:col-span-2">
        <SubmitButton icon="check">{WORDS.save}</SubmitButton>
      </div>
    </form>
  );
}
