import { listFollowed } from '@/db/queries/wave-outcomes';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { listWaves } from '../campaign/list-waves';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { countEffect, type WaveEffect } from './get-wave-effect';

export type NamedEffect = WaveEffect & { id: string; title: string; startedOn: Day; sent: number };

/**
 * What has happened to the people of each wave that left within these days, oldest first; empty for who may not prepare
 * waves. Counts, no name.
 */
export async function listWaveEffects(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { from, to }: { from: Day; to: Day },
): Promise<NamedEffect[]> {
  if (!can(scope.grants, 'prepare_wave')) return [];
  const waves = await listWaves(ctx, scope);
  if (!waves.ok) return [];
  const { timeZone } = await getSchool(ctx, scope);
  const left = waves.value.flatMap((wave) => {
    const startedOn = wave.startedAt && dayIn(timeZone, wave.startedAt);
    return startedOn && from <= startedOn && startedOn <= to ? [{ ...wave, startedOn }] : [];
  });
  const ids = left.map(({ id }) => id);
  const followed = await inSchool(ctx.db, scope, (tx) => listFollowed(tx, ids));
  const peopleOf = (id: string) => followed.filter(({ waveId }) => waveId === id);
  return left.reverse().map(({ id, title, startedAt, startedOn, sent }) => ({
    id,
    title,
    startedOn,
    sent,
    ...countEffect({ startedAt }, peopleOf(id), { timeZone, now: ctx.now }),
  }));
}

/** Those that kept a group back: the others show nothing by themselves. */
export const listPhaseEffects = async (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  span: { from: Day; to: Day },
): Promise<NamedEffect[]> =>
  (await listWaveEffects(ctx, scope, span)).filter(({ heldBack }) => heldBack !== null);
