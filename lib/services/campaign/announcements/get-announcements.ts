import type { Tx } from '@/db/client';
import { findPupilWave, findWave, type StoredWave } from '@/db/queries/campaign';
import { listAnnouncements, type StoredAnnouncement } from '@/db/queries/switch-over';
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
import { getSchool, type SchoolCard } from '../../directory/get-school';
import { loadSwitchOver } from '../../planning/switch-over/load-switch-over';
import { examineAudience } from '../examine-audience';
import { ANNOUNCEMENTS, type AnnouncedTo, isAsPrepared, namedDayOf } from './build-announcement';
import { findSwitchOverBanners, type PlacedBanners } from './place-banners';

/** The announcement of so many school days before, prepared or not. */
export type Announcement = {
  daysBefore: AnnouncedBefore;
  /** The day of the plan for it, and the time that is proposed. */
  on: Day;
  dueAt: Date;
  isPast: boolean;
  /** What is prepared for each; for pupils also null where nobody of them would be locked out. */
  waves: Record<AnnouncedTo, AnnouncedWave | null>;
};

export type AnnouncedWave = {
  id: string;
  version: number;
  status: WaveStatus;
  scheduledAt: Date | null;
  /** A person has changed it since it was prepared. */
  isChanged: boolean;
  /** It still names another day than the plan. */
  namesOn: Day | null;
};

export type Announcements = {
  items: Announcement[];
  /** How many are missing of the dates to come. */
  toPrepare: number;
  /** If they left now: how many guardians would be written to, and who not and why. */
  included: HolderId[];
  excluded: Partial<Record<ExclusionReason, number>>;
  pupils: {
    /** How many would be locked out; null: the lists do not tell. */
    lockedOut: number | null;
    /** If it left now: how many of them would be written to in the ENT, and who not and why. */
    included: number;
    excluded: Partial<Record<ExclusionReason, number>>;
  };
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
    const pupilsLockedOut = ground.lockedOut.pupils?.length ?? null;
    const known = await listAnnouncements(tx, stored.id);
    const items: Announcement[] = [];
    for (const daysBefore of ANNOUNCED_BEFORE) {
      const on = announceOn(calendar, switchOverOn, daysBefore);
      const announcement = known.find((one) => one.daysBefore === daysBefore);
      items.push({
        daysBefore,
        on,
        dueAt: instantOf(school.timeZone, { on, minute: PROPOSED_MINUTE }),
        isPast: on < todayOn,
        waves: announcement
          ? await findWaves(tx, announcement, { switchOverOn, school })
          : { guardians: null, pupils: null },
      });
    }
    const { examined, loaded } = await examineAudience(tx, ctx, school, {
      audience: ANNOUNCEMENTS.guardians.audience,
    });
    const { examined: pupils } = await examineAudience(tx, ctx, school, ANNOUNCEMENTS.pupils);
    const pupilOf = new Map(loaded.snapshot.links.map(({ guardianId, pupilId }) => [guardianId, pupilId]));
    const byLetter = examined.people.filter(({ reason }) => reason && BY_LETTER.includes(reason));
    return ok({
      items,
      toPrepare: items
        .filter(({ isPast }) => !isPast)
        .reduce((sum, { waves }) => sum + countMissing(waves, pupilsLockedOut), 0),
      included: examined.people.flatMap(({ holderId, reason }) => (reason === null ? [holderId] : [])),
      excluded: examined.excluded,
      pupils: {
        lockedOut: pupilsLockedOut,
        included: pupils.included,
        excluded: pupils.excluded,
      },
      letterPupilIds: [...new Set(byLetter.flatMap(({ holderId }) => pupilOf.get(holderId) ?? []))],
      banners: await findSwitchOverBanners(tx, stored.id),
    });
  });
}

const countMissing = ({ guardians, pupils }: Announcement['waves'], pupilsLockedOut: number | null): number =>
  (guardians ? 0 : 1) + (pupilsLockedOut && !pupils ? 1 : 0);

/** What is prepared of one date and was not cancelled. */
async function findWaves(
  tx: Tx,
  { waveId, waveVersion, daysBefore }: StoredAnnouncement,
  { switchOverOn, school }: { switchOverOn: Day; school: SchoolCard },
): Promise<Announcement['waves']> {
  const wave = await findWave(tx, waveId);
  const pupils = wave && (await findPupilWave(tx, wave.campaignId));
  return {
    guardians:
      wave && wave.status !== 'cancelled' ? tellWave(wave, wave.version !== waveVersion, switchOverOn) : null,
    pupils: pupils
      ? tellWave(pupils, !isAsPrepared(pupils, 'pupils', daysBefore, school), switchOverOn)
      : null,
  };
}

function tellWave(wave: StoredWave, isChanged: boolean, switchOverOn: Day): AnnouncedWave {
  const { id, version, status, scheduledAt } = wave;
  const named = namedDayOf(wave);
  return {
    id,
    version,
    status,
    scheduledAt,
    isChanged,
    namesOn: named === switchOverOn ? null : (named ?? null),
  };
}
