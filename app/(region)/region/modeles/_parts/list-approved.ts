import type { RegionDesk } from '@/app/_server/desk';
import type { Language } from '@/lib/domain/materials/library/languages';
import { listRegionLanguages } from '@/lib/services/materials/list-languages';

/** The languages that have been read over for the région. */
export async function listApproved({ db }: RegionDesk['ctx'], scope: RegionDesk['scope']) {
  const states = await listRegionLanguages({ db }, scope);
  const approved = states.filter(({ isApproved }) => isApproved).map(({ language }) => language);
  return new Set(approved) as ReadonlySet<Language>;
}
