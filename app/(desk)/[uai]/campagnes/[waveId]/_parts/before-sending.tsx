import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { AutoRefresh } from '@/app/_ui/auto-refresh';
import { Section } from '@/app/_ui/card';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { departureOf } from '@/lib/domain/campaign/departure';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { formatMoment } from '@/lib/messages/format';
import { describeProblem } from '@/lib/messages/problems';
import { describeDeparture, describeExpected } from '@/lib/messages/wave-sentences';
import { previewWave } from '@/lib/services/campaign/preview-wave';
import type { WaveReport } from '@/lib/services/delivery/get-wave';
import { contentOf } from '../../_parts/wave-content';
import { AudienceBlock } from './audience-block';
import { findOrigin } from './find-origin';
import { findPressure } from './find-pressure';
import { MessageBlock } from './message-block';
import { PressureNotes } from './pressure-notes';
import { WhenForm, type WhenSearch } from './when-form';

/** A wave so near to its minute that the page looks for its start. */
const NEAR_MS = 2 * 60_000;

/** A draft or a scheduled wave: « À qui », « Ce qu'ils recevront », « Quand ». */
export async function BeforeSending({
  desk,
  wave,
  search,
}: {
  desk: Desk;
  wave: WaveReport['wave'];
  search: WhenSearch;
}) {
  const { ctx, scope, school } = desk;
  const at = departureOf(wave);
  // What is late leaves now.
  const leavesAt = at && at > ctx.now ? at : ctx.now;
  const asked = { ...contentOf(wave), at: leavesAt, waveId: wave.id };
  const previewed = await previewWave(ctx, scope, asked);
  if (!previewed.ok) return <Alert tone="error">{describeProblem(previewed.problem)}</Alert>;
  const preview = previewed.value;
  const pressure = await findPressure(desk, preview, leavesAt);
  const moment = at && formatMoment(at, school.timeZone);
  const { first, rest } = describeExpected(
    preview.included,
    preview.excluded,
    moment ? { at: moment } : 'draft',
    { pressed: pressure, of: wave.audience.kind },
  );
  const waitMs = at === null ? Number.POSITIVE_INFINITY : at.getTime() - ctx.now.getTime();
  const isNear = Math.abs(waitMs) < NEAR_MS;
  const isLate = waitMs <= -NEAR_MS;
  return (
    <div className="space-y-10">
      <div className="space-y-3">
        <StatSentence>
          <strong className="font-semibold">{first}</strong>
          {rest}
        </StatSentence>
        <p className="max-w-prose text-sm text-muted">{isNear ? WORDS.starting : WORDS.decidedAgain}</p>
        {isLate && <Alert tone="warn">{WORDS.late}</Alert>}
        {(isNear || isLate) && <AutoRefresh everyMs={isNear ? 2_000 : 15_000} />}
        <PressureNotes pressure={pressure} timeZone={school.timeZone} />
      </div>
      <AudienceBlock
        audience={wave.audience}
        origin={await findOrigin(desk, wave)}
        preview={preview}
        uai={scope.uai}
      />
      <MessageBlock
        channel={wave.channel}
        canEdit={canEdit(wave.status) && !wave.followsId}
        preview={preview}
        uai={scope.uai}
        waveId={wave.id}
      />
      <Section id="quand" title={WORDS.when}>
        {moment ? (
          <p>{describeDeparture(wave, school.timeZone)}</p>
        ) : wave.followsId ? null : (
          <WhenForm desk={desk} search={search} wave={wave} />
        )}
      </Section>
    </div>
  );
}
