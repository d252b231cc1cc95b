import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { OPPOSITIONS, OWN_OPPOSITION as WORDS } from '@/lib/messages/oppositions';

/** That somebody wants no more reminders, or wants them again: also who has neither address nor number. */
export function OwnOpposition({
  name,
  isRecorded,
  save,
}: {
  name: string;
  isRecorded: boolean;
  save: () => Promise<void>;
}) {
  const act = isRecorded ? OPPOSITIONS.lift : OPPOSITIONS.record;
  return (
    <div className="no-print text-xs">
      <Disclosure
        summary={
          <span>
            {isRecorded ? WORDS.lift : WORDS.record}
            <span className="sr-only"> : {name}</span>
          </span>
        }
      >
        <form action={save} className="max-w-prose space-y-2 rounded-md bg-sunken px-4 py-3">
          <p>{isRecorded ? WORDS.liftLead : WORDS.recordLead}</p>
          <SubmitButton ariaLabel={WORDS.nameOf(act, name)} look="secondary">
            {act}
          </SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
