import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { listEventNames } from '@/db/queries/audit';
import { accountState, adoptionDaily, entConnection, schoolFacts } from '@/db/schema/adoption';
import { importBatch, importFile } from '@/db/schema/import';
import {
  enrolment,
  entIdentity,
  guardian,
  guardianship,
  holder,
  pupil,
  schoolClass,
} from '@/db/schema/roster';
import { inSchool, mintJobScope, type SchoolScope } from '@/db/scope';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { addDays, dayIn, daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { stateOf } from '@/lib/domain/planning/follow-plan';
import { findClosing } from '@/lib/domain/planning/switch-over/days';
import { publishFigures } from '../adoption/publish-figures';
import { prepareAnnouncements } from '../campaign/announcements/prepare-announcements';
import { adoptPlan } from '../planning/adopt-plan';
import { completeAction } from '../planning/complete-action';
import { editPlan } from '../planning/edit-plan';
import { getPlan } from '../planning/get-plan';
import { getPlanEditor } from '../planning/get-plan-editor';
import { saveSwitchOverSettings } from '../planning/switch-over/save-switch-over-settings';
import { SWITCH_OVER_SCHOOL } from './demo-people';
import { drawSchool } from './generate/draw-school';
import type { SchoolRows } from './generate/rows';

type Context = { db: Db; now: Date; newId: () => string };

const TIME_ZONE = 'Europe/Paris';
const PUPILS = 228;
/** A made-up school that brings its lists every week; any other number would do. */
const SEED = 20_260_911;
/** Weeks of lists that are enough to look at, and few enough for a first start. */
const MOST_WEEKS = 20;
/** What is left of the plan's past actions to be done: a school is never quite up to date. */
const LATE = 2;
const AT_ONCE = 1_000;

/** Those that are pointed to come before those that point. */
const TABLES: readonly (readonly [Exclude<keyof SchoolRows, 'school'>, PgTable])[] = [
  ['facts', schoolFacts],
  ['classes', schoolClass],
  ['holders', holder],
  ['pupils', pupil],
  ['guardians', guardian],
  ['enrolments', enrolment],
  ['guardianships', guardianship],
  ['batches', importBatch],
  ['files', importFile],
  ['states', accountState],
  ['connections', entConnection],
  ['days', adoptionDaily],
];

/**
 * A school of the demo, fifteen school days before its switch-over: thresholds not met, a list of who would be locked out,
 * announcements ready to be read, and the ENT's own identifiers, so that those to pupils reach them. Where the calendar does not allow such a plan (in summer) it has its people and no plan.
 * What was filled once is left alone.
 */
export async function seedSwitchOver(ctx: Context): Promise<void> {
  const { uai, rentreeOn } = SWITCH_OVER_SCHOOL;
  const scope = mintJobScope(uai);
  const events = await inSchool(ctx.db, scope, listEventNames);
  if (events.some((event) => event === 'plan.adopted' || event === 'school.purged')) return;
  const todayOn = dayIn(TIME_ZONE, ctx.now);
  const weeks = Math.min(MOST_WEEKS, Math.floor(daysBetween(rentreeOn, todayOn) / 7) - 1);
  if (weeks < 1) return;
  await writePeople(ctx.db, scope, drawPeople(todayOn, weeks));
  await followPlan(ctx, scope, todayOn);
}

/** The people and lists of the school; the newest list is of yesterday. */
function drawPeople(todayOn: Day, weeks: number): SchoolRows {
  const { uai, name, rentreeOn } = SWITCH_OVER_SCHOOL;
  const academy = ACADEMIES.find(({ departments }) => departments.includes(uai.slice(0, 3)));
  if (!academy) throw new Error(`no academy of ${uai}`);
  return drawSchool({
    seed: SEED,
    uai,
    name,
    kind: 'college',
    sector: 'public',
    academy,
    city: '',
    entName: '',
    rentreeOn,
    pupils: PUPILS,
    diligence: 'weekly',
    bringsEnt: true,
    weeks: Array.from({ length: weeks }, (_, i) => addDays(todayOn, -1 - 7 * (weeks - 1 - i))),
  });
}

async function writePeople(db: Db, scope: SchoolScope, rows: SchoolRows): Promise<void> {
  await inSchool(db, scope, async (tx) => {
    for (const [key, table] of TABLES) {
      const all: object[] = rows[key];
      for (let at = 0; at < all.length; at += AT_ONCE) {
        await tx
          .insert(table)
          .values(all.slice(at, at + AT_ONCE))
          .onConflictDoNothing();
      }
    }
    await tx.insert(entIdentity).values(nameInEnt(rows)).onConflictDoNothing();
    await publishFigures(tx, scope.uai, 'all');
  });
}

/** What the ENT calls everybody, as its newest export says. */
function nameInEnt({ holders, files }: SchoolRows): (typeof entIdentity.$inferInsert)[] {
  const newest = files
    .filter(({ kind }) => kind === 'ent_accounts')
    .sort((a, b) => (a.observedOn ?? '').localeCompare(b.observedOn ?? ''))
    .at(-1);
  if (!newest?.observedOn) return [];
  const { id: importId, observedOn: seenOn } = newest;
  return holders.map(({ schoolUai, id: holderId }) => ({
    ...{ schoolUai, holderId, entId: `${holderId}-ent`, seenOn, importId },
  }));
}

/** Adopted at the rentrée, done day by day, its switch-over set to fifteen school days after the next one. */
async function followPlan(ctx: Context, scope: SchoolScope, todayOn: Day): Promise<void> {
  const on = (day: Day): Context => ({ ...ctx, now: new Date(`${day}T08:00:00Z`) });
  const scenarioId = 'college-progressif-par-niveau';
  const adopted = await adoptPlan(on(SWITCH_OVER_SCHOOL.rentreeOn), scope, { scenarioId });
  if (!adopted.ok) return;
  const editor = await getPlanEditor(ctx, scope);
  const closing = editor && findClosing(editor.plan.phases);
  if (!editor || !closing) return;
  const { planId, version } = editor;
  const startsOn = addDays(todayOn, 1);
  const move = { do: 'move_phase', phaseId: closing.phase.id, startsOn, withFollowing: true } as const;
  await editPlan(ctx, scope, { planId, version, edits: [move] });
  const plan = await getPlan(ctx, scope);
  const past = (plan?.phases ?? [])
    .flatMap(({ actions }) => actions)
    .filter((action) => stateOf(action, todayOn) === 'late' && !action.automatic)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  for (const { phaseId, id: actionId, dueOn } of past.slice(0, -LATE)) {
    await completeAction(on(dueOn), scope, { planId, phaseId, actionId });
  }
  await saveSwitchOverSettings(ctx, scope, {
    windowDays: 30,
    staleDays: 7,
    helpOpening: 'de 8 h à 9 h et de 16 h 30 à 18 h',
    helpPlace: 'loge, puis salle 12',
    helpPhone: '05 61 99 00 04',
    helpPeople: 'Paul (secrétariat), Inès (vie scolaire)',
    version: 0,
  });
  await prepareAnnouncements(ctx, scope);
}
