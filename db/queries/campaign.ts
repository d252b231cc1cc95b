import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { campaign, wave } from '@/db/schema/campaign';
import { delivery } from '@/db/schema/delivery';
import { importFile } from '@/db/schema/import';
import { preparedWork } from '@/db/schema/prepared-work';
import { switchOverAnnouncement } from '@/db/schema/switch-over';
import { audienceOfReminder } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { Audience, WaveDelay, WaveStatus } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import { listHolidays } from './planning';

export type StoredWave = typeof wave.$inferSelect;

export type WaveContent = {
  title: string;
  channel: WaveChannel;
  audience: Audience;
  segmentId: string | null;
  templateId: string;
  subject: string;
  body: string;
  holdBackPercent: number;
  holdBackDays: number;
};

export type NewDraft = WaveContent & {
  message: TypedMessage;
  schoolUai: string;
  campaignId: string;
  waveId: string;
  createdBy: string | null;
  createdAt: Date;
  regionTemplateId?: string;
  regionTemplateVersion?: number;
};

export type NewReminder = {
  id: string;
  title: string;
  afterSchoolDays: number;
  subject: string;
  body: string;
};

/** The reminders that follow a draft, as drafts of its campaign, in the place of those that did. */
export async function replaceReminders(
  tx: Tx,
  base: Pick<
    StoredWave,
    'schoolUai' | 'id' | 'campaignId' | 'channel' | 'audience' | 'templateId' | 'createdBy' | 'createdAt'
  >,
  reminders: readonly NewReminder[],
): Promise<void> {
  const { schoolUai, id: followsId, campaignId, channel, templateId, createdBy, createdAt } = base;
  const audience = audienceOfReminder(base.audience);
  const shared = { schoolUai, campaignId, channel, audience, templateId, createdBy, createdAt };
  await tx.delete(wave).where(and(eq(wave.schoolUai, base.schoolUai), eq(wave.followsId, followsId)));
  if (reminders.length === 0) return;
  await tx.insert(wave).values(
    reminders.map(({ afterSchoolDays, ...reminder }) => ({
      ...shared,
      ...reminder,
      followsId,
      followsAfterDays: afterSchoolDays,
      status: 'draft' as const,
    })),
  );
}

/** A wave of an existing campaign that is already approved. */
export async function insertResend(
  tx: Tx,
  of: StoredWave,
  { id, title, createdBy, createdAt }: Pick<StoredWave, 'id' | 'title' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  const { schoolUai, campaignId, audience, templateId, subject, body, message, channel } = of;
  await tx.insert(wave).values({
    ...{ schoolUai, campaignId, audience, templateId, subject, body, message, channel },
    ...{ id, title, createdBy, createdAt, confirmedBy: createdBy },
    status: 'approved',
    resendsId: of.id,
  });
}

/** Whether somebody has already tried again what this wave could not deliver, and did not cancel it. */
export async function findResend(tx: Tx, id: string): Promise<StoredWave | undefined> {
  const [row] = await tx
    .select()
    .from(wave)
    .where(and(eq(wave.resendsId, id), ne(wave.status, 'cancelled')));
  return row;
}

/** A campaign with its first wave, as a draft. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  const { schoolUai, campaignId: id, createdBy, createdAt, title } = draft;
  await tx.insert(campaign).values({ schoolUai, id, title, createdBy, createdAt });
  await addDraft(tx, draft);
}

/** Another draft of a campaign that is there. */
export async function addDraft(tx: Tx, { waveId, ...draft }: NewDraft): Promise<void> {
  await tx.insert(wave).values({ id: waveId, status: 'draft', ...draft });
}

export async function findWave(tx: Tx, id: string): Promise<StoredWave | undefined> {
  const [row] = await tx.select().from(wave).where(eq(wave.id, id));
  return row;
}

/**
 * The wave of a campaign that pupils are written to in, when it was not cancelled: an announcement to pupils stands beside
 * that to guardians. Reminders and second tries are not meant.
 */
export async function findPupilWave(tx: Tx, campaignId: string): Promise<StoredWave | undefined> {
  const [row] = await tx
    .select()
    .from(wave)
    .where(
      and(
        eq(wave.campaignId, campaignId),
        ne(wave.status, 'cancelled'),
        isNull(wave.followsId),
        isNull(wave.resendsId),
        sql`${wave.audience}->>'kind' <> 'guardians'`,
      ),
    )
    .orderBy(asc(wave.createdAt))
    .limit(1);
  return row;
}

/** The wave, held against every other change until the transaction ends. */
export async function lockWave(tx: Tx, id: string): Promise<StoredWave | undefined> {
  const [row] = await tx.select().from(wave).where(eq(wave.id, id)).for('update');
  return row;
}

/**
 * Holds all waves that a school has, each before the reminders that follow it, as whoever holds several does; returns
 * their campaigns.
 */
export async function lockWaves(tx: Tx, schoolUai: string): Promise<Set<string>> {
  const rows = await tx
    .select({ campaignId: wave.campaignId })
    .from(wave)
    .where(eq(wave.schoolUai, schoolUai))
    .orderBy(sql`${wave.followsId} is not null`, asc(wave.followsAfterDays), asc(wave.id))
    .for('update');
  return new Set(rows.map((row) => row.campaignId));
}

