import { recordAudit } from '@/db/queries/audit';
import { insertAct } from '@/db/queries/contact';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { byLevelThenCode } from '@/lib/domain/adoption/measure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import { buildHelpAddress } from '@/lib/domain/materials/help-address';
import type { FamilyLetters, LetterFamily, LettersProblem } from '@/lib/domain/materials/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { renderFamilyLetters } from '@/lib/print/render-letters';
import { type FamilyView, listFamilies } from '../adoption/list-families';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';

export const LETTER_TEMPLATES = ['lettre-familles'] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

export type PrintLettersInput = {
  template: LetterTemplate;
  classCode?: string;
  /** Only the families of these pupils. */
  pupilIds?: readonly string[];
  include?: 'not_covered' | 'all';
  on?: Day;
};

export type PrintedLetters = {
  pdf: Uint8Array;
  letters: number;
  families: number;
  fileName: string;
  /** The contact recorded for those the letters are addressed to: by it the mark can be undone. */
  actId: string;
};

export type LettersContext = Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'newId'>;

/**
 * The letters of the scope before they are drawn: who gets one and who does not. Families that were covered
 * since anybody last looked are left out: it is decided here, at print time.
 */
export async function prepareLetters(
  ctx: Omit<LettersContext, 'newId'>,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<Result<FamilyLetters, 'not_allowed' | 'class_not_yours' | 'nobody_chosen'>> {
  if (!can(scope.grants, 'print_letters')) return refuse('not_allowed');
  if (input.pupilIds?.length === 0) return refuse('nobody_chosen');
  const school = await getSchool(ctx, scope);
  const on = input.on ?? dayIn(school.timeZone, ctx.now);
  const families = await listFamilies(ctx, scope, {
    on,
    right: 'print_letters',
    ...(input.classCode && { classCode: input.classCode }),
  });
  if (!families.ok) return families;
  const asked = input.pupilIds && new Set(input.pupilIds);
  const chosen = families.value.filter((f) => !asked || f.pupils.some((p) => asked.has(p.id)));
  return ok(
    buildFamilyLetters(
      {
        families: chosen.map(asLetterFamily),
        classOrder: listClassOrder(families.value),
        school: {
          name: school.name,
          addressLines: school.addressLines,
          city: school.city,
          phone: school.phone,
          email: school.email,
          entName: school.entName,
        },
        contacts: school.contacts,
        helpUrl: buildHelpAddress(ctx.publicUrl, { uai: scope.uai, pieceId: 'lettre-premiere-information' }),
        on,
      },
      {
        include: input.include ?? 'not_covered',
        ...(input.classCode && { classCodes: [input.classCode] }),
      },
    ),
  );
}

/**
 * One PDF with a letter per family and address of the scope, in class order; by default for families not covered.
 * Everybody to whom one is addressed has been contacted: that is recorded with the journal's entry, or neither is.
 * Refusals: `not_allowed`, `class_not_yours`, `nobody_chosen`, and what the engine refuses (`no_letters` among them).
 */
export async function printLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<Result<PrintedLetters, 'not_allowed' | 'class_not_yours' | 'nobody_chosen' | LettersProblem>> {
  const prepared = await prepareLetters(ctx, scope, input);
  if (!prepared.ok) return prepared;
  const letters = prepared.value;
  const rendered = await renderFamilyLetters(letters);
  if (!rendered.ok) return rendered;
  const families = new Set(letters.letters.map((l) => l.familyId)).size;
  const readers = new Set(letters.letters.flatMap((l) => l.recipients.map((r) => r.guardianId)));
  const act = {
    actId: ctx.newId(),
    kind: 'letter' as const,
    at: ctx.now,
    note: null,
    recordedBy: scope.userId,
  };
  await inSchool(ctx.db, scope, async (tx) => {
    await insertAct(tx, scope.uai, act, [...readers]);
    await recordAudit(tx, scope, ctx.now, 'letters.printed', {
      template: input.template,
      class: input.classCode ?? null,
      letters: letters.letters.length,
      families,
      actId: act.actId,
    });
  });
  return ok({
    actId: act.actId,
    pdf: rendered.value,
    letters: letters.letters.length,
    families,
    fileName: `lettres-${input.classCode ? `${fileSafe(input.classCode)}-` : ''}${letters.on}.pdf`,
  });
}

const fileSafe = (text: string) => text.replace(/[^\p{L}\p{N}-]+/gu, '-');

function listClassOrder(families: readonly FamilyView[]): string[] {
  const classes = new Map(families.flatMap((f) => f.pupils.map((p) => [p.classCode, p.level] as const)));
  return [...classes]
    .map(([code, level]) => ({ code, level }))
    .sort(byLevelThenCode)
    .map((c) => c.code);
}

function asLetterFamily(family: FamilyView): LetterFamily {
  return {
    id: family.id,
    covered: family.covered,
    pupils: family.pupils.map(({ id, firstName, displayName, classCode, level }) => ({
      id,
      firstName,
      displayName,
      classCode,
      level,
    })),
    guardians: family.guardians.map((g) => ({
      id: g.id,
      civility: g.civility,
      firstName: g.firstName,
      displayName: g.displayName,
      mobile: g.mobile,
      address: g.address,
      activated: g.activated,
      pupilIds: g.pupilIds,
    })),
  };
}
