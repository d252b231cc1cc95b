import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { dayIn } from '@/lib/domain/directory/day';
import { formatTime } from '@/lib/messages/format';
import { describeEvent, JOURNAL, nameDay } from '@/lib/messages/journal';
import { listJournal } from '@/lib/services/access/list-journal';
import { groupByDay } from './_parts/group-by-day';

export const metadata: Metadata = { title: JOURNAL.title };

const STEP = 200;
const MOST = 2000;

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'nombre'> };

/** Who did what, newest first, day by day. */
export default async function JournalPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  const limit = Math.min(MOST, Math.max(STEP, Number((await readSearch(searchParams)).nombre) || STEP));
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
  const days = groupByDay(entries, (entry) => dayIn(school.timeZone, entry.at));
  return (
    <>
      <PageHeader lead={JOURNAL.lead} title={JOURNAL.title} />
      {days.length === 0 && (
        <EmptyState icon="clock" title={JOURNAL.none}>
          <p>{JOURNAL.noneText}</p>
        </EmptyState>
      )}
      <div className="space-y-6">
        {days.map(({ on, entries: ofDay }) => (
          <Section id={`jour-${on}`} key={on} title={nameDay(on)}>
            <Card flush>
              <ul className="divide-y divide-line text-sm">
                {ofDay.map((entry) => (
                  <li className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-2.5 sm:flex-nowrap" key={entry.id}>
                    <time className="w-16 shrink-0 text-muted" dateTime={entry.at.toISOString()}>
                      {formatTime(entry.at, school.timeZone)}
                    </time>
                    <span className="font-semibold sm:w-48 sm:shrink-0">
                      {entry.actor ?? JOURNAL.automatic}
                    </span>
                    <span className="w-full min-w-0 sm:w-auto sm:flex-1">
                      {describeEvent(entry)} <WaveLink detail={entry.detail} uai={uai} />
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        ))}
      </div>
      {entries.length === limit && limit < MOST && (
        <LinkButton className="mt-4" href={`/${uai}/journal?nombre=${limit + STEP}`} look="secondary">
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
