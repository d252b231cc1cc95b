import { listApprovedLanguages, listGuardianLanguages } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { isReadOver } from '@/lib/domain/materials/library/languages';
import type { WithoutOwnLanguage } from '@/lib/domain/materials/print/choose-letter-language';
import { FIRST_LETTER } from '../print-letters';
import { type PrintContext, prepareRun } from './prepare-run';

/**
 * The families whose first letter, printed now for a class or for all classes that this person prints for, would not be in
 * their language. Most schools have noted no language, or have read all they need: the letters are decided only where not.
 */
export async function findWithoutOwnLanguage(
  ctx: PrintContext,
  scope: SchoolScope,
  { classCode }: { classCode?: string } = {},
): Promise<WithoutOwnLanguage> {
  const none = { families: 0, languages: [] };
  const isWaiting = await inSchool(ctx.db, scope, async (tx) => {
    const approved = await listApprovedLanguages(tx);
    return [...(await listGuardianLanguages(tx)).values()].some((one) => !isReadOver(one, approved));
  });
  if (!isWaiting) return none;
  const prepared = await prepareRun(ctx, scope, {
    piece: FIRST_LETTER,
    choice: classCode ? { by: 'classes', classCodes: [classCode] } : { by: 'everybody' },
    include: 'not_covered',
    options: {
      bothSides: false,
      coverPage: false,
      tickingSheet: false,
      inFamilyLanguage: true,
    },
    look: {},
  });
  return prepared.ok ? prepared.value.without : none;
}
