import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import { CALENDARS as WORDS } from '@/lib/messages/region-calendars';
import type { MissingCalendar } from '@/lib/services/planning/list-missing-calendars';

/** What nobody but the région can enter, and without which its schools can plan nothing. */
export function MissingCalendars({ calendars }: { calendars: MissingCalendar[] }) {
  if (calendars.length === 0) return null;
  return (
    <Alert title={WORDS.missing} tone="warn">
      {calendars.map(({ zone, schoolYear }) => (
        <p key={zone}>
          {WORDS.missingText(WORDS.zone(zone), schoolYear)}{' '}
          <Link
            className="link font-semibold"
            href={`/region/calendriers/${encodeURIComponent(zone)}/${schoolYear}`}
          >
            {WORDS.enter}
            <span className="sr-only"> : {WORDS.editOf(WORDS.zone(zone), schoolYear)}</span>
          </Link>
        </p>
      ))}
    </Alert>
  );
}
