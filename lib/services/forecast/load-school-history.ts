import type { Tx } from '@/db/client';
import { listListDays } from '@/db/queries/facts';
import {
  listFirstActivations,
  listMadeContacts,
  listWaveRequests,
  type MadeContact,
  type ReachingKind,
} from '@/db/queries/forecast';
import { findRunningPlan, listActions } from '@/db/queries/planning';
import { listGuardians } from '@/db/queries/roster';
import { loadSnapshot } from '@/db/queries/snapshot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { buildForecastFamilies, type GuardianRoutes } from '@/lib/domain/adoption/forecast/build-families';
import { lastSchoolDayIndex } from '@/lib/domain/adoption/forecast/school-day-index';
import type { ForecastChannel, ForecastGuardian, SchoolHistory } from '@/lib/domain/adoption/forecast/types';
import type { RosterSnapshot } from '@/lib/domain/adoption/snapshot';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import {
  findKnownFrom,
  findSchoolYearEnd,
  isSchoolDay,
  type SchoolCalendar,
} from '@/lib/domain/planning/school-calendar';
import type { HolderId } from '@/lib/domain/roster/types';
import { rememberByFacts } from '../adoption/remember';
import type { ServiceContext } from '../context';
import { loadCalendar } from '../planning/load-ground';
import { listExposures, type SchoolExposures } from './list-exposures';

/** What the school's files say: the same object as long as its facts stay. */
export type SchoolFiles = {
  snapshot: RosterSnapshot;
  /** Days of the lists of guardians' accounts, the oldest first. */
  listDays: readonly Day[];
  firstActivations: ReadonlyMap<HolderId, Day>;
  /** Ways to each guardian: whether there is an address, a mobile; never which. */
  routes: ReadonlyMap<HolderId, GuardianRoutes>;
};

/** What was done and is planned: changes without an import. */
export type SchoolDoings = {
  todayOn: Day;
  /** From the first day the calendar knows to the end of the school year; empty when that is not known. */
  schoolDays: readonly Day[];
  exposures: SchoolExposures;
  contacts: readonly { holderId: HolderId; channel: ForecastChannel; day: number }[];
  /** Of the running plan, when it is told in families. */
  goal: { rate: number; by: Day } | null;
};

const CHANNEL_OF: Record<ReachingKind, ForecastChannel> = {
  letter: 'paper',
  handed_out: 'handed_out',
  ent_message: 'ent_message',
  phone: 'phone',
  meeting: 'meeting',
};

/** Of the whole school, whatever classes the scope sees: what comes out is counts and chances, never people. */
export async function loadSchoolHistory(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<{ files: SchoolFiles; doings: SchoolDoings }> {
  const on = dayIn('Europe/Paris', ctx.now);
  const wholeSchool = { ...scope, classCodes: 'all' as const };
  const files = await rememberByFacts(ctx.db, wholeSchool, `forecast ${on}`, (tx) => loadFiles(tx, on));
  const doings = await inSchool(ctx.db, scope, (tx) => loadDoings(tx, scope, ctx.now, files));
  return { files, doings };
}

async function loadFiles(tx: Tx, on: Day): Promise<SchoolFiles> {
  const snapshot = await loadSnapshot(tx, { on });
  const guardians = await listGuardians(tx);
  return {
    snapshot,
    listDays: (await listListDays(tx, 'educonnect_guardians')).filter((day) => day <= on),
    firstActivations: await listFirstActivations(tx),
    routes: new Map(
      guardians.map(({ id, email, mobile }) => [id, { email: Boolean(email), mobile: Boolean(mobile) }]),
    ),
  };
}

async function loadDoings(
  tx: Tx,
  scope: SchoolScope,
  now: Date,
  { snapshot }: SchoolFiles,
): Promise<SchoolDoings> {
  const { calendar, school, todayOn } = await loadCalendar(tx, scope, now);
  const schoolDays = listSchoolDays(calendar);
  const dayOf = ({ at }: MadeContact) => dayIn(school.timeZone, at);
  const contacts = (await listMadeContacts(tx)).map((made) => ({
    holderId: made.holderId,
    channel: CHANNEL_OF[made.kind],
    day: lastSchoolDayIndex(schoolDays, dayOf(made)),
  }));
  const plan = await findRunningPlan(tx);
  const exposures = listExposures(
    { schoolDays, classes: snapshot.classes, timeZone: school.timeZone, todayOn },
    {
      waves: await listWaveRequests(tx),
      plan: plan && { adoptedAt: plan.adoptedAt, actions: await listActions(tx, plan.id) },
      // A message noted for one family does not stand for the one that the ENT sent to a whole level.
      recorded: new Set(contacts.map(({ channel }) => channel).filter((one) => one !== 'ent_message')),
    },
  );
  const goal = plan?.goal.metric === 'family_coverage' ? { rate: plan.goal.value, by: plan.goal.by } : null;
  return { todayOn, schoolDays, exposures, contacts, goal };
}

function listSchoolDays(calendar: SchoolCalendar): Day[] {
  const last = findSchoolYearEnd(calendar);
  const days: Day[] = [];
  for (let day = findKnownFrom(calendar); last && day <= last; day = addDays(day, 1)) {
    if (isSchoolDay(calendar, day)) days.push(day);
  }
  return days;
}

/** The school as the model takes it. */
export function buildSchoolHistory(
  files: SchoolFiles,
  doings: Pick<SchoolDoings, 'schoolDays' | 'contacts' | 'exposures'>,
): SchoolHistory {
  // A list from before the calendar tells of its first day.
  const placeOf = (day: Day) => Math.max(0, lastSchoolDayIndex(doings.schoolDays, day));
  const contacts = new Map<HolderId, ForecastGuardian['contacts'][number][]>();
  for (const { holderId, ...contact } of doings.contacts) {
    contacts.set(holderId, [...(contacts.get(holderId) ?? []), contact]);
  }
  const activatedOn = [...files.firstActivations].filter(([id]) => files.snapshot.activated.has(id));
  return {
    families: buildForecastFamilies(files.snapshot, {
      routesOf: (id) => files.routes.get(id) ?? { email: false, mobile: false },
      contacts,
      activatedOn: new Map(activatedOn.map(([id, day]) => [id, placeOf(day)])),
    }),
    observedOn: files.listDays.map(placeOf),
    exposures: [...doings.exposures.made, ...doings.exposures.planned],
  };
}
