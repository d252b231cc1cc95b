import { findWave } from '@/db/queries/campaign';
import { type Followed, listFollowed } from '@/db/queries/wave-outcomes';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { type EffectCount, type EffectDays, summariseEffect } from '@/lib/domain/delivery/summarise-effect';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isWaveId } from '../campaign/wave-input';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export type WaveEffect = {
  /** Those who got the message when the wave left. */
  written: Record<EffectDays, EffectCount>;
  /** Those who were kept back, until they got it too; null when the wave has no such group. */
  heldBack: Record<EffectDays, EffectCount> | null;
};

/** What has happened to the people of a wave since. Counts, no conclusion: a school's waves are small. */
export async function getWaveEffect(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<WaveEffect, 'not_allowed' | 'unknown_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const { timeZone } = await getSchool(ctx, scope);
  const { wave, people } = await inSchool(ctx.db, scope, async (tx) => ({
    wave: await findWave(tx, waveId),
    people: await listFollowed(tx, [waveId]),
  }));
  if (!wave) return refuse('unknown_wave');
  return ok(countEffect(wave, people, { timeZone, now: ctx.now }));
}

/** The same from what is known of a wave and its people, on the school's clock. */
export function countEffect(
  wave: { startedAt: Date | null },
  people: readonly Followed[],
  { timeZone, now }: { timeZone: string; now: Date },
): WaveEffect {
  const on = dayIn(timeZone, now);
  const dayOf = (at: Date) => dayIn(timeZone, at);
  const activatedOn = new Map(
    people.flatMap((p) => (p.activatedOn ? [[p.holderId, p.activatedOn] as const] : [])),
  );
  const startedOn = dayOf(wave.startedAt ?? now);
  const kept = people.filter((one) => one.heldBack);
  const written = people.flatMap((one) =>
    one.heldBack || !one.settledAt ? [] : [{ holderId: one.holderId, fromOn: dayOf(one.settledAt) }],
  );
  const untilOn = kept.map((one) => dayOf(one.plannedAt)).sort()[0];
  return {
    written: summariseEffect({ people: written, activatedOn, on }),
    heldBack:
      untilOn === undefined
        ? null
        : summariseEffect({
            people: kept.map(({ holderId }) => ({ holderId, fromOn: startedOn })),
            activatedOn,
            on,
            untilOn,
          }),
  };
}
