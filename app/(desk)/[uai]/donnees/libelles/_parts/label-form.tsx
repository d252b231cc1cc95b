import { SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ACCOUNT_STATES } from '@/lib/domain/roster/types';
import { LABELS } from '@/lib/messages/data-questions';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import { saveLabelAction } from '../actions';

const STATES = ACCOUNT_STATES.map((state) => ({ value: state, label: ACCOUNT_STATE_NAMES[state] }));
const STATES_OR_NONE = [{ value: '', label: LABELS.choose }, ...STATES];

/** Adds a label of one's own. */
export function AddLabel({ uai }: { uai: string }) {
  return (
    <form action={saveLabelAction.bind(null, uai)} className="flex flex-wrap items-end gap-3">
      <TextField
        className="min-w-48 grow"
        hint={LABELS.labelHint}
        id="libelle"
        label={LABELS.label}
        maxLength={120}
        required
      />
      <SelectField
        className="w-full sm:w-64"
        defaultValue=""
        id="etat"
        label={LABELS.state}
        options={STATES_OR_NONE}
        required
      />
      <SubmitButton>{LABELS.add}</SubmitButton>
    </form>
  );
}

/** What a given label means: chosen for the first time, or changed. `id` is unique on the page. */
export function MeaningForm({
  uai,
  id,
  label,
  state,
}: {
  uai: string;
  id: string;
  label: string;
  state?: string;
}) {
  return (
    <form action={saveLabelAction.bind(null, uai)} className="flex grow flex-wrap items-end gap-3">
      <input name="libelle" type="hidden" value={label} />
      <SelectField
        className="min-w-48 grow sm:max-w-xs"
        defaultValue={state ?? ''}
        id={id}
        key={state}
        label={LABELS.stateOf(label)}
        name="etat"
        options={state ? STATES : STATES_OR_NONE}
        required
      />
      <SubmitButton look="secondary">
        {LABELS.save}
        <span className="sr-only"> « {label} »</span>
      </SubmitButton>
    </form>
  );
}
