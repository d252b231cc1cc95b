import type { Desk } from '@/app/_server/desk';
import { DataTable } from '@/app/_ui/data-table';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { formatDayShort, formatRate } from '@/lib/messages/format';
import { REPLAN_NAMES, GATES_PAGE as WORDS } from '@/lib/messages/plan-follow';
import type { GateLine, PlanGates } from '@/lib/services/planning/follow/get-gates';
import { listReplans, type ProposedReplan } from '@/lib/services/planning/follow/list-replans';
import { takeReplanAction } from '../actions';

type Props = { desk: Desk; found: PlanGates; gate: GateLine; weeks: number };

const nameOf = ({ replan }: ProposedReplan) => (replan ? REPLAN_NAMES[replan.kind] : WORDS.goOn);

function describeCoverage({ effect }: ProposedReplan): string {
  if (!effect) return '';
  const { families, atStart } = effect;
  const rate = (count: number) => formatRate(count, families);
  return WORDS.expected(rate(atStart.low), rate(atStart.median), rate(atStart.high));
}

/** What each proposal does and would bring, and the click that takes it. Streamed: each is a simulation. */
export async function Replans({ desk, found, gate, weeks }: Props) {
  const proposals = await listReplans(desk.ctx, desk.scope, { plan: found.plan, gate, weeks });
  const [first] = proposals;
  const isSimulated = proposals.some(({ effect }) => effect !== null);
  const mayDecide = desk.can('adopt_plan');
  const { planId, version } = found;
  const { phaseId, startsOn, title } = gate;
  const todayOn = dayIn(desk.school.timeZone, desk.ctx.now);
  return (
    <div className="space-y-6">
      {first && isSimulated ? (
        <div className="-mx-4 sm:-mx-5">
          <DataTable
            caption={WORDS.effects}
            columns={[
              { id: 'name', header: WORDS.proposalColumn, rowHeader: true, cell: nameOf },
              { id: 'start', header: WORDS.startColumn, cell: (row) => formatDayShort(row.startsOn) },
              {
                id: 'coverage',
                header: WORDS.coverageOn(first.startsOn),
                align: 'end',
                cell: describeCoverage,
              },
              {
                id: 'goal',
                header: WORDS.goalColumn,
                cell: ({ effect }) =>
                  effect?.goalOn ? WORDS.goalDay(effect.goalOn, todayOn) : effect ? WORDS.notThisYear : '',
              },
            ]}
            rowKey={(row) => row.replan?.kind ?? 'none'}
            rows={proposals}
            stacked
          />
          <p className="px-4 pt-2 text-sm sm:px-5 text-muted">{WORDS.effectsNote}</p>
        </div>
      ) : (
        <p className="text-sm text-muted">{WORDS.noSimulation}</p>
      )}
      <ul className="grid gap-4 lg:grid-cols-3">
        {proposals.map(({ replan }) =>
          replan ? (
            <li className="flex flex-col gap-3 rounded-md border border-line p-4" key={replan.kind}>
              <h3 className="text-base">{REPLAN_NAMES[replan.kind]}</h3>
              <p className="flex-1 text-sm">
                {WORDS.what(replan.kind, replan.weeks, replan.startsOn, title)}
              </p>
              {mayDecide && (
                <form
                  action={takeReplanAction.bind(null, desk.school.uai, {
                    planId,
                    version,
                    phaseId,
                    startsOn,
                    kind: replan.kind,
                    weeks: replan.weeks,
                  })}
                >
                  <SubmitButton icon="check" look="secondary">
                    {WORDS.take}
                    <span className="sr-only"> : {REPLAN_NAMES[replan.kind]}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          ) : null,
        )}
      </ul>
      <p className="text-sm text-muted">{WORDS.taken}</p>
    </div>
  );
}
