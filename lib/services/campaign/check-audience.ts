import type { Tx } from '@/db/client';
import { listKnownClasses } from '@/db/queries/audience';
import { findWave } from '@/db/queries/campaign';
import { findSegment } from '@/db/queries/segment';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { isForPupils } from '@/lib/domain/campaign/message/messages';
import type { Audience } from '@/lib/domain/campaign/types';
import { ok, type Result, refuse } from '@/lib/domain/result';

export type AudienceProblem =
  | 'unknown_audience_class'
  | 'unknown_earlier_wave'
  | 'unknown_segment'
  | 'audience_not_guardians'
  | 'message_for_guardians'
  | 'message_for_pupils';

/**
 * Whether what a rule names is the school's own: classes and an earlier wave. Those of another school are found no more
 * than those that nobody has. Refusals: `unknown_audience_class` (`classes`), `unknown_earlier_wave`.
 */
export async function checkAudience(
  tx: Tx,
  { classCodes, excludedClassCodes, earlier }: Audience,
): Promise<Result<null, 'unknown_audience_class' | 'unknown_earlier_wave'>> {
  const named = [...classCodes, ...excludedClassCodes];
  const known = await listKnownClasses(tx, named);
  const unknown = named.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    return refuse('unknown_audience_class', {
      classes: unknown.slice(0, 5).join(', '),
      count: unknown.length,
    });
  }
  if (earlier && !(await findWave(tx, earlier.waveId))) return refuse('unknown_earlier_wave');
  return ok(null);
}

/**
 * The same of a wave: e-mails are for guardians only, and a message speaks to those whom it was written for; and of the
 * segment that the rule was taken from.
 */
export async function checkWaveAudience(
  tx: Tx,
  wave: { audience: Audience; segmentId: string | null; channel: WaveChannel; templateId: string },
): Promise<Result<null, AudienceProblem>> {
  const { audience, segmentId, channel, templateId } = wave;
  const isForGuardians = audience.kind === 'guardians';
  if (channel === 'email' && !isForGuardians) return refuse('audience_not_guardians');
  if (isForGuardians && isForPupils(templateId)) return refuse('message_for_pupils');
  if (!isForGuardians && !isForPupils(templateId)) return refuse('message_for_guardians');
  if (segmentId && !(await findSegment(tx, segmentId))) return refuse('unknown_segment');
  return checkAudience(tx, audience);
}
