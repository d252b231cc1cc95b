import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { isAhead } from '@/lib/domain/campaign/wave-status';
import { waveStatuses } from '@/lib/messages/campaign';
import { formatDay, formatMoment } from '@/lib/messages/format';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { ANNOUNCEMENTS as WORDS } from '@/lib/messages/switch-over-pages';
import type { AnnouncedWave, Announcement } from '@/lib/services/campaign/announcements/get-announcements';

type Props = {
  item: Announcement;
  uai: string;
  timeZone: string;
  withPupils: boolean;
  isClosed: boolean;
};

/** The announcements of one date: what guardians get by e-mail, and pupils in the ENT. */
export function AnnouncementCard({ item, uai, timeZone, withPupils, isClosed }: Props) {
  const { daysBefore, on, waves, isPast } = item;
  const shown = (['guardians', 'pupils'] as const).filter(
    (to) => to === 'guardians' || waves.pupils || withPupils,
  );
  return (
    <Card className="h-full space-y-3">
      <h3 className="text-base">{WORDS.before(daysBefore, formatDay(on))}</h3>
      {shown.map((to) => (
        <div className="space-y-1" key={to}>
          <p className="text-sm font-medium">{WORDS.to[to]}</p>
          <WaveState
            isClosed={isClosed}
            isPast={isPast}
            name={WORDS.link(daysBefore, WORDS.to[to])}
            timeZone={timeZone}
            uai={uai}
            wave={waves[to]}
          />
        </div>
      ))}
    </Card>
  );
}

function WaveState({
  wave,
  isPast,
  isClosed,
  uai,
  timeZone,
  name,
}: {
  wave: AnnouncedWave | null;
  isPast: boolean;
  isClosed: boolean;
  uai: string;
  timeZone: string;
  /** Which of the six links this is. */
  name: string;
}) {
  if (!wave)
    return (
      <p>
        <Badge icon="clock" tone="neutral">
          {isPast ? WORDS.past : isClosed ? WORDS.closed : WORDS.notPrepared}
        </Badge>
      </p>
    );
  const ahead = isAhead(wave.status);
  return (
    <>
      <p>
        <Badge icon={wave.status === 'sent' ? 'check' : 'clock'} tone={ahead ? 'neutral' : 'adopted'}>
          {waveStatuses[wave.status]}
        </Badge>
      </p>
      {wave.scheduledAt && <p className="text-sm text-muted">{formatMoment(wave.scheduledAt, timeZone)}</p>}
      {wave.namesOn && ahead && (
        <p className="text-sm font-medium text-danger">{WORDS.names(wave.namesOn)}</p>
      )}
      {wave.isChanged && ahead && <p className="text-sm text-muted">{WORDS.changed}</p>}
      <Link className="link inline-block py-1 text-sm font-semibold" href={`/${uai}/campagnes/${wave.id}`}>
        {SWITCH_OVER.openWave}
        <span className="sr-only"> {name}</span>
      </Link>
    </>
  );
}
