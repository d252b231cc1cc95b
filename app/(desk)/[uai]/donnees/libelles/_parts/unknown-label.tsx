import { SubmitButton } from '@/app/_ui/submit-button';
import { ACCOUNT_STATES } from '@/lib/domain/roster/types';
import { LABELS } from '@/lib/messages/data-questions';
import { UI } from '@/lib/messages/ui';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import type { UnknownLabel as Met } from '@/lib/services/import/list-unknown-labels';
import { saveLabelAction } from '../actions';

/** A label that was met and means nothing yet: where, for how many rows, and a button for each meaning. */
export function UnknownLabel({ uai, met, id }: { uai: string; met: Met; id: string }) {
  return (
    <form action={saveLabelAction.bind(null, uai)}>
      <fieldset aria-describedby={id}>
        <legend className="break-words font-semibold">{LABELS.stateOf(met.label)}</legend>
        <p className="break-words text-sm text-muted" id={id}>
          {UI.named(LABELS.unknownRows(met.rows))}
          {LABELS.inFiles(met.fileNames)}
        </p>
        <input name="libelle" type="hidden" value={met.label} />
        <div className="mt-2 flex flex-wrap gap-2">
          {ACCOUNT_STATES.map((state) => (
            <SubmitButton key={state} look="secondary" name="etat" value={state}>
              {ACCOUNT_STATE_NAMES[state]}
            </SubmitButton>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
