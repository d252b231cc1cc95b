'use client';

import { useActionState } from 'react';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { OPPOSITIONS as WORDS } from '@/lib/messages/oppositions';
import type { AddressState } from '../actions';

/** One address and what is to be done with it. `id` tells the two forms of the page apart. */
export function AddressForm({
  id,
  save,
  label,
}: {
  id: string;
  /** Bound by the page: an action that is bound while a client component renders never answers without JavaScript. */
  save: (state: AddressState, form: FormData) => Promise<AddressState>;
  label: string;
}) {
  const [state, act] = useActionState(save, { address: '', attempt: 0 });
  return (
    <form action={act} className="space-y-4" key={state.attempt}>
      <TextField
        autoComplete="off"
        defaultValue={state.address}
        error={state.problem}
        hint={WORDS.addressHint}
        id={id}
        label={WORDS.address}
        maxLength={254}
        name="adresse"
        required
      />
      <SubmitButton look="secondary">{label}</SubmitButton>
    </form>
  );
}