/** The reminders that follow a wave, in their order. */
export const listFollowers = (tx: Tx, id: string): Promise<StoredWave[]> => followersOf(tx, id);

/** The same, held as `lockWave` holds one. */
export const lockFollowers = (tx: Tx, id: string): Promise<StoredWave[]> => followersOf(tx, id).for('update');

function followersOf(tx: Tx, id: string) {
  return tx
    .select()
    .from(wave)
    .where(eq(wave.followsId, id))
    .orderBy(asc(wave.followsAfterDays), asc(wave.id));
}

export type WaveChange = Partial<
  WaveContent & {
    message: TypedMessage;
    version: number;
    status: WaveStatus;
    scheduledAt: Date | null;
    nextAttemptAt: Date | null;
    delay: WaveDelay | null;
    confirmedBy: string | null;
    force: boolean;
    spreadMinutes: number;
    regionTemplateId: string | null;
    regionTemplateVersion: number | null;
    declinedTemplateVersion: number | null;
    startedAt: Date;
    finishedAt: Date;
  }
>;

export async function changeWave(tx: Tx, schoolUai: string, id: string, change: WaveChange): Promise<void> {
  await tx
    .update(wave)
    .set(change)
    .where(and(eq(wave.schoolUai, schoolUai), eq(wave.id, id)));
}

export type WaveRow = {
  id: string;
  title: string;
  channel: WaveChannel;
  status: WaveStatus;
  audience: Audience;
  subject: string;
  scheduledAt: Date | null;
  nextAttemptAt: Date | null;
  delay: WaveDelay | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  createdAt: Date;
  createdBy: string | null;
  /** The day of the plan's action that it was prepared for. */
  proposedOn: Day | null;
  /** The wave that this one reminds of. */
  followsId: string | null;
  sent: number;
  excluded: number;
  failed: number;
  pending: number;
};

const countOf = (status: string): SQL<number> =>
  sql<number>`(count(*) filter (where ${delivery.status} = ${status}))::int`;

const proposedOn = sql<Day | null>`(select min(${preparedWork.dueOn})::text from ${preparedWork}
  where ${preparedWork.schoolUai} = ${wave.schoolUai} and ${preparedWork.workKind} = 'wave'
    and ${preparedWork.workId} = ${wave.id})`;

/** School days before the switch-over of the announcement that a wave stands with, to guardians or to pupils. */
const announcedBefore = sql<number | null>`(select max(${switchOverAnnouncement.daysBefore})
  from ${switchOverAnnouncement} join ${wave} told on told.school_uai = ${switchOverAnnouncement.schoolUai}
    and told.id = ${switchOverAnnouncement.waveId}
  where told.school_uai = ${wave.schoolUai} and told.campaign_id = ${wave.campaignId})`;

/**
 * Every wave with its counts, the newest first; those that were prepared at once by the day that the plan proposes, or in
 * the order in which a switch-over is announced.
 */
export async function listWaveRows(tx: Tx): Promise<WaveRow[]> {
  return tx
    .select({
      id: wave.id,
      title: wave.title,
      channel: wave.channel,
      status: wave.status,
      audience: wave.audience,
      subject: wave.subject,
      scheduledAt: wave.scheduledAt,
      nextAttemptAt: wave.nextAttemptAt,
      delay: wave.delay,
      startedAt: wave.startedAt,
      finishedAt: wave.finishedAt,
      createdAt: wave.createdAt,
      createdBy: appUser.name,
      proposedOn,
      followsId: wave.followsId,
      sent: countOf('sent'),
      excluded: countOf('excluded'),
      failed: countOf('failed'),
      pending: countOf('pending'),
    })
    .from(wave)
    .leftJoin(delivery, and(eq(delivery.schoolUai, wave.schoolUai), eq(delivery.waveId, wave.id)))
    .leftJoin(appUser, eq(appUser.id, wave.createdBy))
    .groupBy(wave.schoolUai, wave.id, appUser.name)
    .orderBy(
      desc(wave.createdAt),
      asc(proposedOn),
      sql`${announcedBefore} desc nulls last`,
      asc(wave.title),
      asc(wave.id),
    );
}

/** The school holidays of a zone that end after a day. */
export async function listHolidaysAfter(
  tx: Tx,
  zone: string,
  on: Day,
): Promise<{ name: string; startsOn: Day; returnsOn: Day }[]> {
  return (await listHolidays(tx, zone)).filter((holiday) => holiday.returnsOn > on);
}

/** The day of the newest list of guardians' accounts; undefined: no list has told who has activated. */
export async function findAccountsDay(tx: Tx): Promise<Day | undefined> {
  const [row] = await tx
    .select({ on: sql<Day | null>`max(${importFile.observedOn})::text` })
    .from(importFile)
    .where(and(eq(importFile.status, 'applied'), inArray(importFile.kind, ['educonnect_guardians'])));
  return row?.on ?? undefined;
}
