import type { Tx } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { addDraft, findPupilWave, findWave, insertDraft } from '@/db/queries/campaign';
import { lockPlanning } from '@/db/queries/planning';
import { listAnnouncements, type StoredAnnouncement, saveAnnouncement } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ANNOUNCED_BEFORE, type AnnouncedBefore, announceOn } from '@/lib/domain/planning/switch-over/days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { loadSwitchOver, type SwitchOverGround } from '../../planning/switch-over/load-switch-over';
import { type AnnouncedTo, buildAnnouncement } from './build-announcement';

type Context = Pick<ServiceContext, 'db' | 'now' | 'newId'>;

export type PrepareProblem =
  | 'not_allowed'
  | 'plan_not_running'
  | 'switch_over_decided'
  | 'announcements_too_late';

/**
 * Prepares the announcements that are still to come, as drafts: to guardians, and in the ENT to pupils where pupils would
 * be locked out. Whom they go to is decided when each leaves. What is prepared already stays as it is; one that was
 * cancelled is made anew. Refusals: `not_allowed`, `plan_not_running`, `switch_over_decided` once the old login is closed,
 * `announcements_too_late` when all their days have passed.
 */
export async function prepareAnnouncements(
  ctx: Context,
  scope: SchoolScope,
): Promise<Result<{ prepared: number }, PrepareProblem>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ prepared: number }, PrepareProblem>> => {
    await lockPlanning(tx, scope.uai);
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return refuse('plan_not_running');
    const { stored, switchOverOn, calendar, todayOn, state } = ground;
    if (state === 'closed') return refuse('switch_over_decided');
    const ahead = ANNOUNCED_BEFORE.filter((before) => announceOn(calendar, switchOverOn, before) >= todayOn);
    if (ahead.length === 0) return refuse('announcements_too_late');
    const known = await listAnnouncements(tx, stored.id);
    let prepared = 0;
    for (const daysBefore of ahead) {
      prepared += await prepareDay(tx, ctx, scope, ground, {
        daysBefore,
        known: known.find((one) => one.daysBefore === daysBefore),
      });
    }
    if (prepared > 0) {
      const detail = { planId: stored.id, count: prepared, on: switchOverOn };
      await recordAudit(tx, scope, ctx.now, 'switch_over.announced', detail);
    }
    return ok({ prepared });
  });
}

/** What is missing of one date, in one campaign: so that what stands for pupils is found beside what guardians get. */
async function prepareDay(
  tx: Tx,
  ctx: Context,
  { uai: schoolUai, userId }: SchoolScope,
  { stored, switchOverOn, school, lockedOut }: SwitchOverGround,
  { daysBefore, known }: { daysBefore: AnnouncedBefore; known: StoredAnnouncement | undefined },
): Promise<number> {
  const before = known && (await findWave(tx, known.waveId));
  const campaignId = before?.campaignId ?? ctx.newId();
  const draftTo = (to: AnnouncedTo) => ({
    ...{ schoolUai, campaignId, waveId: ctx.newId(), createdBy: userId, createdAt: ctx.now },
    ...buildAnnouncement(to, { daysBefore, switchOverOn }, school),
  });
  let made = 0;
  if (!before || before.status === 'cancelled') {
    const draft = draftTo('guardians');
    await (before ? addDraft : insertDraft)(tx, draft);
    const { waveId } = draft;
    await saveAnnouncement(tx, {
      ...{ schoolUai, planId: stored.id, daysBefore, waveId, switchOverOn },
      waveVersion: 1,
    });
    made += 1;
  }
  if (lockedOut.pupils?.length && !(await findPupilWave(tx, campaignId))) {
    await addDraft(tx, draftTo('pupils'));
    made += 1;
  }
  return made;
}
