import { Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import { TO_DO_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { NOTE_CHARACTERS } from '@/lib/services/planning/plan-text';
import { postponeToDo, settleToDo } from '../../actions';

/** School days that a click postpones by. */
const DELAYS = [1, 2, 5, 10] as const;

type Key = { planId: string; phaseId: string; actionId: string };

/** What else may become of an action: done with a note, not needed, another day. Works without JavaScript. */
export function SettleForm({
  action,
  uai,
  role,
  planId,
}: {
  action: PlannedAction;
  uai: string;
  role: string | undefined;
  planId: string;
}) {
  const key: Key = { planId, phaseId: action.phaseId, actionId: action.id };
  const id = `note-${action.phaseId}-${action.id}`;
  return (
    <Disclosure
      summary={
        <>
          {WORDS.otherwise}
          <span className="sr-only">{WORDS.tickOf(action.title)}</span>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <form action={settleToDo.bind(null, uai, role, key)} className="space-y-2">
          <TextArea
            defaultValue={action.note ?? ''}
            hint={WORDS.noteHint}
            id={id}
            label={WORDS.note}
            maxLength={NOTE_CHARACTERS}
            name="note"
            rows={2}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton icon="check" look="secondary" name="to" value="done">
              {WORDS.tickWithNote}
            </SubmitButton>
            <SubmitButton icon="close" look="secondary" name="to" value="skipped">
              {WORDS.skip}
            </SubmitButton>
          </div>
        </form>
        <form action={postponeToDo.bind(null, uai, role, key, action.dueOn)} className="space-y-2">
          <SelectField
            id={`${id}-delai`}
            label={WORDS.postpone}
            name="schoolDays"
            options={DELAYS.map((days) => ({ value: String(days), label: WORDS.schoolDays(days) }))}
          />
          <SubmitButton icon="clock" look="secondary">
            {WORDS.postponeNow}
          </SubmitButton>
        </form>
      </div>
    </Disclosure>
  );
}
