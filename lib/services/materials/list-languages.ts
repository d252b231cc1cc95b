import { type Approval, listApprovals, listRegionApprovals } from '@/db/queries/language-approval';
import { inRegion, inSchool, type RegionScope, type SchoolScope } from '@/db/scope';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import type { ServiceContext } from '../context';

export type LanguageState = {
  language: Language;
  /** Read over by those who made the product, by the région, or by the school: one is enough. */
  isApproved: boolean;
  shipped: boolean;
  region: Omit<Approval, 'approvedBy'> | undefined;
  school: Approval | undefined;
};

/** In which languages a school may hand out without a second thought, and since when. */
export async function listLanguages(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<LanguageState[]> {
  return inSchool(ctx.db, scope, async (tx) =>
    buildStates(await listRegionApprovals(tx), await listApprovals(tx)),
  );
}

/** The same for a région, of its own approvals. */
export async function listRegionLanguages(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
): Promise<LanguageState[]> {
  return inRegion(ctx.db, scope, async (tx) => buildStates(await listRegionApprovals(tx), []));
}

function buildStates(
  ofRegion: readonly Omit<Approval, 'approvedBy'>[],
  ofSchool: readonly Approval[],
): LanguageState[] {
  return LANGUAGES.map((language) => {
    const shipped = LANGUAGE_FACTS[language].status === 'approved';
    const region = ofRegion.find((approval) => approval.language === language);
    const school = ofSchool.find((approval) => approval.language === language);
    return { language, isApproved: shipped || Boolean(region || school), shipped, region, school };
  });
}
