import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { Icon } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Conflict } from '@/lib/domain/planning/conflicts/conflict';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { describeConflict, type PlanTitles, EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { UI } from '@/lib/messages/ui';

/** The first ones are shown, the rest on demand: the list is there to be emptied. */
const SHOWN = 4;

type Props = {
  conflicts: readonly Conflict[];
  titles: PlanTitles;
  /** Repairs for whoever may change the plan; without it the list only tells. */
  repair: ((edits: PlanEdit[]) => () => Promise<void>) | undefined;
};

function Line({ conflict, titles, repair }: { conflict: Conflict } & Omit<Props, 'conflicts'>) {
  const { text, repair: how } = describeConflict(conflict, titles);
  const hint = repair
    ? how
      ? `${how}.`
      : WORDS.noRepair
    : how
      ? WORDS.repairForReaders(how)
      : WORDS.noRepairForReaders;
  return (
    <li className="flex flex-col gap-2 py-3 sm:flex-row sm:items-start sm:justify-between sm:gap-4">
      <div className="flex min-w-0 gap-2">
        <Icon className="mt-0.5 size-4 shrink-0 text-dormant" name="alert" />
        <div className="min-w-0 max-w-prose text-sm">
          <p>{text}</p>
          <p className="text-muted">{hint}</p>
        </div>
      </div>
      {repair && conflict.repair.length > 0 && (
        <form action={repair(conflict.repair)} className="shrink-0">
          <SubmitButton ariaLabel={`${UI.named(WORDS.repair)}${how}`} look="secondary">
            {WORDS.repair}
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

/** What will not work as planned, each with the change that repairs it. */
export function ConflictList({ conflicts, titles, repair }: Props) {
  if (conflicts.length === 0) {
    return (
      <Alert title={WORDS.noConflictsTitle} tone="success">
        {WORDS.noConflicts}
      </Alert>
    );
  }
  const list = (some: readonly Conflict[]) => (
    <ul className="divide-y divide-line">
      {some.map((conflict) => (
        <Line conflict={conflict} key={JSON.stringify(conflict)} repair={repair} titles={titles} />
      ))}
    </ul>
  );
  const rest = conflicts.slice(SHOWN);
  return (
    <>
      {list(conflicts.slice(0, SHOWN))}
      {rest.length > 0 && <Disclosure summary={WORDS.more(rest.length)}>{list(rest)}</Disclosure>}
    </>
  );
}
