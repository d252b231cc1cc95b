'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';

/** What came of a test, in a sentence; nothing before the first one. */
export type TestState = { said?: { ok: boolean; text: string }; attempt: number };

type Props = {
  test: (state: TestState) => Promise<TestState>;
  /** Word by word: a catalogue holds functions, which cannot be sent to a browser. */
  lead: string;
  label: string;
  pendingLabel: string;
};

/** Tries what is saved by sending to oneself, and says what came of it. */
export function TestForm({ test, lead, label, pendingLabel }: Props) {
  const [{ said }, action] = useActionState(test, { attempt: 0 });
  return (
    <form action={action} className="space-y-3">
      <p className="text-sm text-muted">{lead}</p>
      <SubmitButton icon="send" look="secondary" pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
      {said && (
        <Alert live tone={said.ok ? 'success' : 'error'}>
          {said.text}
        </Alert>
      )}
    </form>
  );
}
