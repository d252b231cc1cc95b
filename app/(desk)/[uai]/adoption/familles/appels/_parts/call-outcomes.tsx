import { Disclosure } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import type { IconName } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { CALL_AGAIN_WITHIN_DAYS, CALL_OUTCOMES, type CallOutcome } from '@/lib/domain/tracking/contact';
import { MARKS } from '@/lib/messages/contacts';
import { CALL_LIST } from '@/lib/messages/families';
import { UI } from '@/lib/messages/ui';

const ICONS: Record<CallOutcome, IconName> = {
  phone: 'check',
  no_answer: 'clock',
  wrong_number: 'question',
  refused: 'close',
};

/** What came of the call to one guardian, one press each. The day is for a call that nobody took. */
export function CallOutcomes({
  holderId,
  name,
  todayOn,
  formId,
  back,
  save,
}: {
  holderId: string;
  name: string;
  todayOn: Day;
  /** Of the page: the same press sent twice is one act. */
  formId: string;
  /** This page, with its choice. */
  back: string;
  save: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={save} className="no-print mt-1 space-y-2">
      <input name="envoi" type="hidden" value={formId} />
      <input name="personne" type="hidden" value={holderId} />
      <input name="retour" type="hidden" value={back} />
      <fieldset className="min-w-0">
        <legend className="sr-only">{CALL_LIST.outcomeOf(name)}</legend>
        <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
          {CALL_OUTCOMES.map((outcome) => (
            <SubmitButton
              ariaLabel={`${UI.named(MARKS[outcome])}${name}`}
              icon={ICONS[outcome]}
              key={outcome}
              look={outcome === 'phone' ? 'secondary' : 'quiet'}
              name="issue"
              value={outcome}
            >
              {MARKS[outcome]}
            </SubmitButton>
          ))}
        </div>
        <Disclosure summary={CALL_LIST.later}>
          <TextField
            className="max-w-56"
            id={`rappel-${holderId}`}
            label={CALL_LIST.callAgain}
            max={addDays(todayOn, CALL_AGAIN_WITHIN_DAYS)}
            min={todayOn}
            name="rappel"
            type="date"
          />
        </Disclosure>
      </fieldset>
    </form>
  );
}
