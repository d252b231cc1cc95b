import { nextSchoolDayIndex } from '../adoption/forecast/school-day-index';
import { type Exposure, FORECAST_CHANNELS, type SchoolDayIndex } from '../adoption/forecast/types';
import { addDays } from '../directory/day';
import type { Day } from '../directory/types';

/** From which day on somebody who got messages on these days may get another; undefined: on the day asked about. */
export type PressureRule = (messagesOn: readonly Day[], on: Day) => Day | undefined;

/** A wave waits so many days for people who were written to before; then it goes without them. */
export const LONGEST_WAIT_DAYS = 7;

const CELLS = ['reachable', 'unreached'] as const;
const isMessage = ({ channel }: Exposure) => channel === 'email' || channel === 'ent_message';

/**
 * The planned requests as contact pressure lets them through: a message to people who have been written to too
 * recently leaves later, on a school day, or not at all. Told by class and cell of the matrix: whoever the channel does
 * not reach is taken to have been written to. Papers, calls and meetings come through as they are.
 * @param made what was sent before, which counts and is not given back
 */
export function spaceMessages(
  planned: readonly Exposure[],
  made: readonly Exposure[],
  {
    schoolDays,
    classCodes,
    pressureOf,
  }: { schoolDays: readonly Day[]; classCodes: readonly string[]; pressureOf: PressureRule },
): Exposure[] {
  const written = new Map<string, Day[]>();
  const daysOf = (key: string): Day[] => {
    const days = written.get(key) ?? [];
    written.set(key, days);
    return days;
  };
  const keysOf = ({ classes, cells = CELLS }: Exposure) =>
    (classes === 'all' ? classCodes : classes).flatMap((code) =>
      cells.map((cell) => ({ code, cell, key: JSON.stringify([code, cell]) })),
    );
  for (const exposure of made.filter(isMessage)) {
    const on = schoolDays[exposure.day];
    if (on) for (const { key } of keysOf(exposure)) daysOf(key).push(on);
  }
  const messages = planned.filter(isMessage).sort(byDay);
  const spaced = messages.flatMap((exposure) => {
    const on = schoolDays[exposure.day];
    if (!on) return [];
    const leaving = new Map<
      string,
      { day: SchoolDayIndex; cell: (typeof CELLS)[number]; classes: string[] }
    >();
    for (const { code, cell, key } of keysOf(exposure)) {
      const days = daysOf(key);
      const end = pressureOf(days, on);
      if (end && end > addDays(on, LONGEST_WAIT_DAYS)) continue;
      const day = end ? nextSchoolDayIndex(schoolDays, end) : exposure.day;
      const leavesOn = schoolDays[day];
      if (!leavesOn) continue;
      days.push(leavesOn);
      const place = `${day} ${cell}`;
      const part = leaving.get(place) ?? { day, cell, classes: [] };
      part.classes.push(code);
      leaving.set(place, part);
    }
    return [...leaving.values()].map(
      ({ day, cell, classes }): Exposure => ({ ...exposure, day, classes, cells: [cell] }),
    );
  });
  return [...planned.filter((exposure) => !isMessage(exposure)), ...spaced];
}

/** On one day e-mails come first, in the order of the channels. */
const byDay = (a: Exposure, b: Exposure): number =>
  a.day - b.day || FORECAST_CHANNELS.indexOf(a.channel) - FORECAST_CHANNELS.indexOf(b.channel);
