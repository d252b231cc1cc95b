'use client';

import { useActionState } from 'react';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { PURGE } from '@/lib/messages/settings';
import { type PurgeState, purgeSchoolAction } from '../actions';

/** Asks for the UAI, typed by hand: nobody erases a school by a slip. */
export function PurgeForm({ uai }: { uai: string }) {
  const start: PurgeState = { attempt: 0 };
  const [state, action] = useActionState(purgeSchoolAction.bind(null, uai), start);
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
