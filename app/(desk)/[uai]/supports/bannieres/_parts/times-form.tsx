'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { TimesFormState, TimesValues } from './read-forms';
import { TimesFields } from './times-fields';

/** Other times for a banner; a refusal keeps what was typed. */
export function TimesForm({
  initial,
  label,
  save,
}: {
  initial: TimesValues;
  label: string;
  save: (state: TimesFormState, form: FormData) => Promise<TimesFormState>;
}) {
  const [state, action] = useActionState(save, { values: initial, attempt: 0 });
  return (
    <form action={action} className="space-y-4" key={state.attempt}>
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <TimesFields values={state.values} />
      <SubmitButton icon="calendar" look="secondary">
        {label}
      </SubmitButton>
    </form>
  );
}
