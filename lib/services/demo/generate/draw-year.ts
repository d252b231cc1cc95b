import type { Random } from '@/lib/domain/adoption/forecast/random';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ListKind } from '@/lib/domain/import/types';
import type { AccountState } from '@/lib/domain/roster/types';
import { between, chance, drawUuid, pick, scatter } from './draw';
import type { SchoolPlan } from './plan-schools';
import type { RosterRows, SchoolRows } from './rows';

/** One weekly drop of lists. `fileOf`: the lists in it, by kind. */
export type ListImport = {
  on: Day;
  week: number;
  /** The seven days it can tell a last session of. */
  days: readonly Day[];
  fileOf: Partial<Record<ListKind, string>>;
};

export type DrawnYear = Pick<SchoolRows, 'states' | 'connections'> & { imports: readonly ListImport[] };

const LAST_SEVEN = [0, 1, 2, 3, 4, 5, 6];

/** Which weeks the school brought its lists, and which of them. */
export function drawImports(random: Random, plan: SchoolPlan): ListImport[] {
  if (plan.diligence === 'silent') return [];
  const stopsIn = plan.diligence === 'stopped' ? between(random, 1, plan.weeks.length) : plan.weeks.length;
  return plan.weeks.slice(0, stopsIn).flatMap((on, week) => {
    const [forgets, withEnt] = [chance(random, 0.05), chance(random, 0.97)];
    if (forgets && week > 0) return [];
    const fileOf: ListImport['fileOf'] = {
      educonnect_pupils: drawUuid(random),
      educonnect_guardians: drawUuid(random),
      ...(plan.bringsEnt && (withEnt || week === 0) && { ent_accounts: drawUuid(random) }),
    };
    return [{ on, week, days: LAST_SEVEN.map((ago) => addDays(on, -ago)), fileOf }];
  });
}

/** What every weekly list of the year said of the accounts and of their last session, as the imports keep it. */
export function drawYear(random: Random, plan: SchoolPlan, roster: RosterRows): DrawnYear {
  const imports = drawImports(random, plan);
  const states: DrawnYear['states'] = [];
  const connections: DrawnYear['connections'] = [];
  const school: SchoolTraits = {
    campaignWeek: between(random, 0, Math.max(1, Math.floor(plan.weeks.length / 3))),
    eagerness: Math.min(2, scatter(random, 0.35)),
    tellsMethod: chance(random, 0.3),
  };
  for (const { id, kind } of roster.holders) {
    const list = kind === 'pupil' ? 'educonnect_pupils' : 'educonnect_guardians';
    const named = chance(random, 0.97);
    let activated: readonly Change[] = [];
    // Somebody with children under two names has two accounts: each list names both.
    const accounts = !named ? 0 : kind === 'guardian' && chance(random, 0.012) ? 2 : 1;
    for (let account = 0; account < accounts; account += 1) {
      const changes = drawChanges(random, plan.weeks.length, kind === 'pupil' ? 0.6 : 1, school);
      if (account === 0) activated = changes;
      const accountRef = accounts === 1 ? '' : drawUuid(random).slice(0, 8);
      for (const interval of observe(imports, list, changes)) {
        states.push({ schoolUai: plan.uai, holderId: id, accountRef, ...interval });
      }
    }
    for (const session of drawSessions(random, plan, imports, kind === 'pupil', school, activated)) {
      connections.push({ schoolUai: plan.uai, holderId: id, ...session });
    }
  }
  return { states, connections, imports };
}

type SchoolTraits = { campaignWeek: number; eagerness: number; tellsMethod: boolean };
/** The state of an account from a week on. */
type Change = { week: number; state: AccountState };

/** A sheet that nobody used is worth nothing after three months. */
const EXPIRES_AFTER_WEEKS = 13;

/** The way of one account through the year: notified, then activated sooner or later, or expired; rarely blocked. */
function drawChanges(random: Random, weeks: number, ease: number, school: SchoolTraits): Change[] {
  if (chance(random, 0.12)) return withBlock(random, [{ week: 0, state: 'activated' }], weeks);
  const changes: Change[] = [{ week: 0, state: 'not_notified' }];
  const notified = school.campaignWeek + between(random, 0, 10);
  const perWeek = Math.min(0.5, 0.05 * ease * school.eagerness * scatter(random, 0.8));
  const waits = Math.ceil(Math.log(1 - random()) / Math.log(1 - perWeek));
  const activated = notified + waits;
  changes.push({ week: notified, state: 'notified' });
  if (waits > EXPIRES_AFTER_WEEKS) changes.push({ week: notified + EXPIRES_AFTER_WEEKS, state: 'expired' });
  if (chance(random, 0.15)) changes.push({ week: Math.max(activated - 1, notified), state: 'pending_email' });
  changes.push({ week: activated, state: 'activated' });
  return withBlock(
    random,
    changes.filter(({ week }) => week < weeks),
    weeks,
  );
}

/** Three wrong passwords, or a child whom somebody disputes: not activated for some weeks. */
function withBlock(random: Random, changes: Change[], weeks: number): Change[] {
  const last = changes.at(-1);
  if (last?.state !== 'activated' || !chance(random, 0.02)) return changes;
  const week = last.week + between(random, 1, 12);
  const state = chance(random, 0.8) ? 'blocked' : 'disputed';
  const back = { week: week + between(random, 1, 5), state: 'activated' } as const;
  return [...changes, { week, state } as const, back].filter((change) => change.week < weeks);
}

type Interval = Omit<DrawnYear['states'][number], 'schoolUai' | 'holderId' | 'accountRef'>;

/** What the lists saw of it: the intervals that `recordObservation` makes of the same lists, one after the other. */
function observe(imports: readonly ListImport[], list: ListKind, changes: readonly Change[]): Interval[] {
  const intervals: Interval[] = [];
  let at = 0;
  for (const { on, week, fileOf } of imports) {
    const importId = fileOf[list];
    if (!importId) continue;
    while ((changes[at + 1]?.week ?? Number.POSITIVE_INFINITY) <= week) at += 1;
    const state = changes[at]?.state ?? 'not_notified';
    const last = intervals.at(-1);
    if (last?.state === state) last.seenOn = on;
    else {
      if (last) last.validTo = on;
      intervals.push({ state, validFrom: on, validTo: null, seenOn: on, importId });
    }
  }
  return intervals;
}

type Session = Pick<DrawnYear['connections'][number], 'connectedOn' | 'method' | 'importId'>;

/** The last session of each week that a list told of. Pupils come in far more than their guardians do. */
function drawSessions(
  random: Random,
  plan: SchoolPlan,
  imports: readonly ListImport[],
  isPupil: boolean,
  school: SchoolTraits,
  changes: readonly Change[],
): Session[] {
  if (!chance(random, isPupil ? 0.94 : 0.55)) return [];
  const perWeek = Math.min(0.95, (isPupil ? 0.55 : 0.2) * scatter(random, 0.4));
  const startsIn = chance(random, 0.7) ? 0 : between(random, 0, plan.weeks.length);
  const activatedIn = changes.find(({ state }) => state === 'activated')?.week ?? Number.POSITIVE_INFINITY;
  const keepsOldLogin = chance(random, 0.3);
  return imports.flatMap(({ days, week, fileOf }) => {
    const importId = fileOf.ent_accounts;
    if (!importId || week < startsIn || !chance(random, perWeek)) return [];
    const method = week >= activatedIn && !keepsOldLogin ? ('educonnect' as const) : ('legacy' as const);
    const connectedOn = pick(random, days);
    return [{ connectedOn, method: school.tellsMethod ? method : null, importId }];
  });
}
