import { and, asc, eq, gt, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser, delegation, regionMember } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { digestChoice, digestSent, regionDigestSent } from '@/db/schema/digest';
import { region, school } from '@/db/schema/directory';
import { importFile } from '@/db/schema/import';
import { preparedWork } from '@/db/schema/prepared-work';
import { schoolStanding } from '@/db/schema/region';
import type { SchoolRole } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';

export type SchoolOfRound = { uai: string; timeZone: string };

/** Schools that have imported something, in the order of their UAI. As the system. */
export async function listSchoolsWithImport(
  tx: Tx,
  { after, limit }: { after: string; limit: number },
): Promise<SchoolOfRound[]> {
  return tx
    .select({ uai: school.uai, timeZone: school.timeZone })
    .from(school)
    .innerJoin(schoolStanding, eq(schoolStanding.schoolUai, school.uai))
    .where(and(gt(school.uai, after), isNotNull(schoolStanding.lastImportOn)))
    .orderBy(asc(school.uai))
    .limit(limit);
}

const commonTimeZone = sql<string>`mode() within group (order by ${school.timeZone})`;

/** Régions that have a school, with the clock that most of their schools go by. As the system. */
export async function listRegions(tx: Tx): Promise<{ code: string; timeZone: string }[]> {
  return tx
    .select({ code: school.regionCode, timeZone: commonTimeZone })
    .from(school)
    .groupBy(school.regionCode)
    .orderBy(asc(school.regionCode));
}

/** One of them, with its name. In the région's scope. */
export async function findRegion(
  tx: Tx,
  code: string,
): Promise<{ name: string; timeZone: string } | undefined> {
  const [row] = await tx
    .select({ name: region.name, timeZone: commonTimeZone })
    .from(region)
    .innerJoin(school, eq(school.regionCode, region.code))
    .where(eq(region.code, code))
    .groupBy(region.name);
  return row;
}

/** Where the schools of a région stand, from what is published of them. */
export type RegionSummary = {
  schools: number;
  /** With files of the day `since` or later; without any at all. */
  recent: number;
  never: number;
  /** Lists of ten school days have not moved their published coverage. */
  stalled: number;
  /** Sums over the schools whose coverage is published, and how many these are. */
  shown: { schools: number; covered: number; families: number };
  /** With files, and no published coverage. */
  hidden: number;
  /** Schools by published coverage: below a quarter, a half, three quarters, above. */
  quarters: [number, number, number, number];
};

/** In the région's scope, which reads published figures and no others. */
export async function summariseRegion(tx: Tx, since: Day): Promise<RegionSummary> {
  const t = schoolStanding;
  const rate = sql`${t.familiesCovered}::float8 / nullif(${t.familiesCoveredOf}, 0)`;
  const isShown = sql`${t.familiesCovered} is not null and ${t.familiesCoveredOf} > 0`;
  const countIf = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const [row] = await tx
    .select({
      schools: sql<number>`count(*)::int`,
      recent: countIf(sql`${t.lastImportOn} >= ${since}`),
      never: countIf(sql`${t.lastImportOn} is null`),
      stalled: countIf(sql`${t.stalledSinceOn} is not null`),
      shown: countIf(isShown),
      covered: sql<number>`coalesce(sum(${t.familiesCovered}) filter (where ${isShown}), 0)::int`,
      families: sql<number>`coalesce(sum(${t.familiesCoveredOf}) filter (where ${isShown}), 0)::int`,
      hidden: countIf(sql`${t.lastImportOn} is not null and not (${isShown})`),
      first: countIf(sql`${rate} < 0.25`),
      second: countIf(sql`${rate} >= 0.25 and ${rate} < 0.5`),
      third: countIf(sql`${rate} >= 0.5 and ${rate} < 0.75`),
      fourth: countIf(sql`${rate} >= 0.75`),
    })
    .from(school)
    .leftJoin(t, eq(t.schoolUai, school.uai));
  if (!row) throw new Error('an aggregate without group gave no row');
  const { first, second, third, fourth, shown, covered, families, ...counts } = row;
  return {
    ...counts,
    shown: { schools: shown, covered, families },
    quarters: [first, second, third, fourth],
  };
}

/** Schools of the région whose last files are older than a day, the oldest first. */
export async function listStaleSchools(
  tx: Tx,
  since: Day,
  limit: number,
): Promise<{ name: string; on: Day }[]> {
  const rows = await tx
    .select({ name: school.name, on: schoolStanding.lastImportOn })
    .from(school)
    .innerJoin(schoolStanding, eq(schoolStanding.schoolUai, school.uai))
    .where(lt(schoolStanding.lastImportOn, since))
    .orderBy(asc(schoolStanding.lastImportOn), asc(school.name))
    .limit(limit);
  return rows.flatMap(({ name, on }) => (on ? [{ name, on }] : []));
}

export type Colleague = {
  userId: string;
  email: string;
  grants: { role: SchoolRole; classCodes: 'all' | string[] }[];
};

