'use server';

import { getDesk } from '@/app/_server/desk';
import { getMailContext, getMailKeeper } from '@/app/_server/mail';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { exclusionReasons } from '@/lib/messages/campaign';
import { BEFORE_DEPARTURE as WORDS } from '@/lib/messages/mails/pages';
import { describeProblem } from '@/lib/messages/problems';
import { setSeeds } from '@/lib/services/campaign/set-seeds';
import { type Rehearsal, rehearseWave } from '@/lib/services/delivery/rehearse-wave';

export type SeedsState = { addresses: string; count: number; problem?: string };

export async function saveSeedsAction(
  uai: string,
  waveId: string,
  state: SeedsState,
  form: FormData,
): Promise<SeedsState> {
  const { ctx, scope } = await getDesk(uai);
  const addresses = String(form.get('temoins') ?? '');
  const saved = await setSeeds(ctx, scope, { waveId, addresses });
  if (!saved.ok) return { ...state, addresses, problem: describeProblem(saved.problem) };
  return { addresses, count: saved.value.count };
}

export type RehearsalState = { attempt: number; lines: string[]; written: boolean; problem?: string };

/** Decides on everybody and makes every message; none leaves. */
export async function rehearseAction(
  uai: string,
  waveId: string,
  state: RehearsalState,
): Promise<RehearsalState> {
  const { ctx, scope } = await getDesk(uai);
  const attempt = state.attempt + 1;
  const mail = { ...getMailContext(), ...ctx };
  const keep = getMailKeeper(uai, ctx.now);
  const done = await rehearseWave({ ...mail, ...(keep ? { keep } : {}) }, scope, { waveId });
  if (!done.ok) return { attempt, lines: [], written: false, problem: describeProblem(done.problem) };
  return { attempt, lines: describeRehearsal(done.value), written: done.value.written > 0 };
}

function describeRehearsal(done: Rehearsal): string[] {
  const excluded = Object.entries(done.excluded) as [ExclusionReason, number][];
  const languages = Object.entries(done.languages) as [Language, number][];
  return [
    WORDS.leave(done.leave),
    ...languages.map(([language, count]) => WORDS.language(count, language)),
    ...(done.wait > 0 ? [WORDS.wait(done.wait)] : []),
    ...(done.heldBack > 0 ? [WORDS.heldBack(done.heldBack)] : []),
    ...excluded.map(([reason, count]) => WORDS.excluded(count, exclusionReasons[reason])),
    ...(done.largestBytes > 0 ? [WORDS.size(Math.ceil(done.largestBytes / 1000))] : []),
    ...(done.written > 0 ? [WORDS.written(done.written)] : []),
  ];
}
