import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { BANNERS as WORDS } from '@/lib/messages/banners';
import { formatCount, formatMoment } from '@/lib/messages/format';
import { LANGUAGE_NAMES, PIECE_NAMES } from '@/lib/messages/materials/library';
import { listBanners } from '@/lib/services/materials/list-banners';
import { BannerStateBadge } from './_parts/banner-state-badge';
import { NotForYou } from './_parts/not-for-you';

export const metadata: Metadata = { title: WORDS.title };

/** « Bannières »: what the ENT shows, will show, has shown. */
export default async function BannersPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const listed = await listBanners(desk.ctx, desk.scope);
  if (!listed.ok) return <NotForYou />;
  const banners = listed.value;
  const { timeZone } = desk.school;
  const base = `/${uai}/supports/bannieres`;
  const count = (state: string) => banners.filter((banner) => banner.state === state).length;
  const create = (
    <LinkButton href={`${base}/nouvelle`} icon="flag">
      {WORDS.create}
    </LinkButton>
  );
  if (banners.length === 0) {
    return (
      <>
        <PageHeader title={WORDS.title} />
        <EmptyState action={create} icon="flag" title={WORDS.emptyTitle}>
          <p>{WORDS.empty}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader actions={create} lead={WORDS.lead(count('shown'), count('to_come'))} title={WORDS.title} />
      <Card flush>
        <DataTable
          caption={WORDS.caption}
          columns={[
            {
              id: 'title',
              header: WORDS.banner,
              rowHeader: true,
              className: 'min-w-36 max-w-44 sm:max-w-xs',
              cell: (banner) => (
                <>
                  <Link className="link" href={`${base}/${banner.id}`}>
                    <bdi>{banner.title}</bdi>
                  </Link>
                  <span className="block text-xs text-muted">
                    {PIECE_NAMES[banner.pieceId].name}, {LANGUAGE_NAMES[banner.settings.language].french}
                  </span>
                </>
              ),
            },
            { id: 'state', header: WORDS.state, cell: (banner) => <BannerStateBadge state={banner.state} /> },
            {
              id: 'when',
              header: WORDS.when,
              className: 'min-w-48',
              cell: ({ startsAt, endsAt }) =>
                startsAt < endsAt
                  ? WORDS.span(formatMoment(startsAt, timeZone), formatMoment(endsAt, timeZone))
                  : WORDS.withdrawn,
            },
            ...(['shown', 'followed'] as const).map((what) => ({
              id: what,
              header: WORDS[what],
              align: 'end' as const,
              cell: (banner: (typeof banners)[number]) => formatCount(banner[what]),
            })),
          ]}
          rowKey={(banner) => banner.id}
          rows={banners}
          stacked
        />
      </Card>
    </>
  );
}
