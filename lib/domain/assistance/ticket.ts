import { canFor, classesFor, type Grant } from '../access/rights';
import type { PersonKind } from './routing';

export const TICKET_STATUSES = ['open', 'passed_on', 'solved'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Legal moves. One that was solved too early is opened again. */
const MOVES: Record<TicketStatus, readonly TicketStatus[]> = {
  open: ['passed_on', 'solved'],
  passed_on: ['solved', 'open'],
  solved: ['open'],
};

export const listMoves = (from: TicketStatus): readonly TicketStatus[] => MOVES[from];

/** As that of a contact: a few lines for the colleagues. */
export const TICKET_NOTE_MAX_LENGTH = 1000;

export type TicketDates = { openedAt: Date; passedOnAt: Date | null; solvedAt: Date | null };

/** The dates of a request after a legal move; undefined for an illegal one. Opened again, the later steps are undone. */
export function decideMove(
  from: TicketStatus,
  to: TicketStatus,
  dates: TicketDates,
  at: Date,
): TicketDates | undefined {
  if (!MOVES[from].includes(to)) return undefined;
  switch (to) {
    case 'open':
      return { ...dates, passedOnAt: null, solvedAt: null };
    case 'passed_on':
      return { ...dates, passedOnAt: at };
    case 'solved':
      return { ...dates, solvedAt: at };
  }
}

/** Whom a request is about, and the classes where that person is today; none for somebody who has left. */
export type TicketPerson = { kind: PersonKind; classCodes: readonly string[] };

/**
 * Whether somebody may see and follow requests about a person: of the own classes, about guardians only where one of
 * the roles held shows guardians (DOMAIN: the `rupn` helps pupils).
 */
export function mayAssist(grants: readonly Grant[], { kind, classCodes }: TicketPerson): boolean {
  const may = (right: 'assist' | 'see_guardians') =>
    classesFor(grants, right) === 'all' || classCodes.some((code) => canFor(grants, right, code));
  return may('assist') && (kind === 'pupil' || may('see_guardians'));
}
