import type { Desk } from '@/app/_server/desk';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { listSegments } from '@/lib/services/campaign/list-segments';
import type { AudienceChoices } from './audience-summary';

/** Waves that a rule can be about: more would be a list that nobody reads. */
const MOST_WAVES = 50;

/** What the chips of a form may choose from; a rule's own earlier wave is among them, however old it is. */
export async function listChoices(
  { ctx, scope, school }: Desk,
  earlierId: string | undefined,
): Promise<AudienceChoices> {
  const [{ levels, classes }, listed] = await Promise.all([
    getAdoption(ctx, scope),
    listSegments(ctx, scope),
  ]);
  const { waves, segments } = listed.ok ? listed.value : { waves: [], segments: [] };
  return {
    levels: levels.map(({ level, guardians }) => ({ level, guardians: guardians.population })),
    classes: classes.map(({ code, level }) => ({ code, level })),
    waves: waves
      .filter(({ id }, place) => place < MOST_WAVES || id === earlierId)
      .map(({ id, title }) => ({ id, title })),
    segments: segments.map(({ id, name }) => ({ id, name })),
    address: `/api/desk/${school.uai}/destinataires`,
  };
}
