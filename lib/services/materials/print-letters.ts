import { recordAudit } from '@/db/queries/audit';
import { insertAct } from '@/db/queries/contact';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { byLevelThenCode } from '@/lib/domain/adoption/measure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { Contrast } from '@/lib/domain/materials/library/colours';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { type SchoolType, schoolTypeOf } from '@/lib/domain/materials/library/pieces';
import type { FamilyLetters, LetterFamily, LettersProblem } from '@/lib/domain/materials/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from '@/lib/print/check-request';
import { renderFamilyLetters } from '@/lib/print/render-letters';
import { renderPiecePdf } from '@/lib/print/render-piece';
import { type FamilyView, listFamilies } from '../adoption/list-families';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { buildPieceContext } from './build-piece-context';

/** Letters to families: the first one in French, and those of the library, which come in several languages. */
export const LETTER_TEMPLATES = [
  'lettre-familles',
  'lettre-premiere-information',
  'lettre-relance',
  'lettre-avant-bascule',
  'lettre-coordonnees',
] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

/** What can be set on a letter of the library; `lettre-familles` has nothing to set. */
export type LetterSetting = {
  language?: Language;
  contrast?: Contrast;
  /** What was typed, by field; it is checked. */
  typed?: Record<string, unknown>;
};

export type PrintLettersInput = {
  template: LetterTemplate;
  classCode?: string;
  /** Only the families of these pupils. */
  pupilIds?: readonly string[];
  include?: 'not_covered' | 'all';
  on?: Day;
  setting?: LetterSetting;
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
): Promise<
  Result<
    { letters: FamilyLetters; context: PieceContext; schoolType: SchoolType },
    'not_allowed' | 'class_not_yours' | 'nobody_chosen'
  >
> {
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
  const context = buildPieceContext(ctx, school, {
    pieceId: input.template === 'lettre-familles' ? 'lettre-premiere-information' : input.template,
    language: input.setting?.language ?? 'fr',
    on,
  });
  const letters = buildFamilyLetters(
    { families: chosen.map(asLetterFamily), classOrder: listClassOrder(families.value), ...context },
    {
      include: input.include ?? 'not_covered',
      ...(input.classCode && { classCode: input.classCode }),
    },
  );
  return ok({ letters, context, schoolType: schoolTypeOf(school.kind) });
}

/** The PDF of the letters by their template. */
async function renderLetters(
  { template, setting = {} }: PrintLettersInput,
  prepared: { letters: FamilyLetters; context: PieceContext; schoolType: SchoolType },
): Promise<Result<Uint8Array, LettersProblem | PieceProblem>> {
  const { letters, context, schoolType } = prepared;
  if (template === 'lettre-familles') return renderFamilyLetters(letters);
  if (letters.letters.length === 0) return refuse('no_letters');
  const draft: PieceDraft = {
    pieceId: template,
    language: setting.language ?? 'fr',
    contrast: setting.contrast ?? 'light',
    sizeId: 'a4',
    schoolType,
    typed: (setting.typed ?? {}) as FieldValues,
  };
  return renderPiecePdf({ draft, context, people: { merge: 'families', letters } });
}

/**
 * One PDF with a letter per family and address of the scope, in class order; by default for families not covered.
 * Everybody to whom one is addressed has been contacted: that is recorded with the journal's entry, or neither is.
 * Refusals: `not_allowed`, `class_not_yours`, `nobody_chosen`, and what the engine refuses (`no_letters` among them), or
 * the fields of a letter of the library (`field_refused`).
 */
export async function printLetters(
  ctx: LettersContext,
  scope: SchoolScope,
  input: PrintLettersInput,
): Promise<
  Result<PrintedLetters, 'not_allowed' | 'class_not_yours' | 'nobody_chosen' | LettersProblem | PieceProblem>
> {
  const prepared = await prepareLetters(ctx, scope, input);
  if (!prepared.ok) return prepared;
  const { letters } = prepared.value;
  const rendered = await renderLetters(input, prepared.value);
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
      language: input.setting?.language ?? 'fr',
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
