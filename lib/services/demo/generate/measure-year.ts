import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';
import type { RosterImport } from './draw-roster';
import type { DrawnYear } from './draw-year';
import type { RosterRows } from './rows';

/**
 * The figures of every day that a roll-up describes (`listObservationDays`): each day of a list, and each later day of
 * a roster. Made from the drawn rows by the one definition that makes them from the stored ones.
 */
export function measureYear(
  { rows, imports }: { rows: RosterRows; imports: readonly RosterImport[] },
  year: DrawnYear,
): Adoption[] {
  const [first] = year.imports;
  if (!first) return [];
  const later = imports.map(({ on }) => on).filter((on) => on > first.on);
  const days = [...new Set([...year.imports.map(({ on }) => on), ...later])].sort();
  const classes = rows.classes.map(({ code, level }) => ({ code, level }));
  const legal = rows.guardianships.filter((link) => link.responsibility === 'legal');
  const activations = year.states.filter(({ state }) => state === 'activated');
  const firstSessions = [...findFirstSessions(year)];
  return days.map((on) => {
    const pupils = rows.enrolments
      .filter((enrolment) => isValid(enrolment, on))
      .map(({ pupilId, classCode }) => ({ id: pupilId, classCode }));
    const enrolled = new Set(pupils.map(({ id }) => id));
    const told = new Set(
      year.imports.filter((list) => list.on <= on).flatMap(({ fileOf }) => Object.keys(fileOf)),
    );
    const snapshot: RosterSnapshot = {
      on,
      classes,
      pupils,
      links: legal.filter((link) => isValid(link, on) && enrolled.has(link.pupilId)),
      activated: new Set(
        activations.filter((interval) => isValid(interval, on)).map(({ holderId }) => holderId),
      ),
      connected: new Set(firstSessions.filter(([, from]) => from <= on).map(([id]) => id)),
      known: {
        pupilAccounts: told.has('educonnect_pupils'),
        guardianAccounts: told.has('educonnect_guardians'),
        connections: told.has('ent_accounts'),
      },
    };
    return measureAdoption(snapshot);
  });
}

const isValid = ({ validFrom, validTo }: { validFrom: Day; validTo?: Day | null | undefined }, on: Day) =>
  validFrom <= on && (!validTo || on < validTo);

function findFirstSessions({ connections }: DrawnYear): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const { holderId, connectedOn } of connections) {
    const known = first.get(holderId);
    if (!known || connectedOn < known) first.set(holderId, connectedOn);
  }
  return first;
}
