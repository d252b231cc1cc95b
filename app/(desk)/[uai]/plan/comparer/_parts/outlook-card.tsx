import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { SmallFan } from '@/app/_ui/charts/small-fan';
import { Disclosure } from '@/app/_ui/disclosure';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import { describeGoalDay, describeSpread, COMPARISON as WORDS } from '@/lib/messages/comparison';
import { formatCount, formatDayPlain, formatMinutes } from '@/lib/messages/format';
import { shortMonth } from '@/lib/messages/plan-pages';
import { describeGoal } from '@/lib/messages/planning';
import { UI } from '@/lib/messages/ui';
import type { Outlook } from '@/lib/services/planning/build-outlook';
import type { Comparison } from '@/lib/services/planning/compare-scenarios';
import { previewAddress } from '../../_parts/preview-address';
import { LevelGantt } from './level-gantt';
import { WorkTable } from './work-table';

type Fact = { label: string; value: string };

function listFacts(
  { plan, size, overloads, delay, switchOverOn, simulation }: Outlook,
  todayOn: string,
): Fact[] {
  const names = WORDS.facts;
  const locked = simulation?.lockedOut;
  const whyNot = switchOverOn ? WORDS.notKnown : WORDS.noSwitchOver;
  // Nobody imported is not nobody to write to.
  const unknown = plan.warnings.some(({ code }) => code === 'families_unknown');
  const count = (n: number) => (unknown ? UI.unknown : formatCount(n));
  const weeks = new Set(overloads.map(({ week }) => week)).size;
  return [
    { label: names.end, value: formatDayPlain(spanOfPlan(plan.phases, todayOn).endsOn) },
    ...(simulation
      ? [
          { label: names.lockedOut, value: locked ? describeSpread(locked.families) : whyNot },
          { label: names.guardians, value: locked ? describeSpread(locked.guardians) : whyNot },
        ]
      : []),
    { label: names.letters, value: count(size.letters) },
    { label: names.sheets, value: count(size.pupilSheets) },
    { label: names.emails, value: count(size.emails) },
    { label: names.entMessages, value: count(size.entMessages) },
    {
      label: names.work,
      value: unknown ? WORDS.workAtLeast(size.workMinutes) : formatMinutes(size.workMinutes),
    },
    { label: names.overloads, value: weeks > 0 ? formatCount(weeks) : WORDS.none },
    {
      label: names.delay,
      value: delay.actions > 0 ? WORDS.delay(delay.actions, delay.schoolDays) : WORDS.noDelay,
    },
  ];
}

/** One scenario among those compared: when, how far, at what cost; then the way to choose it. */
export function OutlookCard({
  outlook,
  comparison,
  span,
  uai,
}: {
  outlook: Outlook;
  comparison: Comparison;
  /** First and last day of all that is compared. */
  span: { from: string; to: string };
  uai: string;
}) {
  const { scenario, plan, simulation, fitted, load, overloads, switchOverOn } = outlook;
  const { calendar, levels, goalRate, todayOn } = comparison;
  const total = simulation?.families.total ?? 0;
  const reached = simulation !== null && simulation.families.covered >= simulation.goal.families;
  return (
    <Card className="flex min-w-0 flex-1 flex-col gap-4 break-inside-avoid">
      <div>
        <h3 className="text-lg">{scenario.title}</h3>
        <p className="text-sm text-muted">{WORDS.ownGoal(describeGoal(plan.goal))}</p>
      </div>
      {simulation && (
        <div>
          <p>
            <span className="block text-sm text-muted">{WORDS.facts.goal(goalRate)}</span>
            <strong className="font-semibold">{describeGoalDay(simulation.goal, reached)}</strong>
          </p>
          <SmallFan
            days={simulation.days.map(({ on, families: { low, median, high } }) => ({
              on,
              low: low / total,
              median: median / total,
              high: high / total,
            }))}
            goalRate={goalRate}
            holidays={calendar.holidays}
            markOn={switchOverOn}
            monthOf={shortMonth}
            span={span}
          />
        </div>
      )}
      <div>
        <h4 className="mb-1 text-sm">{WORDS.calendar}</h4>
        <LevelGantt holidays={calendar.holidays} levels={levels} phases={plan.phases} span={span} />
      </div>
      <dl className="space-y-1.5 text-sm">
        {listFacts(outlook, todayOn).map(({ label, value }) => (
          <div className="flex flex-wrap justify-between gap-x-3 border-b border-line pb-1.5" key={label}>
            <dt className="text-muted">{label}</dt>
            <dd className="tabular font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      {fitted.unfinishedMinutes > 0 && <p className="text-sm">{WORDS.undone(fitted.unfinishedMinutes)}</p>}
      {/* On paper too wide to stand beside another: the page of the dated plan has it as well. */}
      <div className={comparison.outlooks.length > 1 ? 'no-print' : undefined}>
        <Disclosure summary={WORDS.work}>
          <WorkTable load={load} overloads={overloads} title={scenario.title} worked={fitted.weeks} />
        </Disclosure>
      </div>
      <div className="mt-auto print:hidden">
        <LinkButton href={previewAddress(uai, outlook.request)} icon="flag" look="secondary">
          {WORDS.choosePlan}
          <span className="sr-only"> : {scenario.title}</span>
        </LinkButton>
      </div>
    </Card>
  );
}
