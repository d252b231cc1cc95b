'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useKeptFields } from '@/app/_ui/use-kept-fields';
import type { AudienceRole } from '@/lib/domain/campaign/types';
import { SEGMENT_FORM as WORDS } from '@/lib/messages/segments';
import { UI } from '@/lib/messages/ui';
import { AudienceFields } from '../../_parts/audience-fields';
import type { AudienceChoices } from '../../_parts/audience-summary';
import type { SegmentFormState } from './segment-form-state';

/** The name and the rule of a segment. Without JavaScript the refusal comes back with what was typed as well. */
export function SegmentForm({
  save,
  initial,
  choices,
  roles,
  backHref,
}: {
  save: (state: SegmentFormState, form: FormData) => Promise<SegmentFormState>;
  initial: SegmentFormState;
  choices: AudienceChoices;
  roles: readonly AudienceRole[];
  backHref: string;
}) {
  const [state, act] = useActionState(save, initial);
  const { isRestored, ...kept } = useKeptFields();
  const { name, rule, problem, isNameWrong, summary } = state;
  return (
    <form action={act} className="space-y-6" key={state.attempt} {...kept}>
      {isRestored && !problem && (
        <Alert live tone="info">
          {UI.restored}
        </Alert>
      )}
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      {/* The first button of a form is what Enter presses: it saves. */}
      <button aria-hidden="true" className="hidden" tabIndex={-1} type="submit" />
      <TextField
        className="max-w-prose"
        defaultValue={name}
        error={isNameWrong ? problem : undefined}
        id="name"
        label={WORDS.name}
        maxLength={80}
        required
      />
      <AudienceFields choices={choices} roles={roles} rule={rule} summary={summary} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{WORDS.save}</SubmitButton>
        <LinkButton href={backHref} look="quiet">
          {WORDS.back}
        </LinkButton>
      </div>
    </form>
  );
}
