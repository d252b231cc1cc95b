import { countPages } from '@/lib/adapters/pdf/count-pages';
import type { PieceContext, PieceDraft, PiecePeople } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { buildPiles, type PrintUnit } from '@/lib/domain/materials/print/build-units';
import type { PrintFailure } from '@/lib/domain/materials/print/failure';
import type { PrintOptions } from '@/lib/domain/materials/print/options';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import type { Problem, Result } from '@/lib/domain/result';
import { nameFile, PRINTED_DOCUMENTS } from '@/lib/messages/print-runs';
import type { PieceProblem } from '@/lib/print/check-request';
import { renderPiecePdf } from '@/lib/print/render-piece';
import type { RunDocument } from './decide-documents';

export type UnitSetting = {
  draft: PieceDraft;
  context: PieceContext;
  typed: Partial<Record<Language, FieldValues>>;
  options: PrintOptions;
};

/** The lists that lie in a pile with the documents of a class. */
export const LISTS = ['page-de-garde', 'feuille-emargement'] as const satisfies readonly PieceId[];

export type RunSetting = UnitSetting & {
  /** What the school has typed for lists that it has made its own. */
  lists: Partial<Record<(typeof LISTS)[number], FieldValues>>;
};

export type MadeFile = {
  fileName: string;
  count: number;
  pages: number;
  pdf: Uint8Array;
  holderIds: string[];
};

export type RenderedUnit = {
  files: MadeFile[];
  failures: PrintFailure[];
  /** Those that are in the files. */
  drawn: readonly RunDocument[];
};

/** Documents as a piece is merged with them. Each letter stands for itself: its language is its readers'. */
export function asPeople(
  documents: readonly RunDocument[],
  { draft, context, typed }: UnitSetting,
): PiecePeople {
  const contents = documents.map((one) => one.content);
  const merge = getPrintMerge(draft.pieceId);
  if (merge === 'pupils') {
    return { merge, pupils: contents.flatMap((one) => (one.merge === 'pupils' ? [one.pupil] : [])) };
  }
  if (merge === 'accounts') {
    return { merge, accounts: contents.flatMap((one) => (one.merge === 'accounts' ? [one.account] : [])) };
  }
  const letters = contents.flatMap((one, at) =>
    one.merge === 'families'
      ? [{ letter: { ...one.letter, familyId: String(at) }, language: one.language }]
      : [],
  );
  return {
    merge,
    letters: { ...context, letters: letters.map((one) => one.letter), leftOut: [] },
    languageOf: Object.fromEntries(letters.map((one) => [one.letter.familyId, one.language])),
    typedIn: typed,
  };
}

const draw = (documents: readonly RunDocument[], setting: UnitSetting) => {
  const { draft, context, options } = setting;
  return renderPiecePdf(
    { draft, context, people: asPeople(documents, setting) },
    { bothSides: options.bothSides },
  );
};

type Unit = PrintUnit<RunDocument>;

const failureOf = (
  problem: Problem<PieceProblem>,
  { classCode, carrier }: Pick<RunDocument, 'classCode' | 'carrier'>,
  alone: boolean,
): PrintFailure => ({ classCode, ...problem, ...(alone && { pupilId: carrier.id }) });

/**
 * Draws the documents of a unit. Where one name holds a sign that cannot be printed, it alone is left out and told;
 * anything else that is wrong is wrong for the whole unit.
 */
async function drawDocuments(
  docs: readonly RunDocument[],
  setting: UnitSetting,
): Promise<{ drawn: readonly RunDocument[]; pdf?: Uint8Array; failures: PrintFailure[] }> {
  const [first] = docs;
  if (!first) return { drawn: [], failures: [] };
  const all = await draw(docs, setting);
  if (all.ok) return { drawn: docs, pdf: all.value, failures: [] };
  const isOneName = all.problem.code === 'unprintable_sign' && all.problem.detail?.field === '';
  if (!isOneName || docs.length === 1) {
    return { drawn: [], failures: [failureOf(all.problem, first, docs.length === 1)] };
  }
  const alone: { doc: RunDocument; result: Result<Uint8Array, PieceProblem> }[] = [];
  for (const doc of docs) alone.push({ doc, result: await draw([doc], setting) });
  const failures = alone.flatMap(({ doc, result }) =>
    result.ok ? [] : [failureOf(result.problem, doc, true)],
  );
  const drawn = alone.filter(({ result }) => result.ok).map(({ doc }) => doc);
  const rest = drawn.length > 0 ? await draw(drawn, setting) : undefined;
  if (rest && !rest.ok) return { drawn: [], failures: [failureOf(rest.problem, first, false)] };
  return { drawn, failures, ...(rest && { pdf: rest.value }) };
}

/** A list wears the logo and the colours of the documents that it lies with, unless it has its own. */
const wornBy = ({ logo, colours }: FieldValues): FieldValues => ({
  ...(logo && { logo }),
  ...(colours && { colours }),
});

/** The files of a unit in the order in which they lie on the pile: cover page, documents, ticking sheet. */
export async function renderUnit(unit: Unit, setting: RunSetting): Promise<RenderedUnit> {
  const { drawn, pdf, failures } = await drawDocuments(unit.docs, setting);
  if (!pdf) return { files: [], failures, drawn };
  const { draft, context, options, lists } = setting;
  const piles = buildPiles(drawn, PRINTED_DOCUMENTS[getPrintMerge(draft.pieceId)]);
  const nameOf = (what: PieceId) => nameFile(what, unit.classCode, context.on);
  const files: MadeFile[] = [
    {
      fileName: nameOf(draft.pieceId),
      count: drawn.length,
      pages: countPages(pdf),
      pdf,
      holderIds: [...new Set(drawn.flatMap((doc) => doc.holderIds))],
    },
  ];
  for (const pieceId of LISTS) {
    if (pieceId === 'page-de-garde' ? !options.coverPage : !options.tickingSheet) continue;
    const list = await renderPiecePdf({
      draft: {
        ...draft,
        pieceId,
        language: 'fr',
        sizeId: 'a4',
        typed: { ...wornBy(draft.typed), ...lists[pieceId] },
      },
      context,
      people: { merge: 'classes', piles },
    });
    if (!list.ok) {
      failures.push({ classCode: unit.classCode, ...list.problem });
      continue;
    }
    const file = { fileName: nameOf(pieceId), count: 0, pages: countPages(list.value), pdf: list.value };
    files.splice(pieceId === 'page-de-garde' ? 0 : files.length, 0, { ...file, holderIds: [] });
  }
  return { files, failures, drawn };
}
