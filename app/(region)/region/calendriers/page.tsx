import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import type { IconName } from '@/app/_ui/icon';
import { formatSpan, NO_BREAK_SPACE } from '@/lib/messages/format';
import { holidayName } from '@/lib/messages/planning';
import { CALENDARS as WORDS } from '@/lib/messages/region-calendars';
import { listRegionCalendars, type RegionCalendarCard } from '@/lib/services/planning/list-region-calendars';
import { lastDayOf } from './_parts/last-day-of';

export const metadata: Metadata = { title: WORDS.title };

const LOOKS: Record<RegionCalendarCard['origin'], { tone: BadgeTone; icon: IconName }> = {
  entered: { tone: 'accent', icon: 'check' },
  published: { tone: 'neutral', icon: 'check' },
  unknown: { tone: 'danger', icon: 'alert' },
};

function CalendarCard({ calendar }: { calendar: RegionCalendarCard }) {
  const { zone, schoolYear, origin, rentreeOn, holidays, source, publishedOn } = calendar;
  const isUnknown = origin === 'unknown';
  return (
    <Card className="flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-base">{WORDS.year(schoolYear)}</h3>
        <Badge {...LOOKS[origin]}>{WORDS.origins[origin]}</Badge>
      </div>
      {isUnknown && <p className="text-sm">{WORDS.unknown}</p>}
      {rentreeOn && <p className="text-sm">{WORDS.rentreeOn(rentreeOn)}</p>}
      <ul className="flex-1 space-y-1 text-sm">
        {holidays.map((holiday) => (
          <li key={`${holiday.name} ${holiday.startsOn}`}>
            <span className="inline-block font-medium first-letter:uppercase">
              {holidayName(holiday.name)}
            </span>
            {NO_BREAK_SPACE}: {formatSpan(holiday.startsOn, lastDayOf(holiday))}
          </li>
        ))}
      </ul>
      {publishedOn && (
        <p className="text-xs text-muted">
          {[source, WORDS.published(publishedOn)].filter(Boolean).join(', ')}
        </p>
      )}
      <div>
        <LinkButton
          href={`/region/calendriers/${encodeURIComponent(zone)}/${schoolYear}`}
          look={isUnknown ? 'primary' : 'secondary'}
        >
          {isUnknown ? WORDS.enter : WORDS.edit}
          <span className="sr-only"> ({WORDS.editOf(WORDS.zone(zone), schoolYear)})</span>
        </LinkButton>
      </div>
    </Card>
  );
}

/** What the plans of the région's schools are counted in: by zone and school year. */
export default async function CalendarsPage() {
  const { ctx, scope } = await getRegionDesk();
  const calendars = await listRegionCalendars(ctx, scope);
  const zones = [...new Set(calendars.map((calendar) => calendar.zone))];
  return (
    <>
      <PageHeader lead={WORDS.lead} title={WORDS.title} />
      <div className="space-y-10">
        {zones.map((zone) => (
          <Section id={`zone-${zones.indexOf(zone)}`} key={zone} title={WORDS.zone(zone)}>
            <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
              {calendars
                .filter((calendar) => calendar.zone === zone)
                .map((calendar) => (
                  <li key={calendar.schoolYear}>
                    <CalendarCard calendar={calendar} />
                  </li>
                ))}
            </ul>
          </Section>
        ))}
        <p className="max-w-prose text-sm text-muted">{WORDS.publicHolidays}</p>
      </div>
    </>
  );
}
