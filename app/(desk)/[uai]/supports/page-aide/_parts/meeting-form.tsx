'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { MEETING_KINDS } from '@/lib/domain/materials/meeting';
import { MEETING_KIND_NAMES, HELP_DESK as WORDS } from '@/lib/messages/help-desk';
import type { MeetingFormState, MeetingValues } from './read-form';

type Props = {
  initial: MeetingValues;
  /** Where to go back to without changing a meeting; undefined for a new one. */
  backHref?: string | undefined;
  /** Bound by the page: an action that is bound while a client component renders never answers without JavaScript. */
  save: (state: MeetingFormState, form: FormData) => Promise<MeetingFormState>;
};

/** A date to announce, or one to change; a refusal keeps what was typed. */
export function MeetingForm({ initial, backHref, save }: Props) {
  const [state, action] = useActionState(save, { values: initial, attempt: 0 });
  const { values } = state;
  const given = (field: keyof MeetingValues) => ({
    id: field,
    defaultValue: values[field],
    ...(state.field === field && state.problem && { error: state.problem }),
  });
  return (
    <form action={action} className="space-y-4" key={state.attempt}>
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          {...given('kind')}
          label={WORDS.kind}
          options={MEETING_KINDS.map((kind) => ({ value: kind, label: MEETING_KIND_NAMES[kind] }))}
        />
        <TextField {...given('on')} label={WORDS.on} required type="date" />
        <TextField {...given('startsAt')} label={WORDS.startsAt} required type="time" />
        <TextField {...given('endsAt')} label={WORDS.endsAt} optional type="time" />
        <TextField
          {...given('place')}
          className="sm:col-span-2"
          hint={WORDS.placeHint}
          label={WORDS.place}
          maxLength={90}
          required
        />
        <TextField
          {...given('note')}
          className="sm:col-span-2"
          hint={WORDS.noteHint}
          label={WORDS.note}
          maxLength={200}
          optional
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton icon="check">{backHref ? WORDS.saveChange : WORDS.save}</SubmitButton>
        {backHref && (
          <LinkButton href={backHref} look="quiet">
            {WORDS.cancel}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
