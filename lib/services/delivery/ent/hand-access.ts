import type { Tx } from '@/db/client';
import { lockWave, type StoredWave } from '@/db/queries/campaign';
import { takeSendingTurn } from '@/db/queries/facts-lock';
import type { SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import type { AudienceRole } from '@/lib/domain/campaign/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isWaveId } from '../../campaign/wave-input';

/** Who sends by hand sees the names of those written to: guardians are not seen by everybody who sees pupils. */
export const maySendByHand = ({ grants }: Pick<SchoolScope, 'grants'>, kind: AudienceRole): boolean =>
  can(grants, 'send_by_hand') && (kind !== 'guardians' || classesFor(grants, 'see_guardians') === 'all');

/**
 * The wave that is being sent by hand, held with the school's turn as a sender holds them: nobody else decides on its
 * people meanwhile.
 */
export async function holdHandWave(
  tx: Tx,
  scope: SchoolScope,
  waveId: string,
): Promise<Result<StoredWave, 'not_allowed' | 'unknown_wave' | 'hand_not_due'>> {
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const wave = await lockWave(tx, waveId);
  if (!wave) return refuse('unknown_wave');
  if (!maySendByHand(scope, wave.audience.kind)) return refuse('not_allowed');
  if (wave.channel !== 'ent_message' || wave.status !== 'sending' || wave.delay !== 'by_hand') {
    return refuse('hand_not_due');
  }
  await takeSendingTurn(tx, scope.uai);
  return ok(wave);
}
