import { type HandWave, listHandWaves } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { ServiceContext } from '../../context';
import { maySendByHand } from './hand-access';
import { type EntContext, openEnt } from './open-ent';

export type HandTask = {
  waveId: string;
  title: string;
  /** When it may be done, or could have been since. */
  dueAt: Date;
  /** People who wait; null: it is decided when its time comes. */
  people: number | null;
  /** A list is out, and not confirmed. */
  isOut: boolean;
};

/** The waves that somebody sends in the ENT by hand: what is to be done now or later, for whoever may do it. */
export async function listHandTasks(
  ctx: Pick<ServiceContext, 'db' | 'now'> & EntContext,
  scope: SchoolScope,
): Promise<HandTask[]> {
  if (!can(scope.grants, 'send_by_hand')) return [];
  const waves = await inSchool(ctx.db, scope, listHandWaves);
  const own = waves.filter(({ audience }) => maySendByHand(scope, audience.kind));
  if (own.length === 0) return [];
  const ent = await openEnt(ctx, scope);
  if (ent.kind === 'edifice') ent.messenger.close();
  return own.filter((wave) => wave.delay === 'by_hand' || isAhead(wave, ent.kind)).flatMap(describe);
}

const isAhead = ({ status }: HandWave, kind: 'edifice' | 'by_hand') =>
  status === 'scheduled' && kind === 'by_hand';

function describe({
  id,
  title,
  status,
  scheduledAt,
  nextAttemptAt,
  pending,
  dueAt,
  isOut,
}: HandWave): HandTask[] {
  const isBegun = status === 'sending';
  const at = isBegun ? dueAt : (nextAttemptAt ?? scheduledAt);
  return at ? [{ waveId: id, title, dueAt: at, people: isBegun ? pending : null, isOut }] : [];
}
