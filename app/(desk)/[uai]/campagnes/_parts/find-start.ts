import type { Desk } from '@/app/_server/desk';
import { audienceOfPlan } from '@/lib/domain/campaign/plan-audience';
import type { Audience } from '@/lib/domain/campaign/types';
import { getSegment } from '@/lib/services/campaign/get-segment';
import { getWave } from '@/lib/services/delivery/get-wave';
import type { AudienceChoices } from './audience-summary';
import { type PlanSearch, readPlanAddress } from './plan-address';

export type StartSearch = PlanSearch & Partial<Record<'classes' | 'depuis' | 'segment', string>>;

export type Start = {
  audience: Audience;
  segmentId: string | null;
  /** The wave that it starts from, for its message. */
  model?: { id: string; templateId: string; subject: string; body: string };
};

/**
 * What a new wave starts from: a segment (`?segment=…`), another wave (`?depuis=…`), the classes that a page asks for
 * (`?classes=6A`), or what an action of the plan does (`?niveaux=6e,5e&situations=unreached`).
 */
export async function findStart(
  { ctx, scope }: Desk,
  search: StartSearch,
  classes: AudienceChoices['classes'],
): Promise<Start> {
  if (search.segment) {
    const found = await getSegment(ctx, scope, { id: search.segment });
    if (found.ok) return { audience: found.value.rule, segmentId: found.value.id };
  }
  if (search.depuis) {
    const found = await getWave(ctx, scope, { waveId: search.depuis });
    if (found.ok) {
      const { audience, segmentId, ...model } = found.value.wave;
      return { audience, segmentId, model };
    }
  }
  const audience = audienceOfPlan(readPlanAddress(search), classes);
  const asked = (search.classes ?? '').split(',');
  const named = classes.map(({ code }) => code).filter((code) => asked.includes(code));
  return { audience: named.length > 0 ? { ...audience, classCodes: named } : audience, segmentId: null };
}
