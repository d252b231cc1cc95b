import type { Metadata } from 'next';
import Link from 'next/link';
import { JournalDays } from '@/app/_parts/journal-days';
import { JOURNAL_STEP, MOST_ENTRIES, readLimit } from '@/app/_parts/journal-limit';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { describeEvent, JOURNAL } from '@/lib/messages/journal';
import { listJournal } from '@/lib/services/access/list-journal';

export const metadata: Metadata = { title: JOURNAL.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'nombre'> };

/** Who did what, newest first, day by day. */
export default async function JournalPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  const limit = readLimit((await readSearch(searchParams)).nombre);
  const listed = await listJournal(ctx, scope, { limit });
  if (!listed.ok) {
    return (
      <>
        <PageHeader title={JOURNAL.title} />
        <Alert tone="info">{JOURNAL.notAllowed}</Alert>
      </>
    );
  }
  const entries = listed.value;
  return (
    <>
      <PageHeader lead={JOURNAL.lead} title={JOURNAL.title} />
      {entries.length === 0 && (
        <EmptyState icon="clock" title={JOURNAL.none}>
          <p>{JOURNAL.noneText}</p>
        </EmptyState>
      )}
      <JournalDays entries={entries} timeZone={school.timeZone}>
        {(entry) => (
          <>
            {describeEvent(entry)} <WaveLink detail={entry.detail} uai={uai} />
          </>
        )}
      </JournalDays>
      {entries.length === limit && limit < MOST_ENTRIES && (
        <LinkButton className="mt-4" href={`/${uai}/journal?nombre=${limit + JOURNAL_STEP}`} look="secondary">
          {JOURNAL.more}
        </LinkButton>
      )}
    </>
  );
}

function WaveLink({ uai, detail }: { uai: string; detail: Record<string, unknown> }) {
  if (typeof detail.waveId !== 'string') return null;
  return (
    <Link className="link whitespace-nowrap" href={`/${uai}/campagnes/${detail.waveId}`}>
      {JOURNAL.openWave}
    </Link>
  );
}
