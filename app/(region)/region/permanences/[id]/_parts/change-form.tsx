'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import type { ChangeFormState } from '../../_parts/change-form-state';
import { HourFields, PlaceFields, TopicFields } from '../../_parts/session-fields';

type Props = {
  initial: ChangeFormState;
  send: (state: ChangeFormState, form: FormData) => Promise<ChangeFormState>;
};

/** When and where it is, what it is about, how many places: whoever has signed up hears of a change. */
export function ChangeForm({ initial, send }: Props) {
  const [{ values, seenAt, attempt, problem, current }, action] = useActionState(send, initial);
  return (
    <form action={action} key={attempt}>
      <input name="vu" type="hidden" value={seenAt} />
      <Card className="grid items-start gap-4 sm:grid-cols-2">
        {problem && (
          <div className="sm:col-span-2">
            <Alert live title={problem} tone="error">
              {current && (
                <>
                  <p className="font-semibold">{WORDS.current}</p>
                  <ul className="list-disc space-y-1 pl-5">
                    {current.map((line) => (
                      <li className="break-words" key={line}>
                        {line}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Alert>
          </div>
        )}
        <TextField
          className="sm:col-span-2"
          defaultValue={values.jour}
          hint={WORDS.dayHint}
          id="jour"
          label={WORDS.day}
          required
          type="date"
        />
        <HourFields values={values} />
        <PlaceFields values={values} />
        <TopicFields values={values} />
        <div className="sm:col-span-2">
          <SubmitButton look="secondary">{WORDS.changeNow}</SubmitButton>
        </div>
      </Card>
    </form>
  );
}
