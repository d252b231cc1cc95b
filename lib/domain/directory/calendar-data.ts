import type { Day } from './types';

/** Breaks by name; the first four are what scenarios lean on. A région may add others of its own. */
export const HOLIDAY_CODES = ['toussaint', 'noel', 'hiver', 'printemps', 'ascension', 'ete'] as const;
export type HolidayCode = (typeof HOLIDAY_CODES)[number];

/** A row of `school_holiday`: no school from `startsOn` to the eve of `returnsOn`. */
export type PublishedHoliday = {
  zone: string;
  schoolYear: string;
  name: HolidayCode;
  startsOn: Day;
  /** First day of school after it. */
  returnsOn: Day;
  publishedOn: Day;
};

type Dates = readonly [startsOn: Day, returnsOn: Day];
type ByZone = { A: Dates; B: Dates; C: Dates };

const sameEverywhere = (startsOn: Day, returnsOn: Day): ByZone => {
  const dates: Dates = [startsOn, returnsOn];
  return { A: dates, B: dates, C: dates };
};

/**
 * Holidays of zones A, B and C as the ministry publishes them (data set `fr-en-calendrier-scolaire`).
 *
 * Traps of the source, settled here once:
 * - its instants are UTC (`2026-10-16T22:00:00+00:00` is 17 October in Paris);
 * - `end_date` is the day of *return*, which is kept as such: `returnsOn` is exclusive;
 * - the bridge of Ascension 2027 and the start of summer 2027 are published as one instant, start = end: read
 *   as an interval they would be empty. The bridge ends on the Monday after it. The return from summer 2027 is
 *   not published yet: 1 September stands for it, before which no rentrée has been since 2015.
 *
 * Not here, because no published dates were at hand: Corse and overseas, which keep calendars of their own
 * (the ministry's set had only Christmas for Corse 2026-2027). A school there is told so (`calendar_unknown`)
 * until its région enters the dates; no other zone's dates are borrowed.
 */
const YEARS: readonly {
  schoolYear: string;
  /** Of 2025-2026: Journal officiel. Of 2026-2027: the day on which the open data was read. */
  publishedOn: Day;
  holidays: Record<HolidayCode, ByZone>;
}[] = [
  {
    schoolYear: '2025-2026',
    publishedOn: '2022-12-08',
    holidays: {
      toussaint: sameEverywhere('2025-10-18', '2025-11-03'),
      noel: sameEverywhere('2025-12-20', '2026-01-05'),
      hiver: {
        A: ['2026-02-07', '2026-02-23'],
        B: ['2026-02-14', '2026-03-02'],
        C: ['2026-02-21', '2026-03-09'],
      },
      printemps: {
        A: ['2026-04-04', '2026-04-20'],
        B: ['2026-04-11', '2026-04-27'],
        C: ['2026-04-18', '2026-05-04'],
      },
      ascension: sameEverywhere('2026-05-14', '2026-05-18'),
      ete: sameEverywhere('2026-07-04', '2026-09-01'),
    },
  },
  {
    schoolYear: '2026-2027',
    publishedOn: '2026-09-17',
    holidays: {
      toussaint: sameEverywhere('2026-10-17', '2026-11-02'),
      noel: sameEverywhere('2026-12-19', '2027-01-04'),
      hiver: {
        A: ['2027-02-13', '2027-03-01'],
        B: ['2027-02-20', '2027-03-08'],
        C: ['2027-02-06', '2027-02-22'],
      },
      printemps: {
        A: ['2027-04-10', '2027-04-26'],
        B: ['2027-04-17', '2027-05-03'],
        C: ['2027-04-03', '2027-04-19'],
      },
      ascension: sameEverywhere('2027-05-07', '2027-05-10'),
      ete: sameEverywhere('2027-07-03', '2027-09-01'),
    },
  },
];

/** Every published holiday, ready for the table `school_holiday`. */
export const SCHOOL_HOLIDAYS: readonly PublishedHoliday[] = YEARS.flatMap(
  ({ schoolYear, publishedOn, holidays }) =>
    HOLIDAY_CODES.flatMap((name) =>
      (['A', 'B', 'C'] as const).map((zone) => {
        const [startsOn, returnsOn] = holidays[name][zone];
        return { zone, schoolYear, name, startsOn, returnsOn, publishedOn };
      }),
    ),
);

/** First day of school for pupils in zones A, B and C, by school year. */
export const RENTREES: Readonly<Record<string, Day>> = {
  '2025-2026': '2025-09-01',
  '2026-2027': '2026-09-01',
};
