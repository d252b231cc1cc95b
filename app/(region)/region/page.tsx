import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { getRegionDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { REGIONS } from '@/lib/domain/directory/academies';
import { formatCount, formatDayShort, formatRate } from '@/lib/messages/format';
import { describeSchool, REGION, REGION_HOME } from '@/lib/messages/region-pages';
import { NAV, UI } from '@/lib/messages/ui';
import { getRegionOverview, type RegionOverview } from '@/lib/services/adoption/list-region-schools';
import type { RegionSchool } from '@/lib/services/adoption/region-school';
import { nameScenario } from '@/lib/services/adoption/region-school';
import { listMissingCalendars } from '@/lib/services/planning/list-missing-calendars';
import { CoverageHistogram } from './_parts/coverage-histogram';
import { MissingCalendars } from './_parts/missing-calendars';
import { ProgressText } from './_parts/progress-text';
import { SchoolLink } from './_parts/school-link';

export const metadata: Metadata = { title: NAV.region };

function SchoolLines({
  schools,
  empty,
  detail,
}: {
  schools: RegionSchool[];
  empty: string;
  detail: (school: RegionSchool) => ReactNode;
}) {
  if (schools.length === 0) return <p className="text-sm text-muted">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {schools.map((school) => (
        <li className="py-2 first:pt-0 last:pb-0" key={school.uai}>
          <SchoolLink school={school} />{' '}
          <span className="text-sm text-muted">{describeSchool(school).join(', ')}</span>
          <div className="text-sm text-muted">{detail(school)}</div>
        </li>
      ))}
    </ul>
  );
}

function CoverageLine({ school: { figures } }: { school: RegionSchool }) {
  const f = figures.familiesCovered;
  if (f.state === 'withheld') return <>{REGION.notShown}</>;
  return (
    <span className="tabular">
      {UI.of(formatCount(f.count), formatCount(f.population))} · {formatRate(f.count, f.population)}
    </span>
  );
}

/** Schools that have imported something and of which no list has told the coverage. */
const countUnlisted = ({ schools, shown, withheld, never }: RegionOverview['summary']) =>
  schools - shown - withheld - never;

/** What was done: the plan, and its phases that have begun. */
const describePlan = (school: RegionSchool, todayOn: string) => {
  const begun = school.phases.filter((phase) => phase.startsOn <= todayOn).map((phase) => phase.title);
  return [
    nameScenario(school.scenarioId, school.scenarioTitle),
    begun.length > 0 && REGION_HOME.phasesDone(begun.join(', ')),
  ]
    .filter(Boolean)
    .join(', ');
};

export default async function RegionPage() {
  const { ctx, scope } = await getRegionDesk();
  const { summary, tenths, stalled, silent, progressed, todayOn } = await getRegionOverview(ctx, scope);
  const missing = await listMissingCalendars(ctx, scope);
  const more = (count: number, named: number, query: string) =>
    count > named && (
      <LinkButton className="mt-3" href={`/region/etablissements?${query}`} look="secondary">
        {REGION.seeAll(count)}
      </LinkButton>
    );
  return (
    <>
      <PageHeader
        lead={
          <>
            <p className="font-semibold text-ink">
              {summary.shown > 0
                ? REGION.lead(summary.covered, summary.families, summary.shown)
                : REGION.none}
            </p>
            {summary.withheld > 0 && <p className="text-base">{REGION.withheld(summary.withheld)}</p>}
            {countUnlisted(summary) > 0 && (
              <p className="text-base">{REGION.unknown(countUnlisted(summary))}</p>
            )}
            {summary.never > 0 && <p className="text-base">{REGION.never(summary.never)}</p>}
          </>
        }
        title={REGION.title(REGIONS[scope.regionCode] ?? scope.regionCode)}
      />
      <div className="space-y-8">
        <MissingCalendars calendars={missing} />
        <HelpNote title={REGION.privacyTitle}>
          <p>{REGION.privacy}</p>
        </HelpNote>
        <Section id="repartition" lead={REGION_HOME.distributionLead} title={REGION_HOME.distribution}>
          {summary.shown > 0 ? (
            <Card>
              <CoverageHistogram tenths={tenths} />
            </Card>
          ) : (
            <EmptyState icon="school" title={REGION.none} />
          )}
        </Section>
        <div className="grid gap-8 xl:grid-cols-2">
          <Section id="stagnent" lead={REGION_HOME.stalledLead} title={REGION_HOME.stalled}>
            <Card>
              <SchoolLines
                detail={(school) => (
                  <>
                    <CoverageLine school={school} />{' '}
                    {school.stalledSinceOn && REGION_HOME.since(formatDayShort(school.stalledSinceOn))}
                    {' · '}
                    {describePlan(school, todayOn)}
                  </>
                )}
                empty={REGION_HOME.noneStalled}
                schools={stalled}
              />
              {more(summary.stalled, stalled.length, 'bloque=oui&tri=familles&ordre=asc')}
            </Card>
          </Section>
          <Section id="silence" lead={REGION_HOME.silentLead} title={REGION_HOME.silent}>
            <Card>
              <SchoolLines
                detail={({ lastImportOn }) =>
                  lastImportOn ? REGION_HOME.since(formatDayShort(lastImportOn)) : REGION.noImport
                }
                empty={REGION_HOME.noneSilent}
                schools={silent}
              />
              {more(summary.silent, silent.length, 'import=ancien&tri=import')}
            </Card>
          </Section>
        </div>
        <Section id="progres" lead={REGION_HOME.progressedLead} title={REGION_HOME.progressed}>
          <Card>
            <SchoolLines
              detail={(school) => (
                <>
                  <strong className="font-semibold text-ink">
                    <ProgressText school={school} />
                  </strong>
                  {' ('}
                  <CoverageLine school={school} />
                  {') · '}
                  {describePlan(school, todayOn)}
                </>
              )}
              empty={REGION_HOME.noneProgressed}
              schools={progressed}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
