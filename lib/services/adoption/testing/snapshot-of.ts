import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import type { Day } from '@/lib/domain/directory/types';
import { type RandomRoster, RENTREE } from './draw-rosters';

type Span = { validFrom: Day; validTo?: Day | null | undefined };
const holds = ({ validFrom, validTo }: Span, on: Day) => validFrom <= on && (!validTo || on < validTo);

/** A day of a drawn roster without a database: what `loadSnapshot` must find. */
export function snapshotOf(roster: RandomRoster, on: Day): RosterSnapshot {
  const pupils = roster.enrolments
    .filter((e) => holds(e, on))
    .map((e) => ({ id: e.pupilId, classCode: e.classCode }));
  const told = roster.files.filter((f) => f.status === 'applied' && f.observedOn <= on).map((f) => f.kind);
  return {
    on,
    classes: roster.classes,
    pupils,
    links: roster.guardianships
      .filter((g) => g.responsibility === 'legal' && holds(g, on))
      .filter((g) => pupils.some((p) => p.id === g.pupilId)),
    activated: new Set(
      roster.states.filter((s) => s.state === 'activated' && holds(s, on)).map((s) => s.holderId),
    ),
    connected: new Set(
      roster.connections
        .filter((c) => RENTREE <= c.connectedOn && c.connectedOn <= on)
        .map((c) => c.holderId),
    ),
    known: {
      pupilAccounts: told.includes('educonnect_pupils'),
      guardianAccounts: told.includes('educonnect_guardians'),
      connections: told.includes('ent_accounts'),
    },
  };
}

/** The days that a roll-up describes: those of a list, and those of a roster after the first list. */
export function listDays({ files }: RandomRoster): Day[] {
  const applied = files.filter((f) => f.status === 'applied');
  const first = applied
    .filter((f) => !f.kind?.startsWith('siecle'))
    .map((f) => f.observedOn)
    .sort()[0];
  return [...new Set(applied.map((f) => f.observedOn))].filter((on) => first && on >= first).sort();
}
