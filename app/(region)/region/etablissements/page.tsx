import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Pager } from '@/app/_ui/pager';
import { REGION_LIST } from '@/lib/messages/region-list';
import { REGION } from '@/lib/messages/region-pages';
import { listRegionSchools } from '@/lib/services/adoption/list-region-schools';
import { type RegionParam, readRegionQuery, toAddressQuery } from '@/lib/services/adoption/region-query';
import { listSavedViews } from '@/lib/services/adoption/region-saved-views';
import { ListFilters } from './_parts/list-filters';
import { SavedViews } from './_parts/saved-views';
import { SchoolTable } from './_parts/school-table';

export const metadata: Metadata = { title: REGION_LIST.title };

const PATH = '/region/etablissements';

export default async function SchoolsPage({ searchParams }: { searchParams: Search<RegionParam | 'vue'> }) {
  const { vue, ...asked } = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const query = readRegionQuery(asked);
  const { schools, summary, page, pages, todayOn } = await listRegionSchools(ctx, scope, query);
  const views = await listSavedViews(ctx, scope);
  const here = toAddressQuery({ ...query, page: 1 });
  return (
    <>
      <PageHeader
        actions={
          <LinkButton download href={`${PATH}/csv${here}`} icon="download" look="secondary">
            {REGION_LIST.csv}
          </LinkButton>
        }
        lead={<p>{REGION_LIST.lead}</p>}
        title={REGION_LIST.title}
      />
      {vue === 'refusee' && (
        <div className="mb-5">
          <Alert live tone="error">
            {REGION_LIST.refused}
          </Alert>
        </div>
      )}
      <ListFilters path={PATH} query={query} regionCode={scope.regionCode} />
      <SavedViews current={here} path={PATH} views={views} />
      <h2 className="sr-only">{REGION_LIST.title}</h2>
      <p className="mb-3 text-sm text-muted">
        {REGION_LIST.found(summary.schools)}
        {summary.shown > 0 && ` ${REGION.lead(summary.covered, summary.families, summary.shown)}`}
      </p>
      {schools.length === 0 ? (
        <EmptyState
          action={
            <LinkButton href={PATH} look="secondary">
              {REGION_LIST.reset}
            </LinkButton>
          }
          icon="school"
          title={REGION_LIST.none}
        >
          <p>{REGION_LIST.noneHint}</p>
        </EmptyState>
      ) : (
        <SchoolTable path={PATH} query={query} schools={schools} todayOn={todayOn} />
      )}
      <Pager hrefOf={(n) => `${PATH}${toAddressQuery({ ...query, page: n })}`} page={page} pages={pages} />
    </>
  );
}
