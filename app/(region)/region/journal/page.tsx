import type { Metadata } from 'next';
import { JournalDays } from '@/app/_parts/journal-days';
import { JOURNAL_STEP, MOST_ENTRIES, readLimit } from '@/app/_parts/journal-limit';
import { getRegionClock, getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { JOURNAL } from '@/lib/messages/journal';
import { describeRegionEvent, REGION_JOURNAL } from '@/lib/messages/region-journal';
import { listRegionJournal } from '@/lib/services/access/list-region-journal';

export const metadata: Metadata = { title: JOURNAL.title };

type Props = { searchParams: Search<'nombre'> };

/** Who did what at the région's desk, newest first. */
export default async function RegionJournalPage({ searchParams }: Props) {
  const { ctx, scope } = await getRegionDesk();
  const limit = readLimit((await readSearch(searchParams)).nombre);
  const entries = await listRegionJournal(ctx, scope, { limit });
  return (
    <>
      <PageHeader lead={<p>{REGION_JOURNAL.lead}</p>} title={JOURNAL.title} />
      {entries.length === 0 && (
        <EmptyState icon="clock" title={JOURNAL.none}>
          <p>{REGION_JOURNAL.noneText}</p>
        </EmptyState>
      )}
      <JournalDays entries={entries} timeZone={await getRegionClock()}>
        {describeRegionEvent}
      </JournalDays>
      {entries.length === limit && limit < MOST_ENTRIES && (
        <LinkButton className="mt-4" href={`/region/journal?nombre=${limit + JOURNAL_STEP}`} look="secondary">
          {JOURNAL.more}
        </LinkButton>
      )}
    </>
  );
}
