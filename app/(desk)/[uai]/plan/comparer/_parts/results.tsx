import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { spanOfPlan } from '@/lib/domain/planning/plan-span';
import { describeDifference, SIMULATION_GAPS, COMPARISON as WORDS } from '@/lib/messages/comparison';
import { BASES, describeBackTest, FORECAST } from '@/lib/messages/forecast';
import { UI } from '@/lib/messages/ui';
import type { Comparison } from '@/lib/services/planning/compare-scenarios';
import { CoverageTable } from './coverage-table';
import { OutlookCard } from './outlook-card';

/** The answer in sentences, then the scenarios side by side: stacked on a phone, all on the same axes. */
export function Results({
  comparison,
  titleOf,
  uai,
}: {
  comparison: Comparison;
  titleOf: (id: string) => string;
  uai: string;
}) {
  const { outlooks, differences, gap, basis, moves, todayOn } = comparison;
  const spans = outlooks.map(({ plan }) => spanOfPlan(plan.phases, todayOn));
  const days = outlooks.flatMap(({ simulation }) => simulation?.days.map(({ on }) => on) ?? []);
  const all = [...spans.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]), ...days].sort();
  const span = { from: all[0] ?? todayOn, to: all.at(-1) ?? todayOn };
  const moved = Object.keys(moves).length;
  const total = outlooks[0]?.simulation?.families;
  return (
    <>
      <Section id="ecarts" title={WORDS.differences}>
        <div className="space-y-3">
          {gap && (
            <div className="max-w-prose">
              <Alert tone="info">{SIMULATION_GAPS[gap]}</Alert>
            </div>
          )}
          {total && basis && (
            <StatSentence>{FORECAST.summary(basis.observedOn, total.covered, total.total)}</StatSentence>
          )}
          {outlooks.length > 1 && (
            <ul className="max-w-prose list-disc space-y-1.5 pl-5">
              {differences.length === 0 && <li>{WORDS.alike}</li>}
              {differences.map((difference) => (
                <li key={difference.code}>{describeDifference(difference, titleOf)}</li>
              ))}
            </ul>
          )}
          {basis && (
            <p className="max-w-prose text-sm text-muted">
              {WORDS.basis} {BASES[basis.basis]} {describeBackTest(basis.backTest)}
              {moved > 0 && <strong className="font-semibold text-ink"> {WORDS.moved(moved)}</strong>}
            </p>
          )}
        </div>
      </Section>
      <Section id="resultats" lead={gap ? undefined : WORDS.curveLegend} title={WORDS.results}>
        <div className={`grid gap-4 ${COLUMNS[outlooks.length] ?? ''}`}>
          {outlooks.map((outlook) => (
            <OutlookCard
              comparison={comparison}
              key={outlook.scenario.id}
              outlook={outlook}
              span={span}
              uai={uai}
            />
          ))}
        </div>
        {!gap && (
          <div className="mt-4">
            <Disclosure summary={UI.seeTable}>
              <Card flush>
                <CoverageTable outlooks={outlooks} />
              </Card>
            </Disclosure>
          </div>
        )}
      </Section>
    </>
  );
}

const COLUMNS: { [count: number]: string } = {
  1: 'max-w-2xl',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-2 xl:grid-cols-3',
  4: 'md:grid-cols-2 2xl:grid-cols-4',
};
