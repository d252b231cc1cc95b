import type { NewDraft, StoredWave } from '@/db/queries/campaign';
import { audienceInput, isSameAudience } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { MessageId } from '@/lib/domain/campaign/message/messages';
import type { Audience } from '@/lib/domain/campaign/types';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import type { AnnouncedBefore } from '@/lib/domain/planning/switch-over/days';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { announcementTitle } from '@/lib/messages/switch-over';

/** Whom the switch-over is announced to, each in a wave of their own. */
export const ANNOUNCED_TO = ['guardians', 'pupils'] as const;
export type AnnouncedTo = (typeof ANNOUNCED_TO)[number];

/**
 * The way of each: guardians by e-mail, pupils where they come by definition, in the ENT. The rule speaks to those whom the
 * end of the old login would lock out, each of them: a covered family's other parent would be locked out all the same, so
 * the plan's usual goal does not hold here.
 */
export const ANNOUNCEMENTS: Record<
  AnnouncedTo,
  { channel: WaveChannel; templateId: MessageId; audience: Audience }
> = {
  guardians: {
    channel: 'email',
    templateId: 'avant-bascule',
    audience: audienceInput.parse({ kind: 'guardians', goal: 'all_guardians', lockedOut: true }),
  },
  pupils: {
    channel: 'ent_message',
    templateId: 'avant-bascule-eleves',
    audience: audienceInput.parse({ kind: 'pupils', lockedOut: true }),
  },
};

type Content = Omit<NewDraft, 'schoolUai' | 'campaignId' | 'waveId' | 'createdBy' | 'createdAt'>;

/** An announcement as it is prepared: it names the day, the rest is proposed. */
export function buildAnnouncement(
  to: AnnouncedTo,
  { daysBefore, switchOverOn }: { daysBefore: AnnouncedBefore; switchOverOn: Day },
  { kind }: { kind: SchoolKind },
): Content {
  const { channel, templateId, audience } = ANNOUNCEMENTS[to];
  return {
    title: announcementTitle(daysBefore, to),
    channel,
    audience,
    segmentId: null,
    ...proposeDraft(templateId, schoolTypeOf(kind)),
    message: { fr: { date: switchOverOn } },
    holdBackPercent: 0,
    holdBackDays: 10,
  };
}

/** The day that an announcement names; undefined when somebody has emptied it. */
export const namedDayOf = ({ message }: Pick<StoredWave, 'message'>): Day | undefined =>
  message.fr?.date || undefined;

/** Whether a wave still says, and to the same people, what was prepared for the day that it names. */
export function isAsPrepared(
  wave: StoredWave,
  to: AnnouncedTo,
  daysBefore: AnnouncedBefore,
  school: { kind: SchoolKind },
): boolean {
  const switchOverOn = namedDayOf(wave);
  if (!switchOverOn) return false;
  const prepared = buildAnnouncement(to, { daysBefore, switchOverOn }, school);
  return (
    (['title', 'channel', 'templateId', 'subject', 'body', 'holdBackPercent'] as const).every(
      (key) => wave[key] === prepared[key],
    ) &&
    isSameAudience(wave.audience, prepared.audience) &&
    JSON.stringify(wave.message) === JSON.stringify(prepared.message)
  );
}
