'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { CopyField } from '@/app/_ui/copy-field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { AGENDA as WORDS } from '@/lib/messages/agenda';

export type AgendaState = { address?: string };

type Props = {
  create: (state: AgendaState, form: FormData) => Promise<AgendaState>;
  revoke: () => Promise<void>;
  /** What is said of the address that there is; undefined without one. */
  made: string | undefined;
};

/** The secret address of the person's calendar: shown once, made anew, taken back. */
export function Agenda({ create, revoke, made }: Props) {
  const [state, action] = useActionState(create, {});
  return (
    <div className="space-y-4">
      {state.address ? (
        <>
          <Alert live tone="success">
            {WORDS.once}
          </Alert>
          <CopyField id="adresse-agenda" label={WORDS.address} text={state.address} />
          <p className="text-sm text-muted">{WORDS.howTo}</p>
        </>
      ) : (
        <p>{made ?? WORDS.none}</p>
      )}
      <div className="flex flex-wrap items-start gap-4">
        <form action={action} className="space-y-1">
          <SubmitButton look={made ? 'secondary' : 'primary'}>
            {made ? WORDS.again : WORDS.create}
          </SubmitButton>
          {made && <p className="text-xs text-muted">{WORDS.againNote}</p>}
        </form>
        {made && (
          <form action={revoke}>
            <SubmitButton look="danger">{WORDS.revoke}</SubmitButton>
          </form>
        )}
      </div>
    </div>
  );
}
