import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { describeAudience } from '@/lib/messages/audience';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { SEGMENTS_PAGE as WORDS } from '@/lib/messages/segments';
import { listSegments } from '@/lib/services/campaign/list-segments';
import { NotForYou } from '../_parts/not-for-you';
import { readProblem } from '../_parts/problem-address';
import { DeletedSegments } from './_parts/deleted-segments';
import { SegmentSteps } from './_parts/segment-steps';
import { SegmentUses } from './_parts/segment-uses';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme'> };

/** The segments of the school: what each asks, which waves were started from it, and those that were deleted. */
export default async function SegmentsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const listed = await listSegments(desk.ctx, desk.scope);
  if (!listed.ok) return <NotForYou />;
  const { segments, deleted, waves } = listed.value;
  const problem = readProblem(await readSearch(searchParams));
  const base = `/${uai}/campagnes`;
  const titles = new Map(waves.map(({ id, title }) => [id, title]));
  const create = <LinkButton href={`${base}/segments/nouveau`}>{WORDS.create}</LinkButton>;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: WAVES_PAGE.title }]} />}
        actions={segments.length > 0 && create}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      {problem && (
        <div className="mb-6">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      {segments.length === 0 ? (
        <EmptyState action={create} icon="send" title={WORDS.emptyTitle}>
          <p>{WORDS.empty}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <DataTable
            caption={WORDS.caption}
            columns={[
              {
                id: 'name',
                header: WORDS.name,
                rowHeader: true,
                className: 'min-w-36 max-w-44 sm:max-w-xs',
                cell: ({ id, name }) => (
                  <Link className="link break-words" href={`${base}/segments/${id}`}>
                    {name}
                  </Link>
                ),
              },
              {
                id: 'rule',
                header: WORDS.rule,
                className: 'min-w-56',
                cell: ({ rule }) => describeAudience(rule, (id) => titles.get(id)),
              },
              {
                id: 'uses',
                header: WORDS.uses,
                className: 'min-w-36',
                cell: ({ uses }) => <SegmentUses base={base} uses={uses} />,
              },
              {
                id: 'actions',
                header: WORDS.actions,
                cell: (segment) => <SegmentSteps segment={segment} uai={uai} />,
              },
            ]}
            rowKey={(segment) => segment.id}
            rows={segments}
          />
        </Card>
      )}
      <DeletedSegments deleted={deleted} uai={uai} />
    </>
  );
}
