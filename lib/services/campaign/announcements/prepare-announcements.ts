import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findWave, insertDraft } from '@/db/queries/campaign';
import { lockPlanning } from '@/db/queries/planning';
import { listAnnouncements, saveAnnouncement } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { Day } from '@/lib/domain/directory/types';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { ANNOUNCED_BEFORE, announceOn } from '@/lib/domain/planning/switch-over/days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { announcementTitle } from '@/lib/messages/switch-over';
import type { ServiceContext } from '../../context';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { ANNOUNCEMENT_AUDIENCE } from './announcement-rule';

/** The message of an announcement names the day; the rest is proposed. */
export const messageOf = (switchOverOn: Day): TypedMessage => ({ fr: { date: switchOverOn } });

export type PrepareProblem =
  | 'not_allowed'
  | 'plan_not_running'
  | 'switch_over_decided'
  | 'announcements_too_late';

/**
 * Prepares the announcements that are still to come, as drafts: whom they go to is decided when each leaves. What is prepared
 * already stays as it is; one that was cancelled is made anew. Refusals: `not_allowed`, `plan_not_running`,
 * `switch_over_decided` once the old login is closed, `announcements_too_late` when all their days have passed.
 */
export async function prepareAnnouncements(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: SchoolScope,
): Promise<Result<{ prepared: number }, PrepareProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ prepared: number }, PrepareProblem>> => {
    await lockPlanning(tx, scope.uai);
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return refuse('plan_not_running');
    const { stored, switchOverOn, calendar, todayOn, school, state } = ground;
    if (state === 'closed') return refuse('switch_over_decided');
    const ahead = ANNOUNCED_BEFORE.filter((before) => announceOn(calendar, switchOverOn, before) >= todayOn);
    if (ahead.length === 0) return refuse('announcements_too_late');
    const standing = await listStanding(tx, stored.id);
    const wanted = ahead.filter((before) => !standing.has(before));
    for (const daysBefore of wanted) {
      const [waveId, campaignId] = [ctx.newId(), ctx.newId()];
      await insertDraft(tx, {
        schoolUai: scope.uai,
        campaignId,
        waveId,
        title: announcementTitle(daysBefore),
        channel: 'email',
        audience: ANNOUNCEMENT_AUDIENCE,
        segmentId: null,
        ...proposeDraft('avant-bascule', schoolTypeOf(school.kind)),
        message: messageOf(switchOverOn),
        holdBackPercent: 0,
        holdBackDays: 10,
        createdBy: scope.userId,
        createdAt: ctx.now,
      });
      const key = { schoolUai: scope.uai, planId: stored.id, daysBefore };
      await saveAnnouncement(tx, { ...key, waveId, switchOverOn, waveVersion: 1 });
    }
    if (wanted.length > 0) {
      const detail = { planId: stored.id, count: wanted.length, on: switchOverOn };
      await recordAudit(tx, scope, ctx.now, 'switch_over.announced', detail);
    }
    return ok({ prepared: wanted.length });
  });
}

/** Those that are prepared and were not cancelled. */
async function listStanding(tx: Tx, planId: string): Promise<Set<number>> {
  const standing = new Set<number>();
  for (const { daysBefore, waveId } of await listAnnouncements(tx, planId)) {
    if ((await findWave(tx, waveId))?.status !== 'cancelled') standing.add(daysBefore);
  }
  return standing;
}
