import { and, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { validOn } from '@/db/queries/snapshot';
import { appUser } from '@/db/schema/access';
import { accountState } from '@/db/schema/adoption';
import { alert } from '@/db/schema/digest';
import { schoolClass } from '@/db/schema/roster';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { Alert, StoredAlert } from '@/lib/domain/planning/alert';
import type { AlertChanges } from '@/lib/domain/planning/alert-status';
import type { HolderId } from '@/lib/domain/roster/types';

export type AlertRow = StoredAlert & {
  endedOn: Day | null;
  seenByName: string | null;
  /** Of its class; null when it is about no class of the school. */
  level: Level | null;
};

type StoredRow = typeof alert.$inferSelect & Partial<Pick<AlertRow, 'seenByName' | 'level'>>;

/** What a row holds is what `saveAlertChanges` wrote: an alert of the domain. */
function readAlert({ kind, scopeKind, scopeCode, raisedOn, endedOn, seenBy, detail, ...row }: StoredRow) {
  const written = { kind, scopeKind, scopeCode, detail } as unknown as Alert;
  const { seenByName = null, level = null } = row;
  return { ...written, raisedOn, endedOn, seen: seenBy !== null, seenByName, level };
}

/** Any number: tells this lock from other advisory locks. */
const ALERTS_LOCK = 71_935;

/** Two jobs that watch one school do it one after the other. Held until the transaction ends. */
export async function lockAlerts(tx: Tx, schoolUai: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ALERTS_LOCK}::int, hashtext(${schoolUai}))`);
}

/** The alerts that last, the newest first. */
export async function listRunningAlerts(tx: Tx): Promise<AlertRow[]> {
  const rows = await tx
    .select({ alert, seenByName: appUser.name, level: schoolClass.level })
    .from(alert)
    .leftJoin(appUser, eq(appUser.id, alert.seenBy))
    .leftJoin(
      schoolClass,
      and(
        eq(alert.scopeKind, 'class'),
        eq(schoolClass.schoolUai, alert.schoolUai),
        eq(schoolClass.code, alert.scopeCode),
      ),
    )
    .where(isNull(alert.endedOn))
    .orderBy(desc(alert.raisedOn), alert.kind, alert.scopeCode);
  return rows.map(({ alert: stored, ...row }) => readAlert({ ...stored, ...row }));
}

/** Writes what `reconcileAlerts` decided, in three statements at most. */
export async function saveAlertChanges(
  tx: Tx,
  schoolUai: string,
  todayOn: Day,
  { inserted, ended, updated }: AlertChanges,
): Promise<void> {
  const key = sql`a.school_uai = ${schoolUai} and a.kind = r."kind" and a.scope_kind = r."scopeKind"
    and a.scope_code = r."scopeCode" and a.raised_on = r."raisedOn"`;
  const rows = (of: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(of)}::jsonb)
    as r("kind" text, "scopeKind" text, "scopeCode" text, "raisedOn" date, "detail" jsonb)`;
  if (ended.length > 0) {
    await tx.execute(sql`update alert a set ended_on = ${todayOn} from ${rows(ended)} where ${key}`);
  }
  if (updated.length > 0) {
    await tx.execute(sql`update alert a set detail = r."detail" from ${rows(updated)} where ${key}`);
  }
  if (inserted.length > 0) {
    await tx.execute(sql`
      insert into alert (school_uai, kind, scope_kind, scope_code, raised_on, detail)
      select ${schoolUai}, "kind", "scopeKind", "scopeCode", ${todayOn}::date, "detail" from ${rows(inserted)}
      on conflict (school_uai, kind, scope_kind, scope_code, raised_on)
        do update set detail = excluded.detail, ended_on = null, seen_by = null`);
  }
}

export type AlertName = Pick<Alert, 'kind' | 'scopeKind' | 'scopeCode'> & { raisedOn: Day };

/** Somebody has looked at a running alert; who looked first stays written. Whether anything changed. */
export async function setAlertSeen(
  tx: Tx,
  schoolUai: string,
  { kind, scopeKind, scopeCode, raisedOn }: AlertName,
  userId: string,
): Promise<boolean> {
  const rows = await tx
    .update(alert)
    .set({ seenBy: userId })
    .where(
      and(
        eq(alert.schoolUai, schoolUai),
        eq(alert.kind, kind),
        eq(alert.scopeKind, scopeKind),
        eq(alert.scopeCode, scopeCode),
        eq(alert.raisedOn, raisedOn),
        isNull(alert.endedOn),
        isNull(alert.seenBy),
      ),
    )
    .returning({ kind: alert.kind });
  return rows.length > 0;
}

/**
 * The last notification of each holder with an account that waits for its activation on a day, of those after
 * `since`. A blocked or disputed account needs something else than a new sheet.
 */
export async function listNotifications(
  tx: Tx,
  on: Day,
  since: Day,
): Promise<{ holderId: HolderId; notifiedOn: Day }[]> {
  const rows = await tx
    .select({
      holderId: accountState.holderId,
      notifiedOn: sql<Day>`max(${accountState.notifiedOn})::text`,
    })
    .from(accountState)
    .where(
      and(
        inArray(accountState.state, ['notified', 'expired', 'pending_email']),
        isNotNull(accountState.notifiedOn),
        gte(accountState.notifiedOn, since),
        validOn(on, accountState.validFrom, accountState.validTo),
      ),
    )
    .groupBy(accountState.holderId);
  return rows;
}