/** Who works in the school on a day, with what for; the last day of a delegation is included. */
export async function listColleagues(tx: Tx, schoolUai: string, on: Day): Promise<Colleague[]> {
  const rows = await tx
    .select({
      userId: delegation.userId,
      email: appUser.email,
      role: delegation.role,
      classCodes: delegation.classCodes,
    })
    .from(delegation)
    .innerJoin(appUser, eq(appUser.id, delegation.userId))
    .where(
      and(eq(delegation.schoolUai, schoolUai), or(isNull(delegation.endsOn), gte(delegation.endsOn, on))),
    )
    .orderBy(asc(appUser.email), asc(delegation.role));
  const colleagues = new Map<string, Colleague>();
  for (const { userId, email, role, classCodes } of rows) {
    const known = colleagues.get(userId) ?? { userId, email, grants: [] };
    known.grants.push({ role, classCodes: classCodes ?? 'all' });
    colleagues.set(userId, known);
  }
  return [...colleagues.values()];
}

/** The officers of a région. As the system. */
export async function listRegionMembers(
  tx: Tx,
  regionCode: string,
): Promise<{ userId: string; email: string }[]> {
  return tx
    .select({ userId: regionMember.userId, email: appUser.email })
    .from(regionMember)
    .innerJoin(appUser, eq(appUser.id, regionMember.userId))
    .where(eq(regionMember.regionCode, regionCode))
    .orderBy(asc(appUser.email));
}

/** Whether somebody wants the digest; yes until they say no. As the system, or as that user. */
export async function wantsDigest(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ weekly: digestChoice.weekly })
    .from(digestChoice)
    .where(eq(digestChoice.userId, userId));
  return row?.weekly ?? true;
}

export async function setDigestChoice(tx: Tx, userId: string, weekly: boolean): Promise<void> {
  await tx
    .insert(digestChoice)
    .values({ userId, weekly })
    .onConflictDoUpdate({ target: digestChoice.userId, set: { weekly } });
}

type SchoolKey = { schoolUai: string; userId: string; weekOn: Day };
type RegionKey = { regionCode: string; userId: string; weekOn: Day };

/** Takes a person's digest of a week for this transaction; false: it was sent, or is being sent elsewhere. */
export async function claimDigest(tx: Tx, key: SchoolKey): Promise<boolean> {
  return (await tx.insert(digestSent).values(key).onConflictDoNothing().returning()).length > 0;
}

/** Gives a claim back: the message did not leave. */
export async function releaseDigest(tx: Tx, { schoolUai, userId, weekOn }: SchoolKey): Promise<void> {
  await tx
    .delete(digestSent)
    .where(
      and(eq(digestSent.schoolUai, schoolUai), eq(digestSent.userId, userId), eq(digestSent.weekOn, weekOn)),
    );
}

/** The same for a région's officer. */
export async function claimRegionDigest(tx: Tx, key: RegionKey): Promise<boolean> {
  return (await tx.insert(regionDigestSent).values(key).onConflictDoNothing().returning()).length > 0;
}

export async function releaseRegionDigest(tx: Tx, { regionCode, userId, weekOn }: RegionKey): Promise<void> {
  await tx
    .delete(regionDigestSent)
    .where(
      and(
        eq(regionDigestSent.regionCode, regionCode),
        eq(regionDigestSent.userId, userId),
        eq(regionDigestSent.weekOn, weekOn),
      ),
    );
}

/** The newest day that an applied file describes. */
export async function findLastImportDay(tx: Tx): Promise<Day | undefined> {
  const [row] = await tx
    .select({ on: sql<Day | null>`max(${importFile.observedOn})::text` })
    .from(importFile)
    .where(eq(importFile.status, 'applied'));
  return row?.on ?? undefined;
}

export type OpenWave = { title: string; status: 'draft' | 'scheduled'; scheduledAt: Date | null };

/**
 * Waves that wait for a confirmation or for their time, the next ones first; of the drafts that a plan has prepared those
 * that are due until a day: the others are not anybody's to read yet. A reminder is confirmed with its wave: its draft is none.
 */
export async function listOpenWaves(tx: Tx, draftsUntilOn: Day): Promise<OpenWave[]> {
  const isLater = sql`exists (select from ${preparedWork} where ${preparedWork.schoolUai} = ${wave.schoolUai}
    and ${preparedWork.workKind} = 'wave' and ${preparedWork.workId} = ${wave.id}
    and ${preparedWork.dueOn} > ${draftsUntilOn})`;
  const rows = await tx
    .select({ title: wave.title, status: wave.status, scheduledAt: wave.scheduledAt })
    .from(wave)
    .where(
      or(
        eq(wave.status, 'scheduled'),
        and(eq(wave.status, 'draft'), isNull(wave.followsId), sql`not ${isLater}`),
      ),
    )
    .orderBy(sql`${wave.scheduledAt} asc nulls last`, asc(wave.createdAt));
  return rows.map((row) => ({ ...row, status: row.status === 'draft' ? 'draft' : 'scheduled' }));
}
