'use client';

import { useActionState } from 'react';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { LIFT_REASONS } from '@/lib/domain/campaign/types';
import { liftReasons, BOUNCED as WORDS } from '@/lib/messages/bounced';
import type { LiftState } from '../actions';

const OPTIONS = [
  { value: '', label: WORDS.choose },
  ...LIFT_REASONS.map((value) => ({ value, label: liftReasons[value] })),
];

/** Why one address is written to again; `id` tells the forms of the page apart. */
export function LiftForm({
  id,
  lift,
}: {
  id: string;
  /** Bound by the page, as in `AddressForm`. */
  lift: (state: LiftState, form: FormData) => Promise<LiftState>;
}) {
  const [state, action] = useActionState(lift, { attempt: 0 });
  return (
    <form action={action} className="w-56 max-w-full space-y-3" key={state.attempt}>
      <p className="text-xs text-muted">{WORDS.liftLead}</p>
      <SelectField
        error={state.problem}
        id={`motif-${id}`}
        label={WORDS.reason}
        name="motif"
        options={OPTIONS}
        required
      />
      <SubmitButton look="secondary">{WORDS.lift}</SubmitButton>
    </form>
  );
}
