import { SubmitButton } from '@/app/_ui/submit-button';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { formatMoment } from '@/lib/messages/format';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { ANNOUNCEMENTS as WORDS } from '@/lib/messages/switch-over-pages';
import { describeLeftOut } from '@/lib/messages/wave-sentences';
import type { Announcements } from '@/lib/services/campaign/announcements/get-announcements';
import type { Pressure } from '@/lib/services/delivery/preview-pressure';
import { prepareAction, scheduleAction } from '../actions';
import { AnnouncementCard } from './announcement-card';
import { OtherWays } from './other-ways';

type Props = {
  uai: string;
  announcements: Announcements;
  pressure: Pressure | null;
  timeZone: string;
  mayConfirm: boolean;
  isClosed: boolean;
  /** Names this page, so that its letters are one run however often it is sent. */
  form: string;
};

/** The announcements of three dates: whom they would go to now, each with its day and state, and who needs a letter instead. */
export function AnnouncementList(props: Props) {
  const { uai, announcements, isClosed, mayConfirm, timeZone, form } = props;
  const { items, toPrepare } = announcements;
  const toSchedule = items
    .filter(({ isPast }) => !isPast)
    .flatMap(({ waves }) => [waves.guardians, waves.pupils])
    .filter((wave) => wave !== null)
    .filter(({ namesOn, status }) => !namesOn && (status === 'draft' || status === 'approved'));
  return (
    <div className="space-y-4">
      {!isClosed && <WhoNow {...props} />}
      <ul className="grid gap-3 lg:grid-cols-3">
        {items.map((item) => (
          <li key={item.daysBefore}>
            <AnnouncementCard
              isClosed={isClosed}
              item={item}
              timeZone={timeZone}
              uai={uai}
              withPupils={!isClosed && (announcements.pupils.lockedOut ?? 0) > 0}
            />
          </li>
        ))}
      </ul>
      {!isClosed && toPrepare > 0 && (
        <form action={prepareAction.bind(null, uai)}>
          <SubmitButton icon="send">
            {items.some(({ waves }) => waves.guardians) ? SWITCH_OVER.prepareMissing : SWITCH_OVER.prepare}
          </SubmitButton>
        </form>
      )}
      {!isClosed && toSchedule.length > 0 && mayConfirm && (
        <form
          action={scheduleAction.bind(
            null,
            uai,
            toSchedule.map(({ id, version }) => ({ waveId: id, version })),
          )}
          className="max-w-prose space-y-1.5"
        >
          <SubmitButton icon="clock">{SWITCH_OVER.schedule}</SubmitButton>
          <p className="text-sm text-muted">{SWITCH_OVER.scheduleHint}</p>
        </form>
      )}
      {!isClosed && <OtherWays announcements={announcements} form={form} uai={uai} />}
    </div>
  );
}

/** Reasons that somebody of the school can do something about. */
const SHOWN_REASONS = {
  guardians: ['no_address', 'bounced', 'opted_out', 'same_address'],
  pupils: ['no_ent_id'],
} as const satisfies Record<string, readonly ExclusionReason[]>;

function WhoNow({ announcements: { included, excluded, pupils }, pressure, timeZone }: Props) {
  return (
    <div className="max-w-prose space-y-2">
      <Reach excluded={excluded} reasons={SHOWN_REASONS.guardians} sentence={WORDS.ifNow(included.length)} />
      {pressure?.waiting && (
        <p className="text-sm text-muted">
          {WORDS.waiting(pressure.waiting.count, formatMoment(pressure.waiting.firstAt, timeZone))}
        </p>
      )}
      {pressure && pressure.without > 0 && (
        <p className="text-sm text-muted">{WORDS.without(pressure.without)}</p>
      )}
      {pupils.lockedOut !== 0 && (
        <Reach
          excluded={pupils.excluded}
          reasons={SHOWN_REASONS.pupils}
          sentence={WORDS.pupilsIfNow(pupils)}
        />
      )}
      {pupils.included > 0 && <p className="text-sm text-muted">{SWITCH_OVER.pupilsByEnt}</p>}
    </div>
  );
}

/** How many an announcement would reach, and whom not. */
function Reach({
  sentence,
  excluded,
  reasons,
}: {
  sentence: string;
  excluded: Announcements['excluded'];
  reasons: readonly ExclusionReason[];
}) {
  const shown = reasons.filter((reason) => (excluded[reason] ?? 0) > 0);
  return (
    <>
      <p>{sentence}</p>
      {shown.length > 0 && (
        <ul className="list-disc pl-5 text-sm text-muted">
          {shown.map((reason) => (
            <li key={reason}>{describeLeftOut(reason, excluded[reason] ?? 0)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
