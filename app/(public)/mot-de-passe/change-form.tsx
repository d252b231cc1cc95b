'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { changePasswordAction } from './actions';
import type { ChangeState } from './change-state';

/** The password that is, and the one that is wanted, twice. */
export function ChangeForm({ email }: { email: string }) {
  const [state, action] = useActionState<ChangeState, FormData>(changePasswordAction, {});
  const wanted = { autoComplete: 'new-password', maxLength: 200, minLength: 12, required: true };
  return (
    <form action={action}>
      {/* So that a password manager keeps it under the right name. */}
      <input
        aria-hidden="true"
        autoComplete="username"
        className="sr-only"
        defaultValue={email}
        readOnly
        tabIndex={-1}
      />
      <div className="space-y-4">
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        {state.changed && (
          <Alert live tone="success">
            {SIGN_IN.changed}
          </Alert>
        )}
        <TextField
          autoComplete="current-password"
          id="current"
          label={SIGN_IN.current}
          maxLength={200}
          required
          type="password"
        />
        <TextField {...wanted} hint={SIGN_IN.wantedHint} id="wanted" label={SIGN_IN.wanted} type="password" />
        <TextField {...wanted} id="again" label={SIGN_IN.again} type="password" />
        <SubmitButton className="w-full">{SIGN_IN.change}</SubmitButton>
      </div>
    </form>
  );
}
