'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import type { SenderTestState } from './read-form';

/** Sends to oneself by what is saved, and says what came of it. */
export function SenderTest({ test }: { test: (state: SenderTestState) => Promise<SenderTestState> }) {
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
