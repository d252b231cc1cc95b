import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Card, Section } from '@/app/_ui/card';
import { WAVE_SERIES as WORDS } from '@/lib/messages/wave-steps';
import type { WaveReport } from '@/lib/services/delivery/get-wave';
import { WaveStatusBadge } from '../../_parts/wave-status-badge';

/** The reminders that follow a wave, or the wave that a reminder follows. */
export function WaveSeries({ desk, report }: { desk: Desk; report: WaveReport }) {
  const { wave, followers } = report;
  const { uai, timeZone } = desk.school;
  if (wave.followsId) {
    return (
      <p className="max-w-prose text-sm">
        {WORDS.follows(wave.followsAfterDays ?? 0)}{' '}
        <Link className="link" href={`/${uai}/campagnes/${wave.followsId}`}>
          {WORDS.seeBase}
        </Link>
      </p>
    );
  }
  if (wave.resendsId) {
    return (
      <p className="max-w-prose text-sm">
        {WORDS.resends}{' '}
        <Link className="link" href={`/${uai}/campagnes/${wave.resendsId}`}>
          {WORDS.seeBase}
        </Link>
      </p>
    );
  }
  if (followers.length === 0) return null;
  return (
    <Section id="rappels" lead={WORDS.lead} title={WORDS.title}>
      <Card flush>
        <ol className="divide-y divide-line">
          {followers.map((one) => (
            <li
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3"
              key={one.id}
            >
              <span>
                <Link className="link" href={`/${uai}/campagnes/${one.id}`}>
                  {WORDS.after(one.followsAfterDays ?? 0)}
                </Link>
                <span className="block text-sm text-muted">{one.subject}</span>
              </span>
              <WaveStatusBadge now={desk.ctx.now} timeZone={timeZone} wave={one} />
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  );
}
