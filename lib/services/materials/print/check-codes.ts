import { z } from 'zod';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { isIssueDay, validUntil } from '@/lib/domain/materials/print/code-validity';
import {
  type CodeRow,
  type MatchedCode,
  matchCodes,
  type RefusedCode,
} from '@/lib/domain/materials/print/match-codes';
import { printOptionsSchema } from '@/lib/domain/materials/print/options';
import { getPrintMerge, printClassesOf } from '@/lib/domain/materials/print/print-rights';
import { OVERRIDE_REASONS, type OverrideReason } from '@/lib/domain/materials/print/selection';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { readCodes } from '@/lib/importers/list/read-codes';
import { renderPieceSvg } from '@/lib/print/render-piece';
import { getSchool } from '../../directory/get-school';
import { buildPieceContext } from '../build-piece-context';
import { listPieces, type PrintablePiece, setPiece } from './choose-piece';
import { type Decided, decideSheets, nameOf, type RunDocument } from './decide-documents';
import { loadPrintGround } from './load-print-ground';
import { lookSchema, type PrintContext } from './prepare-run';
import { EXAMPLES } from './preview-document';
import { asPeople, type UnitSetting } from './render-unit';

const codesInput = z.object({
  piece: z.string().min(1).max(60),
  options: printOptionsSchema,
  look: lookSchema,
  /** The day on which the codes were issued. */
  issuedOn: z.string().max(10),
  override: z.object({ pupilId: z.string().min(1).max(80), reason: z.enum(OVERRIDE_REASONS) }).optional(),
});

/** `bytes`: the list itself, typed or uploaded. It is held in memory for this call only. */
export type CodesInput = z.input<typeof codesInput> & { bytes: Uint8Array };

export type CodesProblem =
  | 'invalid_run'
  | 'unknown_piece'
  | 'issue_day'
  | 'not_allowed'
  | 'override_not_needed'
  | 'not_offered'
  | 'field_refused';

export type CheckedCodes = {
  piece: PrintablePiece;
  settings: PrintablePiece['settings'];
  setting: UnitSetting;
  issuedOn: Day;
  validUntilOn: Day;
  override: { pupilId: string; reason: OverrideReason } | undefined;
  within: 'all' | readonly string[];
  classes: { code: string }[];
  /** Every line as it was read: to be shown again to who sent it, and to nobody else. */
  rows: CodeRow[];
  matched: MatchedCode[];
  /** With the name of the pupil, where the line is known to be one's. */
  refused: (RefusedCode & { name: string })[];
  decided: Decided;
};

/**
 * Reads a list of identifiers and codes and says whose each line is. Nothing is kept. Of pupils outside the person's
 * classes it knows nothing: they are unknown. Refusals: `not_allowed`, `invalid_run`, `unknown_piece`, `issue_day`,
 * `override_not_needed`, those of the piece, and those of the file.
 */
export async function checkCodes(
  ctx: PrintContext,
  scope: SchoolScope,
  { bytes, ...input }: CodesInput,
): Promise<Result<CheckedCodes, CodesProblem | FileErrorCode>> {
  const parsed = codesInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_run');
  const { options, look, issuedOn, override } = parsed.data;
  const school = await getSchool(ctx, scope);
  const on = dayIn(school.timeZone, ctx.now);
  if (!isIssueDay(issuedOn, on)) return refuse('issue_day');
  const read = await readCodes(bytes);
  if (!read.ok) return read;
  const schoolType = schoolTypeOf(school.kind);
  return inSchool(ctx.db, scope, async (tx): Promise<Result<CheckedCodes, CodesProblem>> => {
    const pieces = await listPieces(tx, scope, schoolType);
    const piece = pieces.find((one) => one.key === parsed.data.piece);
    if (!piece || getPrintMerge(piece.pieceId) !== 'accounts') return refuse('unknown_piece');
    const within = printClassesOf(scope.grants, piece.pieceId);
    const set = setPiece(piece, look, schoolType);
    if (!set.ok) return set;
    const { settings, draft } = set.value;
    const ground = await loadPrintGround(tx, on, within);
    const named = override && ground.pupils.find((pupil) => pupil.id === override.pupilId);
    if (override && !named?.activated) return refuse('override_not_needed');
    const { matched, refused } = matchCodes(read.value, ground.pupils, override?.pupilId);
    const names = new Map(ground.pupils.map((pupil) => [pupil.id, nameOf(pupil)]));
    const validUntilOn = validUntil(issuedOn);
    return ok({
      piece,
      settings,
      setting: {
        draft,
        context: buildPieceContext(ctx, school, { ...draft, on }),
        typed: settings.typed,
        options: { ...options, inFamilyLanguage: false },
      },
      issuedOn,
      validUntilOn,
      override,
      within,
      classes: ground.classes,
      rows: read.value,
      matched,
      refused: refused.map((row) => ({ ...row, name: names.get(row.pupilId ?? '') ?? '' })),
      decided: decideSheets(ground, matched, { override: override?.pupilId, validUntilOn }),
    });
  });
}

const HIDDEN = '••••••••';

/**
 * The first sheets as drawings, with real names and hidden codes: a screen is not the place for those. Of small ones
 * a whole page is one drawing. None where they cannot be drawn: printing says why.
 */
export async function previewSheets({
  decided,
  setting,
}: Pick<CheckedCodes, 'decided' | 'setting'>): Promise<string[]> {
  const { draft, context } = setting;
  const perSheet = getPiece(draft.pieceId).sizes.find((size) => size.id === draft.sizeId)?.perSheet ?? 1;
  const pages = perSheet > 1 ? [decided.documents.slice(0, perSheet)] : chooseEach(decided.documents);
  const drawings: string[] = [];
  for (const page of pages.filter((documents) => documents.length > 0)) {
    const drawn = await renderPieceSvg({ draft, context, people: asPeople(page.map(hideCodes), setting) });
    if (drawn.ok) drawings.push(drawn.value);
  }
  return drawings;
}

const chooseEach = (documents: readonly RunDocument[]) => documents.slice(0, EXAMPLES).map((one) => [one]);

const hideCodes = (document: RunDocument): RunDocument =>
  document.content.merge === 'accounts'
    ? {
        ...document,
        content: {
          ...document.content,
          account: { ...document.content.account, identifier: HIDDEN, provisionalCode: HIDDEN },
        },
      }
    : document;
