import type { Desk } from '@/app/_server/desk';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { isForPupils } from '@/lib/domain/campaign/message/messages';
import { audienceOfPlan } from '@/lib/domain/campaign/plan-audience';
import type { Audience } from '@/lib/domain/campaign/types';
import { getSegment } from '@/lib/services/campaign/get-segment';
import { getWave } from '@/lib/services/delivery/get-wave';
import type { AudienceChoices } from './audience-summary';
import { type PlanSearch, readPlanAddress } from './plan-address';

export type StartSearch = PlanSearch &
  Partial<Record<'classes' | 'depuis' | 'segment' | 'canal' | 'modele', string>>;

export type Start = {
  audience: Audience;
  channel: WaveChannel;
  segmentId: string | null;
  /** The wave that it starts from, for its message. */
  model?: { id: string; templateId: string; subject: string; body: string };
};

/**
 * What a new wave starts from: a segment (`?segment=…`), another wave (`?depuis=…`), the classes that a page asks for
 * (`?classes=6A`), or what an action of the plan does (`?niveaux=6e,5e&situations=unreached`); `?canal=ent_message` for one in the ENT.
 */
export async function findStart(
  { ctx, scope }: Desk,
  search: StartSearch,
  classes: AudienceChoices['classes'],
): Promise<Start> {
  if (search.segment) {
    const found = await getSegment(ctx, scope, { id: search.segment });
    if (found.ok) return withChannel(search, { audience: found.value.rule, segmentId: found.value.id });
  }
  if (search.depuis) {
    const found = await getWave(ctx, scope, { waveId: search.depuis });
    if (found.ok) {
      const { audience, channel, segmentId, ...model } = found.value.wave;
      return { audience, channel, segmentId, model };
    }
  }
  const audience = audienceOfPlan(readPlanAddress(search), classes);
  const asked = (search.classes ?? '').split(',');
  const named = classes.map(({ code }) => code).filter((code) => asked.includes(code));
  const rule = named.length > 0 ? { ...audience, classCodes: named } : audience;
  return withChannel(search, { audience: rule, segmentId: null });
}

/** Pupils are written to in the ENT only, and so are those whom its message for pupils is for. */
function withChannel(
  { canal, modele }: StartSearch,
  { audience, segmentId }: Pick<Start, 'audience' | 'segmentId'>,
): Start {
  const isForMany = isForPupils(modele ?? '') && audience.kind === 'guardians';
  const rule: Audience = isForMany ? { ...audience, kind: 'pupils' } : audience;
  const channel = rule.kind === 'guardians' && canal !== 'ent_message' ? 'email' : 'ent_message';
  return { audience: rule, channel, segmentId };
}
