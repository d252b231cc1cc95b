import type { Desk } from '@/app/_server/desk';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { formatMoment } from '@/lib/messages/format';
import { describeEdit, type PlanTitles, EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import type { PlanEditor } from '@/lib/services/planning/get-plan-editor';
import { redoPlanAction, undoPlanAction } from '../actions';

/** Takes changes back and makes them again, and says who changed what. */
export function UndoBar({ desk, editor, titles }: { desk: Desk; editor: PlanEditor; titles: PlanTitles }) {
  const { planId, version, canUndo, canRedo, history } = editor;
  if (history.length === 0) return null;
  const { uai, timeZone } = desk.school;
  const read = { planId, version };
  const describe = (edits: readonly PlanEdit[] | null) => {
    const [first, ...others] = edits ?? [];
    if (!first) return WORDS.adopted;
    return `${describeEdit(first, titles)}${others.length > 0 ? WORDS.alsoEdited(others.length) : ''}`;
  };
  const standing = history.find((line) => line.current);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        {canUndo && (
          <form action={undoPlanAction.bind(null, uai, read)}>
            <SubmitButton icon="undo" look="secondary">
              {WORDS.undo}
            </SubmitButton>
          </form>
        )}
        {canRedo && (
          <form action={redoPlanAction.bind(null, uai, read)}>
            <SubmitButton look="secondary">{WORDS.redo}</SubmitButton>
          </form>
        )}
        {canUndo && standing && (
          <p className="text-sm text-muted">{WORDS.undoWhat(describe(standing.edits))}</p>
        )}
      </div>
      <Disclosure summary={WORDS.history}>
        <ul className="space-y-1 text-sm">
          {history.map(({ revision, edits, changedAt, changedByName, current }) => (
            <li className={current ? 'font-semibold' : undefined} key={revision}>
              {describe(edits)}
              <span className="font-normal text-muted">
                {' '}
                · {WORDS.historyLine(formatMoment(changedAt, timeZone), changedByName)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
