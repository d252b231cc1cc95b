import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import type { Day } from '@/lib/domain/directory/types';
import { stateOf } from '@/lib/domain/planning/follow-plan';
import { addSchoolDays } from '@/lib/domain/planning/school-calendar';
import { formatSpan } from '@/lib/messages/format';
import { formatDayInYear, PLAN_PAGE } from '@/lib/messages/plan-pages';
import { describeLevels } from '@/lib/messages/planning';
import type { PlanEditor } from '@/lib/services/planning/get-plan-editor';
import { ActionMeta, ActionStateBadge } from '../../_parts/phase-list';
import { ActionForms, AddActionForm } from './action-forms';
import { PhaseForms } from './phase-forms';

/** Every phase and action in words; with `save`, beside the forms that change them. */
export function EditList({
  editor: { plan, levels, todayOn, calendar },
  save,
}: {
  editor: PlanEditor;
  save: ((form: FormData) => Promise<void>) | undefined;
}) {
  const soon = addSchoolDays(calendar, todayOn, 1);
  return (
    <Card flush>
      <ol className="divide-y divide-line">
        {plan.phases.map((phase) => (
          <li className="scroll-mt-20 space-y-3 px-4 py-4 sm:px-5" id={`phase-${phase.id}`} key={phase.id}>
            <div>
              <h3 className="text-base">{phase.title}</h3>
              <p className="text-sm text-muted">
                {PLAN_PAGE.phaseMeta(
                  formatSpan(phase.startsOn, phase.endsOn),
                  describeLevels(phase.levels),
                  undefined,
                )}
              </p>
            </div>
            {save && (
              <PhaseForms
                action={save}
                levels={levels}
                others={plan.phases.filter((other) => other.id !== phase.id)}
                phase={phase}
              />
            )}
            <Disclosure summary={PLAN_PAGE.actions(phase.actions.length)}>
              <ol className="divide-y divide-line border-t border-line">
                {phase.actions.map((item) => (
                  <li
                    className="gap-x-4 py-2.5 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
                    key={item.id}
                  >
                    <p className="tabular text-sm font-semibold">{formatDayInYear(item.dueOn)}</p>
                    <div className="space-y-1">
                      <p className="text-sm">{item.title}</p>
                      <ActionMeta action={item} />
                      {save && !item.doneAt && <ActionForms action={save} item={item} phaseId={phase.id} />}
                    </div>
                    <p>
                      <ActionStateBadge state={stateOf(item, todayOn)} />
                    </p>
                  </li>
                ))}
              </ol>
            </Disclosure>
            {save && <AddActionForm action={save} dueOn={laterOf(phase.endsOn, soon)} phaseId={phase.id} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const laterOf = (a: Day, b: Day): Day => [a, b].sort()[1] as Day;
