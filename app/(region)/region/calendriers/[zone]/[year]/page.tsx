import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getRegionClock, getRegionDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HOLIDAY_CODES } from '@/lib/domain/directory/calendar-data';
import { formatMoment } from '@/lib/messages/format';
import { CALENDARS as WORDS } from '@/lib/messages/region-calendars';
import { findRegionCalendar, type RegionCalendarCard } from '@/lib/services/planning/list-region-calendars';
import type { CalendarValues } from '../../_parts/calendar-form-state';
import { OWN_LINES } from '../../_parts/read-calendar-form';
import { calendarAction } from '../../actions';
import { CalendarForm } from './_parts/calendar-form';

export const metadata: Metadata = { title: WORDS.title };

/** What stands now, to begin from: what the région has entered, else what the ministry has published, else nothing. */
function beginValues({ rentreeOn, holidays, source, publishedOn }: RegionCalendarCard): CalendarValues {
  const none = { name: '', startsOn: '', returnsOn: '' };
  const own = holidays.filter((holiday) => !HOLIDAY_CODES.some((code) => code === holiday.name));
  return {
    rentreeOn: rentreeOn ?? '',
    holidays: HOLIDAY_CODES.map((name) => ({ ...none, ...holidays.find((h) => h.name === name), name })),
    own: Array.from({ length: OWN_LINES }, (_, i) => own[i] ?? none),
    source: source ?? '',
    publishedOn: publishedOn ?? '',
  };
}

/** One school year of a zone: its dates as a form, what they would move, and what was entered before. */
export default async function CalendarPage({ params }: { params: Promise<{ zone: string; year: string }> }) {
  const { zone: encoded, year } = await params;
  const zone = decodeURIComponent(encoded);
  const { ctx, scope } = await getRegionDesk();
  const calendar = (await findRegionCalendar(ctx, scope, { zone, schoolYear: year })) ?? notFound();
  const { revision, history } = calendar;
  const timeZone = await getRegionClock();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/calendriers', label: WORDS.back }]} />}
        lead={WORDS.formLead}
        title={`${WORDS.zone(zone)}, ${year.replace('-', '–')}`}
      />
      <div className="space-y-10">
        <CalendarForm
          initial={{ values: beginValues(calendar), attempt: 0 }}
          revision={revision}
          send={calendarAction.bind(null, { zone, schoolYear: year })}
          zone={zone}
        />
        {history.length > 0 && (
          <Section id="saisies" title={WORDS.history}>
            <Card>
              <ul className="space-y-1 text-sm">
                {history.map((entry) => (
                  <li key={entry.revision}>
                    {WORDS.entry(formatMoment(entry.enteredAt, timeZone), entry.source)}
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
      </div>
    </>
  );
}
