import { recordAudit } from '@/db/queries/audit';
import { listHoldersInClasses } from '@/db/queries/contact';
import { findTimeZone } from '@/db/queries/import';
import { deleteGuardianLanguage, saveGuardianLanguage } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, classesFor } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';

export type LanguageProblem = 'not_allowed' | 'unknown_language' | 'people_not_yours';

/**
 * Notes in which language a guardian reads, or that nothing is known of it (`language` ''): letters printed from then
 * on are in it. Refusals: `not_allowed`, `unknown_language`, `people_not_yours`.
 */
export async function noteLanguage(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { holderId: string; language: string },
): Promise<Result<null, LanguageProblem>> {
  if (!can(scope.grants, 'note_language')) return refuse('not_allowed');
  const language = LANGUAGES.find((one) => one === input.language);
  if (!language && input.language !== '') return refuse('unknown_language');
  const { holderId } = input;
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, LanguageProblem>> => {
    const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const classes = classesFor(scope.grants, 'note_language');
    const own = await listHoldersInClasses(tx, on, [holderId], { pupils: [], guardians: classes });
    if (!own.has(holderId)) return refuse('people_not_yours');
    const row = { schoolUai: scope.uai, holderId };
    if (language)
      await saveGuardianLanguage(tx, { ...row, language, notedBy: scope.userId, notedAt: ctx.now });
    else await deleteGuardianLanguage(tx, scope.uai, holderId);
    await recordAudit(tx, scope, ctx.now, language ? 'language.noted' : 'language.removed', {});
    return ok(null);
  });
}
