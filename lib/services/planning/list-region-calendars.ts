import {
  listCalendarRevisions,
  listPublishedHolidays,
  type RegionCalendarRow,
} from '@/db/queries/region-calendar';
import { inRegion, type RegionScope } from '@/db/scope';
import { RENTREES } from '@/lib/domain/directory/calendar-data';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { SchoolHoliday } from '@/lib/domain/planning/school-calendar';
import type { ServiceContext } from '../context';
import { listZones } from './region-ground';

/** The calendar of a zone for a school year as the region's schools count by it. */
export type RegionCalendarCard = {
  zone: string;
  schoolYear: string;
  /** `unknown`: plans there are refused until the région enters it. */
  origin: 'entered' | 'published' | 'unknown';
  /** Raised by each entry of the région; 0: none. */
  revision: number;
  rentreeOn: Day | null;
  holidays: SchoolHoliday[];
  source: string | null;
  publishedOn: Day | null;
  /** What the région has entered, the newest first. */
  history: RegionCalendarRow[];
};

/** The school years that calendars are kept for: the one before the running one, which preparations reach into, to the next. */
export function listCalendarYears(now: Date): string[] {
  const running = Number(schoolYearOf(dayIn('Europe/Paris', now)).slice(0, 4));
  return [running - 1, running, running + 1].map((year) => `${year}-${year + 1}`);
}

/** Every calendar of the région's own zones. */
export async function listRegionCalendars(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<RegionCalendarCard[]> {
  const cards: RegionCalendarCard[] = [];
  for (const zone of listZones(scope.regionCode)) {
    for (const schoolYear of listCalendarYears(ctx.now)) {
      cards.push(await readCard(ctx, scope, { zone, schoolYear }));
    }
  }
  return cards;
}

/** One of them; undefined for a zone or a school year that is not the région's to enter. */
export async function findRegionCalendar(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
  key: { zone: string; schoolYear: string },
): Promise<RegionCalendarCard | undefined> {
  const isOwn = listZones(scope.regionCode).includes(key.zone);
  return isOwn && listCalendarYears(ctx.now).includes(key.schoolYear) ? readCard(ctx, scope, key) : undefined;
}

async function readCard(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  key: { zone: string; schoolYear: string },
): Promise<RegionCalendarCard> {
  return inRegion(ctx.db, scope, async (tx) => {
    const history = await listCalendarRevisions(tx, key);
    const published = (await listPublishedHolidays(tx, key.zone)).filter(
      (h) => h.schoolYear === key.schoolYear,
    );
    const [entered] = history;
    if (entered) return { ...key, ...entered, origin: 'entered', history };
    return {
      ...key,
      origin: published.length > 0 ? 'published' : 'unknown',
      revision: 0,
      rentreeOn: published.length > 0 ? (RENTREES[key.schoolYear] ?? null) : null,
      holidays: published.map(({ name, startsOn, returnsOn }) => ({ name, startsOn, returnsOn })),
      source: null,
      publishedOn: published[0]?.publishedOn ?? null,
      history,
    };
  });
}
