'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';

/** What came of a test, in a sentence; nothing before the first one. */
export type TestState = { said?: { ok: boolean; text: string }; attempt: number };

type Words = { testLead: string; test: string; testing: string };

/** Tries what is saved by sending to oneself, and says what came of it. */
export function TestForm({ test, words }: { test: (state: TestState) => Promise<TestState>; words: Words }) {
  const [{ said }, action] = useActionState(test, { attempt: 0 });
  return (
    <form action={action} className="space-y-3">
      <p className="text-sm text-muted">{words.testLead}</p>
      <SubmitButton icon="send" look="secondary" pendingLabel={words.testing}>
        {words.test}
      </SubmitButton>
      {said && (
        <Alert live tone={said.ok ? 'success' : 'error'}>
          {said.text}
        </Alert>
      )}
    </form>
  );
}
