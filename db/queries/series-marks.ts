import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { banner } from '@/db/schema/banners';
import { wave } from '@/db/schema/campaign';
import { delivery } from '@/db/schema/delivery';
import { schoolClass } from '@/db/schema/roster';
import type { Audience } from '@/lib/domain/campaign/types';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import type { Day } from '@/lib/domain/directory/types';
import type { AccountState, HolderId } from '@/lib/domain/roster/types';

/** Letters printed at once, or a meeting noted on people, on the day of the school's time zone. */
export type MarkedAct = {
  actId: string;
  kind: 'letter' | 'meeting';
  on: Day;
  people: number;
  /** The announced meeting that it was noted for; null when it was none, or several. */
  meetingId: string | null;
};

/**
 * The acts that are marks on a series, oldest first, each with how many of its people are in these classes: pupils
 * enrolled there on that day, legal guardians of one. An act on nobody of them is left out.
 */
export async function listMarkedActs(
  tx: Tx,
  { timeZone, classCodes }: { timeZone: string; classCodes: 'all' | readonly string[] },
): Promise<MarkedAct[]> {
  const inClasses =
    classCodes === 'all'
      ? sql`true`
      : sql`exists (
          select 1 from enrolment e
          left join guardianship g on g.school_uai = e.school_uai and g.pupil_id = e.pupil_id
            and g.responsibility = 'legal' and g.valid_from <= c.day and (g.valid_to is null or g.valid_to > c.day)
          where e.valid_from <= c.day and (e.valid_to is null or e.valid_to > c.day)
            and (e.pupil_id = c.holder_id or g.guardian_id = c.holder_id)
            and e.class_code in (select jsonb_array_elements_text(${JSON.stringify(classCodes)}::jsonb)))`;
  return tx.execute<MarkedAct>(sql`
    with c as materialized (
      select act_id, holder_id, kind, at, meeting_id, (at at time zone ${timeZone})::date as day
      from contact where kind in ('letter', 'meeting'))
    select act_id as "actId", kind, min(day)::text as "on", count(distinct holder_id)::int as people,
      case when min(meeting_id::text) = max(meeting_id::text) then min(meeting_id::text) end as "meetingId"
    from c where ${inClasses}
    group by act_id, kind order by min(at), act_id`);
}

export type WaveRun = {
  id: string;
  title: string;
  audience: Audience;
  scheduledAt: Date | null;
  nextAttemptAt: Date | null;
  startedAt: Date | null;
  /** Messages handed over. */
  sent: number;
};

/** Waves that left or will leave, with how many messages they sent. */
export async function listWaveRuns(tx: Tx): Promise<WaveRun[]> {
  return tx
    .select({
      id: wave.id,
      title: wave.title,
      audience: wave.audience,
      scheduledAt: wave.scheduledAt,
      nextAttemptAt: wave.nextAttemptAt,
      startedAt: wave.startedAt,
      sent: sql<number>`(count(*) filter (where ${delivery.status} = 'sent'))::int`,
    })
    .from(wave)
    .leftJoin(delivery, and(eq(delivery.schoolUai, wave.schoolUai), eq(delivery.waveId, wave.id)))
    .where(inArray(wave.status, ['scheduled', 'sending', 'paused', 'sent']))
    .groupBy(wave.schoolUai, wave.id)
    .orderBy(asc(wave.createdAt), asc(wave.id));
}

/** Banners of the ENT that were shown, are, or will be: not those taken back before they started. */
export const listBannerRuns = (tx: Tx): Promise<{ id: string; title: string; startsAt: Date }[]> =>
  tx
    .select({ id: banner.id, title: banner.title, startsAt: banner.startsAt })
    .from(banner)
    .where(lt(banner.startsAt, banner.endsAt))
    .orderBy(asc(banner.startsAt), asc(banner.id));

/** What a guardians' list said of an account that waits for somebody to say whose it is. */
export type OpenAccount = { key: string; on: Day; state: AccountState | null; candidates: HolderId[] };

/** The undecided rows of guardians' lists, oldest list first: the same person in several lists has one key. */
export async function listOpenAccounts(tx: Tx): Promise<OpenAccount[]> {
  return tx.execute<OpenAccount>(sql`
    select r.statement->>'rowKey' as key, f.observed_on::text as "on", r.statement->>'state' as state,
      coalesce(r.statement->'candidates', '[]'::jsonb) as candidates
    from import_row r join import_file f on f.school_uai = r.school_uai and f.id = r.file_id
    where r.outcome = 'undecided' and f.status = 'applied' and f.kind = 'educonnect_guardians'
      and r.statement is not null
    order by f.observed_on, r.line`);
}

/** Every class of the school, whoever is in it, in the school's order. */
export async function listClassesOfSchool(tx: Tx) {
  const classes = await tx.select({ code: schoolClass.code, level: schoolClass.level }).from(schoolClass);
  return classes.sort(byLevelThenCode);
}
