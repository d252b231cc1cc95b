import { Suspense } from 'react';
import type { Desk } from '@/app/_server/desk';
import { AutoRefresh } from '@/app/_ui/auto-refresh';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { LazySeriesPlot } from '@/app/_ui/charts/lazy-charts';
import { Legend } from '@/app/_ui/charts/legend';
import { PaperChart } from '@/app/_ui/charts/paper-chart';
import { dayIn } from '@/lib/domain/directory/day';
import { describeFollow, FOLLOW as WORDS } from '@/lib/messages/plan-follow';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { buildPlanChart } from '@/lib/print/chart/build-plan-chart';
import { getPlanFollow } from '@/lib/services/planning/follow/get-plan-follow';
import { MarkList, readLegend } from '../../adoption/_parts/series-chart';
import { listFollowDays } from './follow-days';
import { FollowTable } from './follow-table';

/** What the plan was expected to bring and what is. Streamed: the forecast beside it may have to be made first. */
export const PlannedAgainstActual = ({ desk }: { desk: Desk }) =>
  desk.scope.classCodes === 'all' ? (
    <Section
      actions={
        <LinkButton
          download
          href={`/api/desk/${desk.school.uai}/plan/rapport`}
          icon="download"
          look="secondary"
        >
          {PLAN_REPORT.download}
        </LinkButton>
      }
      id="suivi"
      lead={WORDS.lead}
      title={WORDS.title}
    >
      <Card>
        <Suspense
          fallback={<p className="grid min-h-[34rem] place-items-center text-muted">{WORDS.loading}</p>}
        >
          <Content desk={desk} />
        </Suspense>
      </Card>
    </Section>
  ) : null;

/** The worker makes the curve within seconds of the adoption. */
const REFRESH_MS = 5_000;

async function Content({ desk }: { desk: Desk }) {
  const follow = await getPlanFollow(desk.ctx, desk.scope);
  if (!follow) return null;
  const { view, curve, timeZone } = follow;
  const sentence = describeFollow(follow);
  if (!view) return <p>{sentence}</p>;
  const spec = buildPlanChart({ ...follow, view, summary: sentence });
  const { uai } = desk.scope;
  return (
    <>
      {!curve && follow.curveComing && <AutoRefresh everyMs={REFRESH_MS} />}
      <ChartFrame
        height="h-96"
        legend={<Legend items={spec.legend.map(readLegend)} />}
        note={
          <>
            <MarkList phases={view.phases} spec={spec} />
            {curve && (
              <p className="mt-2 text-xs text-muted">
                {WORDS.decided(dayIn(timeZone, curve.decidedAt), curve.reason)} {WORDS.seed(curve.seed)}
              </p>
            )}
          </>
        }
        paper={<PaperChart spec={spec} />}
        summary={<strong className="text-base font-semibold text-ink">{sentence}</strong>}
        table={<FollowTable follow={follow} uai={uai} view={view} />}
      >
        <LazySeriesPlot days={listFollowDays(follow, view)} spec={{ ...spec, alt: '' }} />
      </ChartFrame>
    </>
  );
}
