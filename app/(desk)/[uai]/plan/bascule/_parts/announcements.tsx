import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import type { Day } from '@/lib/domain/directory/types';
import { waveStatuses } from '@/lib/messages/campaign';
import { describeLeftOut } from '@/lib/messages/campaign-pages';
import { formatDay, formatMoment } from '@/lib/messages/format';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { ANNOUNCEMENTS as WORDS } from '@/lib/messages/switch-over-pages';
import { pupilText } from '@/lib/messages/switch-over-preparation';
import type { Announcement, Announcements } from '@/lib/services/campaign/announcements/get-announcements';
import type { Pressure } from '@/lib/services/delivery/preview-pressure';
import { bannersAction, lettersAction, prepareAction, scheduleAction } from '../actions';

type Props = {
  uai: string;
  announcements: Announcements;
  pressure: Pressure | null;
  timeZone: string;
  entName: string;
  switchOverOn: Day;
  mayConfirm: boolean;
  isClosed: boolean;
  /** Names this page, so that its letters are one run however often it is sent. */
  form: string;
};

/** The three announcements: whom they would go to now, each with its day and state, and who needs a letter instead. */
export function AnnouncementList(props: Props) {
  const { uai, announcements, isClosed, mayConfirm, timeZone } = props;
  const { items } = announcements;
  const toPrepare = items.filter(({ wave, isPast }) => !wave && !isPast);
  const toSchedule = items.flatMap(({ wave, isPast }) =>
    wave && !isPast && !wave.namesOn && (wave.status === 'draft' || wave.status === 'approved') ? [wave] : [],
  );
  return (
    <div className="space-y-4">
      {!isClosed && <WhoNow {...props} />}
      <ul className="grid gap-3 lg:grid-cols-3">
        {items.map((item) => (
          <li key={item.daysBefore}>
            <AnnouncementCard item={item} timeZone={timeZone} uai={uai} />
          </li>
        ))}
      </ul>
      {!isClosed && toPrepare.length > 0 && (
        <form action={prepareAction.bind(null, uai)}>
          <SubmitButton icon="send">
            {items.some(({ wave }) => wave) ? SWITCH_OVER.prepareMissing : SWITCH_OVER.prepare}
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
      {!isClosed && <OtherWays {...props} />}
    </div>
  );
}

function WhoNow({ announcements: { included, excluded }, pressure, timeZone }: Props) {
  const reasons = (['no_address', 'bounced', 'opted_out', 'same_address'] as const).filter(
    (reason) => (excluded[reason] ?? 0) > 0,
  );
  return (
    <div className="max-w-prose space-y-1">
      <p>{WORDS.ifNow(included.length)}</p>
      {reasons.length > 0 && (
        <ul className="list-disc pl-5 text-sm text-muted">
          {reasons.map((reason) => (
            <li key={reason}>{describeLeftOut(reason, excluded[reason] ?? 0)}</li>
          ))}
        </ul>
      )}
      {pressure?.waiting && (
        <p className="text-sm text-muted">
          {WORDS.waiting(pressure.waiting.count, formatMoment(pressure.waiting.firstAt, timeZone))}
        </p>
      )}
      {pressure && pressure.without > 0 && (
        <p className="text-sm text-muted">{WORDS.without(pressure.without)}</p>
      )}
    </div>
  );
}

function AnnouncementCard({ item, uai, timeZone }: { item: Announcement; uai: string; timeZone: string }) {
  const { daysBefore, on, wave, isPast } = item;
  const state = wave ? waveStatuses[wave.status] : isPast ? WORDS.past : WORDS.notPrepared;
  return (
    <Card className="h-full space-y-2">
      <p className="font-semibold">{WORDS.before(daysBefore, formatDay(on))}</p>
      <p>
        <Badge
          icon={wave?.status === 'sent' ? 'check' : 'clock'}
          tone={wave && !isAhead(wave.status) ? 'adopted' : 'neutral'}
        >
          {state}
        </Badge>
      </p>
      {wave?.scheduledAt && <p className="text-sm text-muted">{formatMoment(wave.scheduledAt, timeZone)}</p>}
      {wave?.namesOn && isAhead(wave.status) && (
        <p className="text-sm font-medium text-danger">{WORDS.names(wave.namesOn)}</p>
      )}
      {wave?.isChanged && isAhead(wave.status) && <p className="text-sm text-muted">{WORDS.changed}</p>}
      {wave && (
        <Link className="link inline-block py-1 text-sm font-semibold" href={`/${uai}/campagnes/${wave.id}`}>
          {SWITCH_OVER.openWave}
          <span className="sr-only"> J−{daysBefore}</span>
        </Link>
      )}
    </Card>
  );
}

/** Whom an e-mail does not reach: paper for guardians, the ENT itself for pupils, the hall and the banner for everybody. */
function OtherWays(props: Props) {
  const { uai, announcements, switchOverOn, entName, form } = props;
  const families = announcements.letterPupilIds.length;
  return (
    <div className="space-y-4">
      {families > 0 ? (
        <form action={lettersAction.bind(null, uai, form)} className="max-w-prose space-y-1.5">
          <SubmitButton icon="print" look="secondary">
            {SWITCH_OVER.letters(families)}
          </SubmitButton>
          <p className="text-sm text-muted">{SWITCH_OVER.lettersHint}</p>
        </form>
      ) : (
        <p className="text-sm text-muted">{SWITCH_OVER.noLetters}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/${uai}/supports?q=affiche`} look="quiet">
          {SWITCH_OVER.poster}
        </LinkButton>
      </div>
      <Banners {...props} />
      <Disclosure summary={SWITCH_OVER.pupilText}>
        <p className="mb-3 max-w-prose text-sm text-muted">{SWITCH_OVER.pupilsByEnt}</p>
        <CopyField
          id="texte-eleves"
          label={SWITCH_OVER.pupilText}
          rows={6}
          text={pupilText(switchOverOn, entName)}
        />
      </Disclosure>
    </div>
  );
}

/** The pair of banners: made once, and set to the day again where somebody has changed their times. */
function Banners({ uai, announcements: { banners } }: Props) {
  const placed = (['before', 'after'] as const).filter((stage) => banners[stage]);
  return (
    <form action={bannersAction.bind(null, uai)} className="max-w-prose space-y-1.5">
      <SubmitButton icon="flag" look="secondary">
        {placed.length > 0 ? SWITCH_OVER.bannerAgain : SWITCH_OVER.banner}
      </SubmitButton>
      <p className="text-sm text-muted">{SWITCH_OVER.bannerHint}</p>
      {placed.map((stage) => (
        <Link
          className="link mr-4 inline-block py-1 text-sm font-semibold"
          href={`/${uai}/supports/bannieres/${banners[stage]}`}
          key={stage}
        >
          {SWITCH_OVER.openBanner[stage]}
        </Link>
      ))}
    </form>
  );
}
