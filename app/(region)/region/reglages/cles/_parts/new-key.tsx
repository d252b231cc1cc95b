'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { API_KEYS } from '@/lib/messages/api';
import { formatDay } from '@/lib/messages/format';
import type { NewKeyState } from '../actions';
import { CopyKey } from './copy-key';

/** A year: until the rentrée after the next at most. */
const USUAL_DAYS = '365';

/** Makes a key, and shows it once, in place of nothing: the form stays for another one. */
export function NewKey({
  create,
  formId,
}: {
  create: (state: NewKeyState, form: FormData) => Promise<NewKeyState>;
  /** Names the page: its form sent twice makes one key. */
  formId: string;
}) {
  const [state, act] = useActionState(create, { name: '', days: USUAL_DAYS, attempt: 0, form: formId });
  const { created, problem, field } = state;
  return (
    <div className="space-y-5">
      {created && (
        <Alert live title={API_KEYS.created(created.name)} tone="success">
          <CopyKey token={created.token} />
          <p>{API_KEYS.createdUntil(formatDay(created.endsOn))}</p>
        </Alert>
      )}
      <form action={act} className="flex flex-col items-start gap-4" key={state.attempt}>
        <input name="envoi" type="hidden" value={state.form} />
        <div className="grid w-full gap-4 sm:grid-cols-[2fr_1fr]">
          <TextField
            autoComplete="off"
            defaultValue={state.name}
            hint={API_KEYS.nameHint}
            id="nom"
            label={API_KEYS.name}
            maxLength={80}
            minLength={2}
            required
            {...(problem && field !== 'days' && { error: problem })}
          />
          <TextField
            defaultValue={state.days || USUAL_DAYS}
            hint={API_KEYS.daysHint}
            id="duree"
            inputMode="numeric"
            label={API_KEYS.days}
            max={400}
            min={1}
            required
            type="number"
            {...(problem && field === 'days' && { error: problem })}
          />
        </div>
        <SubmitButton icon="lock">{API_KEYS.create}</SubmitButton>
      </form>
    </div>
  );
}
