import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Card, PageHeader } from '@/app/_ui/card';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { EmptyState } from '@/app/_ui/empty-state';
import { Tabs } from '@/app/_ui/tabs';
import { SCOPE_ORDERS, type ScopeOrder, sortScopes } from '@/lib/domain/adoption/sort-scopes';
import { ADOPTION, EVOLUTION, HOME } from '@/lib/messages/adoption-pages';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';
import { getOverview } from '@/lib/services/adoption/get-overview';
import { listClassSeries } from '@/lib/services/adoption/list-class-series';
import { ClassMultiples } from '../_parts/class-multiples';
import { linkClass } from '../_parts/figure-links';
import { NoData } from '../_parts/no-data';
import { type ScopeRow, ScopeTable } from '../_parts/scope-table';

export const metadata: Metadata = { title: ADOPTION.classesTitle };

type Query = { niveau?: string; tri?: string; ordre?: string; vue?: string };
type Props = { params: Promise<{ uai: string }>; searchParams: Search<keyof Query> };

export default async function ClassesPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const [{ adoption }, series] = await Promise.all([getOverview(ctx, scope), listClassSeries(ctx, scope)]);
  if (adoption.classes.length === 0) return <NoData title={ADOPTION.classesTitle} uai={uai} />;
  const asked = await readSearch(searchParams);
  const { level, by, order, multiples } = readQuery(asked);
  const days = [...series.values()].flatMap((points) => points.map((p) => p.on)).sort();
  const [from, to] = [days[0], days.at(-1)];
  const span = from && to && from < to ? { from, to } : undefined;
  const here = (change: Query) => {
    const query = Object.entries({ ...asked, ...change }).filter(([, value]) => value);
    return `/${uai}/adoption/classes${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
  };
  const shown = adoption.classes.filter((c) => !level || c.level === level);
  const rows = sortScopes(shown, by, order).map(
    (c): ScopeRow => ({
      ...c,
      name: c.code,
      ...linkClass(uai, can('see_guardians'), c.code),
      series: series.get(c.code) ?? [],
    }),
  );
  return (
    <>
      <PageHeader
        actions={
          <DownloadMenu
            formats={multiples ? [...TABLE_FORMATS, ...DRAWING_FORMATS] : TABLE_FORMATS}
            href={`/api/desk/${uai}/export/${multiples ? 'evolution-classes' : 'classes'}`}
            name={ADOPTION.classesTitle}
          />
        }
        lead={HOME.classesLead}
        title={ADOPTION.classesTitle}
      />
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <Tabs
          label={ADOPTION.levelFilter}
          tabs={[
            { href: here({ niveau: '' }), label: ADOPTION.allLevels, current: !level },
            ...adoption.levels.map((l) => ({
              href: here({ niveau: l.level }),
              label: l.level,
              current: level === l.level,
            })),
          ]}
        />
        <Tabs
          label={ADOPTION.view}
          tabs={[
            { href: here({ vue: '' }), label: ADOPTION.asTable, current: !multiples },
            { href: here({ vue: 'graphiques' }), label: ADOPTION.asCharts, current: multiples },
          ]}
        />
      </div>
      {multiples && !span && <EmptyState icon="trend" title={EVOLUTION.empty} />}
      {multiples && span && <ClassMultiples rows={rows} span={span} />}
      {!multiples && (
        <Card flush>
          <ScopeTable
            caption={ADOPTION.byClass}
            nameColumn={ADOPTION.classColumn}
            rows={rows}
            sort={{
              by,
              order,
              hrefOf: (column) => here({ tri: column, ordre: nextOrder(column, by, order) }),
            }}
            span={span}
          />
        </Card>
      )}
    </>
  );
}

function readQuery({ niveau, tri, ordre, vue }: Query) {
  return {
    level: niveau ?? '',
    by: SCOPE_ORDERS.find((known) => known === tri) ?? ('name' as const),
    order: ordre === 'desc' ? ('desc' as const) : ('asc' as const),
    multiples: vue === 'graphiques',
  };
}

/** The same column once more turns round; the work that is left is asked for from the greatest down. */
function nextOrder(column: ScopeOrder, by: ScopeOrder, order: 'asc' | 'desc'): 'asc' | 'desc' {
  if (column === by) return order === 'asc' ? 'desc' : 'asc';
  return column === 'left' ? 'desc' : 'asc';
}
