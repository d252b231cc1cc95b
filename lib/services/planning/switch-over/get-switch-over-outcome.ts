import type { Tx } from '@/db/client';
import { listTickets } from '@/db/queries/assistance';
import { countConnected, listActivationDays } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { Symptom } from '@/lib/domain/assistance/routing';
import { addDays, dayIn, daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { SwitchOverState } from '@/lib/domain/planning/switch-over/decision';
import type { DecisionFigures } from '@/lib/domain/planning/switch-over/figures';
import { COMPARED_DAYS, type CohortOutcome, measureCohort } from '@/lib/domain/planning/switch-over/outcome';
import type { ServiceContext } from '../../context';
import { loadCohort } from './load-cohort';
import { loadSwitchOver, type NoSwitchOver, type SwitchOverGround } from './load-switch-over';

/** People seen on the ENT over as many days on each side, by login. Lists tell last sessions only: at least so many. */
export type Connected = {
  fromOn: Day;
  toOn: Day;
  people: number;
  educonnect: number;
  legacy: number;
  unknown: number;
};

export type TicketCounts = {
  total: number;
  open: number;
  byCause: { symptom: Symptom; count: number; open: number }[];
  byDay: { on: Day; count: number }[];
};

export type SwitchOverOutcome = {
  switchOverOn: Day;
  state: SwitchOverState;
  closedAt: Date | null;
  /** Signed although a threshold was missed. */
  overridden: boolean;
  /** As decided. */
  figures: DecisionFigures | null;
  /** Null: the lists do not tell who was locked out. */
  pupils: CohortOutcome | null;
  guardians: CohortOutcome | null;
  connectedBefore: Connected | null;
  /** Null: no ENT list since. */
  connectedAfter: Connected | null;
  tickets: TicketCounts;
  /** Days of the newest lists, to which all this is known. */
  lists: SwitchOverGround['lists'];
};

/**
 * What the switch-over of the running plan has done, in counts: for its page and for the final report. Before its day, and
 * without one, there is nothing to tell (`too_early`).
 */
export async function getSwitchOverOutcome(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<SwitchOverOutcome | NoSwitchOver | { missing: 'too_early' }> {
  return inSchool(ctx.db, scope, async (tx) => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return ground;
    return tellOutcome(tx, ground);
  });
}

async function tellOutcome(
  tx: Tx,
  ground: SwitchOverGround,
): Promise<SwitchOverOutcome | { missing: 'too_early' }> {
  const { switchOverOn, todayOn, decisions, lists, state, school } = ground;
  if (todayOn < switchOverOn) return { missing: 'too_early' };
  const { cohort } = await loadCohort(tx, switchOverOn, ground.snapshot);
  const activatedOn = await listActivationDays(tx, todayOn);
  const measure = (ids: string[] | null, toldOn: Day | null) =>
    ids && measureCohort({ switchOverOn, todayOn, cohort: ids, activatedOn, toldOn });
  const held = decisions.findLast(({ kind }) => kind === 'confirmed' || kind === 'overridden');
  const until = addDays(switchOverOn, COMPARED_DAYS - 1);
  const knownUntil = lists.ent !== null && lists.ent < until ? lists.ent : until;
  const isTold = lists.ent !== null && lists.ent >= switchOverOn;
  const days = isTold ? daysBetween(switchOverOn, knownUntil) + 1 : COMPARED_DAYS;
  return {
    switchOverOn,
    state,
    closedAt: decisions.findLast(({ kind }) => kind === 'closed')?.decidedAt ?? null,
    overridden: held?.kind === 'overridden',
    figures: held?.figures ?? null,
    pupils: measure(cohort.pupils, lists.pupils),
    guardians: measure(cohort.guardians, lists.guardians),
    // As many days before as are known after: otherwise the longer side would win.
    connectedBefore: lists.ent
      ? await count(tx, addDays(switchOverOn, -days), addDays(switchOverOn, -1))
      : null,
    connectedAfter: isTold ? await count(tx, switchOverOn, knownUntil) : null,
    tickets: await countTickets(tx, school.timeZone, switchOverOn, until),
    lists,
  };
}

const count = async (tx: Tx, fromOn: Day, toOn: Day): Promise<Connected> => ({
  fromOn,
  toOn,
  ...(await countConnected(tx, fromOn, toOn)),
});

/** Requests for help of these days, the most frequent cause first. */
async function countTickets(tx: Tx, timeZone: string, fromOn: Day, toOn: Day): Promise<TicketCounts> {
  const tickets = (await listTickets(tx))
    .map((ticket) => ({ ...ticket, on: dayIn(timeZone, ticket.openedAt) }))
    .filter(({ on }) => fromOn <= on && on <= toOn);
  const isOpen = ({ status }: { status: string }) => status !== 'solved';
  const days = [...new Set(tickets.map(({ on }) => on))].sort();
  return {
    total: tickets.length,
    open: tickets.filter(isOpen).length,
    byCause: [...new Set(tickets.map(({ symptom }) => symptom))]
      .map((symptom) => {
        const of = tickets.filter((ticket) => ticket.symptom === symptom);
        return { symptom, count: of.length, open: of.filter(isOpen).length };
      })
      .sort((a, b) => b.count - a.count || a.symptom.localeCompare(b.symptom)),
    byDay: days.map((on) => ({ on, count: tickets.filter((ticket) => ticket.on === on).length })),
  };
}
