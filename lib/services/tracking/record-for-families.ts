import { findTimeZone } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can, canFor, classesFor } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { type Result, refuse } from '@/lib/domain/result';
import { chooseContacted } from '@/lib/domain/tracking/choose-contacted';
import type { RecordedKind } from '@/lib/domain/tracking/contact';
import { type FamilyView, loadFamilies } from '../adoption/load-families';
import type { ServiceContext } from '../context';
import { deriveActId } from '../derive-act-id';
import { type Recorded, type RecordProblem, writeContact } from './record-contact';

export type RecordForFamiliesInput = {
  /** Names the page that was sent: sent twice, it is recorded once. */
  form: string;
  kind: RecordedKind;
  /** A pupil of each family. */
  families: readonly string[];
  /** The class on whose page they were chosen: coverage, and so whom the mark is about, is that of the class. */
  classCode?: string;
  note?: string;
};

/**
 * The same mark on several families: on the guardians each of them still needs, or on its pupils for who works with
 * pupils only. Refusals: those of `recordContact`, `nobody_chosen`, `unknown_family`, `class_not_yours`.
 */
export async function recordForFamilies(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  { form, kind, families: asked, classCode, note }: RecordForFamiliesInput,
): Promise<Result<Recorded, RecordProblem | 'nobody_chosen' | 'unknown_family' | 'class_not_yours'>> {
  if (!can(scope.grants, 'record_contact')) return refuse('not_allowed');
  if (asked.length === 0) return refuse('nobody_chosen');
  if (classCode && !canFor(scope.grants, 'record_contact', classCode)) {
    return refuse('class_not_yours', { class: classCode });
  }
  const classCodes = classCode ? [classCode] : classesFor(scope.grants, 'record_contact');
  return inSchool(ctx.db, scope, async (tx) => {
    const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const chosen = pickFamilies(await loadFamilies(tx, on, classCodes), asked);
    if (!chosen) return refuse('unknown_family');
    const holderIds = chosen.flatMap((family) =>
      chooseContacted(family, { pupilsOnly: !seesGuardians(scope, family) }),
    );
    const content = [scope.userId, kind, note?.trim() ?? null, ...[...holderIds].sort()];
    const actId = deriveActId(form, content);
    return writeContact(tx, ctx, scope, { actId, kind, holderIds, ...(note && { note }) });
  });
}

const seesGuardians = (scope: SchoolScope, family: FamilyView) =>
  family.pupils.every((pupil) => canFor(scope.grants, 'see_guardians', pupil.classCode));

/** The families of the given pupils, each once; undefined when one of them is in none of these families. */
export function pickFamilies<F extends Pick<FamilyView, 'pupils'>>(
  families: readonly F[],
  pupilIds: readonly string[],
): F[] | undefined {
  const asked = new Set(pupilIds);
  const chosen = families.filter((family) => family.pupils.some((pupil) => asked.has(pupil.id)));
  const found = new Set(chosen.flatMap((family) => family.pupils.map((pupil) => pupil.id)));
  return [...asked].every((id) => found.has(id)) ? chosen : undefined;
}
