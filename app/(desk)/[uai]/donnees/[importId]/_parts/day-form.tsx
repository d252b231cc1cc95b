import { Disclosure } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { observedOnFromName } from '@/lib/domain/import/observed-on';
import { REPORT } from '@/lib/messages/data-imports';
import type { ReportedFile } from '@/lib/messages/import-report';
import { setObservedOnAction } from '../../actions';

type Props = { uai: string; file: ReportedFile & { batchId: string } };

/** The day that a list describes: where it comes from, and how to correct it. Open when it was only guessed. */
export function DayForm({ uai, file }: Props) {
  const isRead = observedOnFromName(file.name) === file.observedOn;
  return (
    <div className="has-[details[open]]:order-last has-[details[open]]:basis-full">
      <Disclosure open={!isRead} summary={REPORT.changeDay}>
        <form
          action={setObservedOnAction.bind(null, uai, file.batchId, file.id)}
          className="flex max-w-md flex-wrap items-end gap-3"
        >
          <TextField
            className="grow"
            defaultValue={file.observedOn ?? ''}
            hint={isRead ? REPORT.dayFromName : REPORT.dayGuessed}
            id={`jour-${file.id}`}
            key={file.observedOn}
            label={REPORT.day}
            name="jour"
            required
            type="date"
          />
          <SubmitButton look="secondary">{REPORT.saveDay}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
