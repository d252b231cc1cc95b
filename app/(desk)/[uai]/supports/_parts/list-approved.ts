import type { Desk } from '@/app/_server/desk';
import type { Language } from '@/lib/domain/materials/library/languages';
import { listLanguages } from '@/lib/services/materials/list-languages';

/** The languages that the school may hand out without a second thought. */
export async function listApproved(ctx: Desk['ctx'], scope: Desk['scope']): Promise<ReadonlySet<Language>> {
  const states = await listLanguages(ctx, scope);
  return new Set(states.filter(({ isApproved }) => isApproved).map(({ language }) => language));
}
