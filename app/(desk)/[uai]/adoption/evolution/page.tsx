import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import type { SeriesQuery } from '@/lib/domain/planning/series-view';
import { EVOLUTION, HOME } from '@/lib/messages/adoption-pages';
import { describeProblem } from '@/lib/messages/problems';
import { SERIES } from '@/lib/messages/series';
import { getSeriesView } from '@/lib/services/series/get-series-view';
import { linkPoint } from '../_parts/figure-links';
import { findMarkPage } from '../_parts/find-mark-page';
import { SeriesChart } from '../_parts/series-chart';
import { SeriesForm } from './_parts/series-form';
import { keepChoices, readSeriesQuery, type SeriesKey } from './series-address';

export const metadata: Metadata = { title: EVOLUTION.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<SeriesKey> };

const USUAL: SeriesQuery = { measure: 'families', unit: 'rate', window: 'all' };

/** One measure of one scope over time, with what was done meanwhile; every choice stands in the address. */
export default async function EvolutionPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const asked = await readSearch(searchParams);
  const query = readSeriesQuery(asked);
  const found = await getSeriesView(ctx, scope, query ?? USUAL);
  const problem = query ? (found.ok ? undefined : found.problem) : { code: 'invalid_choice' as const };
  const shown = found.ok ? found : await getSeriesView(ctx, scope, USUAL);
  const page = `/${uai}/adoption/evolution`;
  const choices = problem ? '' : `?${new URLSearchParams(keepChoices(asked))}`;
  return (
    <>
      <PageHeader lead={EVOLUTION.lead} title={EVOLUTION.title} />
      {!shown.ok ? (
        <EmptyState
          action={
            can('import') && (
              <LinkButton href={`/${uai}/donnees`} icon="import">
                {HOME.importAction}
              </LinkButton>
            )
          }
          icon="trend"
          title={describeProblem(shown.problem)}
        />
      ) : (
        <>
          {problem && (
            <div className="mb-5">
              <Alert tone="warn">{describeProblem(problem)}</Alert>
            </div>
          )}
          <SeriesForm action={page} asked={problem ? {} : asked} view={shown.value} />
          <Section id="evolution" title={SERIES.chart}>
            {shown.value.line.points.length === 0 && (
              <p className="mb-3 text-sm text-muted">{SERIES.noneInWindow}</p>
            )}
            <Card>
              <SeriesChart
                exportHref={`/api/desk/${uai}/export/evolution${choices}`}
                linkMark={(mark) => findMarkPage(uai, can, mark)}
                linkOf={(of, on) => linkPoint(uai, can('see_guardians'), shown.value.measure, of, on)}
                view={shown.value}
              />
            </Card>
            {shown.value.bounded && (
              <div className="mt-3">
                <Alert tone="info" title={SERIES.bounded}>
                  {can('decide_match') && (
                    <Link className="link" href={`/${uai}/donnees/a-decider`}>
                      {SERIES.decide}
                    </Link>
                  )}
                </Alert>
              </div>
            )}
            <div className="no-print mt-3">
              <HelpNote>
                <p>{SERIES.termNote}</p>
                <p>{SERIES.phaseNote}</p>
                <p>{SERIES.marksNote}</p>
              </HelpNote>
            </div>
          </Section>
        </>
      )}
    </>
  );
}
