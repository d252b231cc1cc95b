import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Day } from '@/lib/domain/directory/types';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { RUN_PAGE as WORDS } from '@/lib/messages/print-pages';
import type { RunView } from '@/lib/services/materials/print/list-runs';
import { handOutAction, undoPrintMarkAction } from '../../actions';

/** What stands in the timelines of those a run is addressed to, and what is to be noted there. */
export function Marks({ run, uai, todayOn }: { run: RunView; uai: string; todayOn: Day }) {
  const marked = getPrintMerge(run.pieceId) === 'families' ? WORDS.marked : WORDS.markedPupils;
  return (
    <Section id="suivi" title={WORDS.handedColumn}>
      <Card className="max-w-prose space-y-4">
        {!run.handedOutAt && (
          <form action={handOutAction.bind(null, uai, run.id)} className="flex flex-wrap items-end gap-3">
            <input name="tout" type="hidden" value="1" />
            <TextField
              defaultValue={todayOn}
              id="jour"
              label={WORDS.handOutDay}
              max={todayOn}
              required
              type="date"
            />
            <SubmitButton icon="check">{WORDS.handOutAll}</SubmitButton>
          </form>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <p>{run.isMarked ? marked : WORDS.unmarked}</p>
          {run.isMarked && run.actId && (
            <form action={undoPrintMarkAction.bind(null, uai, run.id, run.actId)}>
              <SubmitButton className="min-h-8 px-2" icon="undo" look="quiet">
                {WORDS.undoMark}
              </SubmitButton>
            </form>
          )}
        </div>
      </Card>
    </Section>
  );
}
