'use client';

import { useActionState, useEffect } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { noteSignIn } from '@/app/_ui/kept-fields';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { type SignInState, signInAction } from './actions';

/** `back`: the page that was asked for. */
export function SignInForm({ back }: { back?: string | undefined }) {
  const [state, action] = useActionState<SignInState, FormData>(signInAction, { email: '' });
  useEffect(() => noteSignIn(window.sessionStorage, back), [back]);
  return (
    <form action={action}>
      {/* Apart from the hidden fields that React puts first, which would count as a line. */}
      <div className="space-y-4">
        {back && <input name="retour" type="hidden" value={back} />}
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        <TextField
          autoComplete="username"
          defaultValue={state.email}
          id="email"
          key={state.email}
          label={SIGN_IN.email}
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <TextField
          autoComplete="current-password"
          id="password"
          label={SIGN_IN.password}
          maxLength={200}
          name="password"
          required
          type="password"
        />
        <SubmitButton className="w-full">{SIGN_IN.submit}</SubmitButton>
      </div>
    </form>
  );
}
