import { findWave, type StoredWave } from '@/db/queries/campaign';
import { listAnnouncements } from '@/db/queries/switch-over';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { PROPOSED_MINUTE } from '@/lib/domain/campaign/propose-moment';
import type { ExclusionReason, WaveStatus } from '@/lib/domain/campaign/types';
import type { Day } from '@/lib/domain/directory/types';
import { instantOf } from '@/lib/domain/directory/wall-clock';
import { ANNOUNCED_BEFORE, type AnnouncedBefore, announceOn } from '@/lib/domain/planning/switch-over/days';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { examineAudience } from '../examine-audience';
import { ANNOUNCEMENT_AUDIENCE } from './announcement-rule';
import { findSwitchOverBanners, type PlacedBanners } from './place-banners';

/** The announcement of so many school days before, prepared or not. */
export type Announcement = {
  daysBefore: AnnouncedBefore;
  /** The day of the plan for it, and the time that is proposed. */
  on: Day;
  dueAt: Date;
  isPast: boolean;
  wave: {
    id: string;
    version: number;
    status: WaveStatus;
    scheduledAt: Date | null;
    /** A person has changed it since it was prepared. */
    isChanged: boolean;
    /** It still names another day than the plan. */
    namesOn: Day | null;
  } | null;
};

export type Announcements = {
  items: Announcement[];
  /** If they left now: how many guardians would be written to, and who not and why. */
  included: HolderId[];
  excluded: Partial<Record<ExclusionReason, number>>;
  /** A pupil of each family with a guardian who can only be told by a letter. */
  letterPupilIds: HolderId[];
  /** The banners of the ENT that are put up. */
  banners: PlacedBanners;
};

/** Reasons of those whom a letter still reaches. Who objects to reminders is left in peace on paper too. */
const BY_LETTER: readonly ExclusionReason[] = ['no_address', 'bounced'];

/** The announcements of the switch-over for its page. Refusals: `not_allowed`, `plan_not_running`. */
export async function getAnnouncements(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
): Promise<Result<Announcements, 'not_allowed' | 'plan_not_running'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<Announcements, 'plan_not_running'>> => {
    const ground = await loadSwitchOver(tx, scope, ctx.now);
    if ('missing' in ground) return refuse('plan_not_running');
    const { calendar, switchOverOn, todayOn, stored } = ground;
    const known = await listAnnouncements(tx, stored.id);
    const items: Announcement[] = [];
    for (const daysBefore of ANNOUNCED_BEFORE) {
      const on = announceOn(calendar, switchOverOn, daysBefore);
      const announcement = known.find((one) => one.daysBefore === daysBefore);
      const wave = announcement && (await findWave(tx, announcement.waveId));
      items.push({
        daysBefore,
        on,
        dueAt: instantOf(school.timeZone, { on, minute: PROPOSED_MINUTE }),
        isPast: on < todayOn,
        wave:
          wave && wave.status !== 'cancelled' ? tellWave(wave, announcement.waveVersion, switchOverOn) : null,
      });
    }
    const { examined, loaded } = await examineAudience(tx, ctx, school, { audience: ANNOUNCEMENT_AUDIENCE });
    const pupilOf = new Map(loaded.snapshot.links.map(({ guardianId, pupilId }) => [guardianId, pupilId]));
    const byLetter = examined.people.filter(({ reason }) => reason && BY_LETTER.includes(reason));
    return ok({
      items,
      included: examined.people.flatMap(({ holderId, reason }) => (reason === null ? [holderId] : [])),
      excluded: examined.excluded,
      letterPupilIds: [...new Set(byLetter.flatMap(({ holderId }) => pupilOf.get(holderId) ?? []))],
      banners: await findSwitchOverBanners(tx, stored.id),
    });
  });
}

function tellWave(wave: StoredWave, waveVersion: number, switchOverOn: Day): Announcement['wave'] {
  const { id, version, status, scheduledAt } = wave;
  const named = wave.message.fr?.date ?? '';
  return {
    id,
    version,
    status,
    scheduledAt,
    isChanged: version !== waveVersion,
    namesOn: named === switchOverOn ? null : (named as Day),
  };
}
