'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import type { EntTestState } from './read-ent-form';

/** Signs in to what is saved, sends from the account to itself, and says what came of it. */
export function EntTest({ test }: { test: (state: EntTestState) => Promise<EntTestState> }) {
  const [{ said }, action] = useActionState(test, { attempt: 0 });
  return (
    <form action={action} className="space-y-3">
      <p className="text-sm text-muted">{WORDS.testLead}</p>
      <SubmitButton icon="send" look="secondary" pendingLabel={WORDS.testing}>
        {WORDS.test}
      </SubmitButton>
      {said && (
        <Alert live tone={said.ok ? 'success' : 'error'}>
          {said.text}
        </Alert>
      )}
    </form>
  );
}
