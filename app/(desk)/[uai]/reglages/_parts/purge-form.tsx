'use client';

import { useActionState } from 'react';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { PURGE } from '@/lib/messages/settings';
import type { PurgeState } from '../read-form';

type PurgeFormProps = {
  uai: string;
  /** Bound by the page, as in `SettingsForm`. */
  purge: (state: PurgeState, form: FormData) => Promise<PurgeState>;
};

/** Asks for the UAI, typed by hand: nobody erases a school by a slip. */
export function PurgeForm({ uai, purge }: PurgeFormProps) {
  const [state, action] = useActionState(purge, { attempt: 0 });
  return (
    <form action={action} className="space-y-4" key={state.attempt}>
      <TextField
        autoComplete="off"
        className="max-w-md"
        error={state.problem}
        id="confirmation"
        label={PURGE.confirm(uai)}
        required
        spellCheck={false}
      />
      <SubmitButton look="danger" pendingLabel={PURGE.erasing}>
        {PURGE.submit}
      </SubmitButton>
    </form>
  );
}
