import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { byLevelThenCode } from '@/lib/domain/adoption/measure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
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
  include?: 'not_covered' | 'all';
  on?: Day;
};

export type PrintedLetters = { pdf: Uint8Array; letters: number; families: number; fileName: string };

export type LettersContext = Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>;

/**
 * The letters of the scope before they are drawn: who gets one and who does not. Families that were covered
 * since anybody last looked are left out: it is decided here, at print time.
 */
export async function prepareLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<Result<FamilyLetters, 'not_allowed' | 'class_not_yours'>> {
  if (!can(scope.grants, 'print_letters')) return refuse('not_allowed');
  const school = await getSchool(ctx, scope);
  const on = input.on ?? dayIn(school.timeZone, ctx.now);
  const families = await listFamilies(ctx, scope, {
    on,
    right: 'print_letters',
    ...(input.classCode && { classCode: input.classCode }),
  });
  if (!families.ok) return families;
  return ok(
    buildFamilyLetters(
      {
        families: families.value.map(asLetterFamily),
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
        helpUrl: `${ctx.publicUrl}/aide/${scope.uai}`,
        on,
      },
      {
        include: input.include ?? 'not_covered',
        ...(input.classCode && { classCode: input.classCode }),
      },
    ),
  );
}

/**
 * One PDF with a letter per family and address of the scope, in class order; by default for families not covered.
 * Refusals: `not_allowed`, `class_not_yours`, and what the engine refuses (`no_letters` among them).
 */
export async function printLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<Result<PrintedLetters, 'not_allowed' | 'class_not_yours' | LettersProblem>> {
  const prepared = await prepareLetters(ctx, scope, input);
  if (!prepared.ok) return prepared;
  const letters = prepared.value;
  const rendered = await renderFamilyLetters(letters);
  if (!rendered.ok) return rendered;
  const families = new Set(letters.letters.map((l) => l.familyId)).size;
  await inSchool(ctx.db, scope, (tx) =>
    recordAudit(tx, scope, ctx.now, 'letters.printed', {
      template: input.template,
      class: input.classCode ?? null,
      letters: letters.letters.length,
      families,
    }),
  );
  return ok({
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
