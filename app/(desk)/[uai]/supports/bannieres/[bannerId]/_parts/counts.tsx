import { Card, Section } from '@/app/_ui/card';
import { DayBars } from '@/app/_ui/charts/day-bars';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { addDays, daysBetween } from '@/lib/domain/directory/day';
import { BANNERS, BANNER_PAGE as WORDS } from '@/lib/messages/banners';
import { formatCount, formatDayShort } from '@/lib/messages/format';
import { UI } from '@/lib/messages/ui';
import type { BannerView } from '@/lib/services/materials/get-banner';

/** So many fit beside one another; the table has them all. */
const MOST_BARS = 60;

/** A bar for each of the last days, also for those on which nobody saw the banner. */
function fillDays(days: BannerView['days']): { on: string; count: number }[] {
  const [first, last] = [days[0]?.on, days.at(-1)?.on];
  if (!first || !last) return [];
  const length = Math.min(daysBetween(first, last) + 1, MOST_BARS);
  return Array.from({ length }, (_, at) => {
    const on = addDays(last, at + 1 - length);
    return { on, count: days.find((day) => day.on === on)?.shown ?? 0 };
  });
}

/** How often a banner was shown and followed, by day. */
export function Counts({ days }: { days: BannerView['days'] }) {
  const sum = (what: 'shown' | 'followed') => days.reduce((total, day) => total + day[what], 0);
  const bars = fillDays(days);
  return (
    <Section id="comptes" lead={WORDS.countsLead} title={WORDS.counts}>
      <Card className="space-y-4">
        {days.length === 0 ? (
          <p className="text-muted">{WORDS.noCounts}</p>
        ) : (
          <>
            <p className="text-lg font-semibold">{WORDS.total(sum('shown'), sum('followed'))}</p>
            <figure>
              <DayBars days={bars} label={WORDS.chartAlt(sum('shown'), bars.length)} />
              <figcaption className="mt-1 flex max-w-2xl justify-between text-xs text-muted">
                <span>{formatDayShort(bars[0]?.on ?? '')}</span>
                <span>{formatDayShort(bars.at(-1)?.on ?? '')}</span>
              </figcaption>
            </figure>
            <Disclosure summary={UI.seeTable}>
              <DataTable
                caption={WORDS.counts}
                columns={[
                  { id: 'on', header: WORDS.day, rowHeader: true, cell: (day) => formatDayShort(day.on) },
                  { id: 'shown', header: BANNERS.shown, align: 'end', cell: (day) => formatCount(day.shown) },
                  {
                    id: 'followed',
                    header: BANNERS.followed,
                    align: 'end',
                    cell: (day) => formatCount(day.followed),
                  },
                ]}
                maxHeight="max-h-[50vh]"
                rowKey={(day) => day.on}
                rows={days}
              />
            </Disclosure>
          </>
        )}
      </Card>
    </Section>
  );
}
