import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { EmptyState } from '@/app/_ui/empty-state';
import { Pager } from '@/app/_ui/pager';
import { TABLE_FORMATS } from '@/lib/messages/exports';
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
  // The form sends its empty fields too: the address that somebody copies says what the view is, and no more.
  if (Object.values(asked).includes('')) redirect(`${PATH}${toAddressQuery(query)}`);
  const { schools, summary, choices, page, pages, todayOn } = await listRegionSchools(ctx, scope, query);
  const views = await listSavedViews(ctx, scope);
  const here = toAddressQuery({ ...query, page: 1 });
  return (
    <>
      <PageHeader
        actions={
          <DownloadMenu
            formats={TABLE_FORMATS}
            href={`/region/export/etablissements${here}`}
            name={REGION_LIST.exported}
          />
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
      <ListFilters choices={choices} path={PATH} query={query} regionCode={scope.regionCode} />
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
