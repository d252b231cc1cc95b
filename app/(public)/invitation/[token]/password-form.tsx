'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { INVITATION as WORDS } from '@/lib/messages/team';

export type PasswordState = { problem?: string };

/** A password, twice: nobody sees what is typed. */
export function PasswordForm({
  email,
  save,
}: {
  email: string;
  save: (state: PasswordState, form: FormData) => Promise<PasswordState>;
}) {
  const [state, action] = useActionState(save, {});
  const field = { autoComplete: 'new-password', maxLength: 200, minLength: 12, required: true };
  return (
    <form action={action}>
      <div className="space-y-4">
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        {/* So that a password manager keeps it under the right name. */}
        <input
          autoComplete="username"
          className="sr-only"
          defaultValue={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField {...field} id="password" label={WORDS.password} type="password" />
        <TextField {...field} id="again" label={WORDS.again} type="password" />
        <SubmitButton className="w-full">{WORDS.submit}</SubmitButton>
      </div>
    </form>
  );
}
