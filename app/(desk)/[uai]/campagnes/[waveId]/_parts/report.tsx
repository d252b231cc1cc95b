import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { AutoRefresh } from '@/app/_ui/auto-refresh';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { Progress } from '@/app/_ui/progress';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { isWaiting } from '@/lib/domain/campaign/is-waiting';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { formatMoment } from '@/lib/messages/format';
import { describeNextAttempt, describeOutcome } from '@/lib/messages/wave-sentences';
import type { WaveReport } from '@/lib/services/delivery/get-wave';
import { fillForSchool } from '../../_parts/fill-for-school';
import { FailureNotes } from './failure-notes';
import { Recipients } from './recipients';
import { SeedNotes } from './seed-notes';
import { WaveSeries } from './wave-series';
import { WaveSince } from './wave-since';
import { WaveSteps } from './wave-steps';

/** A wave that is leaving, has left or was cancelled: what became of each person. */
export function Report({
  desk,
  report,
  search,
  stillReached,
}: {
  desk: Desk;
  report: WaveReport;
  search: { etat?: string; raison?: string };
  /** Of a halted wave. */
  stillReached?: number | null;
}) {
  const { wave, counts, excluded } = report;
  const { timeZone, uai } = desk.school;
  const { first, rest } = describeOutcome(
    wave.status,
    counts,
    excluded,
    wave.startedAt && formatMoment(wave.startedAt, timeZone),
    wave.audience.kind,
  );
  // A person acts: nothing on the page moves by itself.
  const isByHand = wave.delay === 'by_hand';
  const all = counts.pending + counts.sent + counts.excluded + counts.failed;
  const settled = all - counts.pending;
  const isSending = wave.status === 'sending';
  const waits = isWaiting(wave, desk.ctx.now);
  const next = describeNextAttempt(wave, timeZone);
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <StatSentence>
          <strong className="font-semibold">{first}</strong>
          {rest}
        </StatSentence>
        {wave.status === 'paused' && (
          <Alert tone="warn">{stillReached === 0 ? WORDS.pausedForNobody : WORDS.paused}</Alert>
        )}
        {isSending && (
          <div className="max-w-prose space-y-3">
            <Progress
              label={(waits ? WORDS.waitingProgress : WORDS.progress)(settled, all)}
              value={all === 0 ? 1 : settled / all}
            />
            {next && <p>{next}</p>}
            {!isByHand && (
              <>
                <AutoRefresh everyMs={wave.nextAttemptAt ? 15_000 : 2_000} />
                <p className="text-sm text-muted">{WORDS.refreshing}</p>
              </>
            )}
            <LinkButton href={`/${uai}/campagnes/${wave.id}`} look="secondary">
              {WORDS.refresh}
            </LinkButton>
          </div>
        )}
        <FailureNotes report={report} uai={uai} />
      </div>
      <WaveSteps
        mayApprove={desk.can('confirm_wave')}
        report={report}
        stillReached={stillReached}
        uai={uai}
      />
      <WaveSince desk={desk} report={report} />
      <WaveSeries desk={desk} report={report} />
      <Section
        actions={
          <LinkButton href={`/${uai}/campagnes/nouvelle?depuis=${wave.id}`} look="secondary">
            {WORDS.again}
          </LinkButton>
        }
        id="message"
        lead={WORDS.againNote}
        title={WORDS.sentMessage}
      >
        <Card className="max-w-prose space-y-3">
          <p>
            <span className="text-sm text-muted">{WORDS.subject} </span>
            <strong className="font-semibold">
              {fillForSchool(wave.subject, desk.school, wave.message)}
            </strong>
          </p>
          <p className="whitespace-pre-line break-words text-sm">
            {fillForSchool(wave.body, desk.school, wave.message)}
          </p>
          {wave.channel === 'email' && <SeedNotes desk={desk} waveId={wave.id} />}
        </Card>
      </Section>
      {all > 0 && (
        <Section id="destinataires" title={WORDS.recipients}>
          <Recipients report={report} search={search} timeZone={timeZone} uai={uai} />
        </Section>
      )}
    </div>
  );
}
