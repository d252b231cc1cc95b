import { joinParts } from '@/lib/adapters/pdf/join-parts';
import type { TypstJob } from '@/lib/adapters/typst/compile-child';
import { renderParts } from '@/lib/adapters/typst/render-parts';
import type { TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { FamilyLetters, LettersProblem } from '@/lib/domain/materials/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { buildLettreFamilles } from './lettre-familles/build-document';
import { type LettreFamillesData, lettreFamillesSchema } from './lettre-familles/schema';

/** Letters that `renderFamilyLetters` makes one file of; it holds the file in memory, 3 kB a letter. */
export const MAX_LETTERS = 20_000;

/**
 * Letters compiled together. Few enough that two processes share a class list of a few hundred, enough that fonts and
 * common sentences (40 kB a part) weigh little on each. It decides the bytes of a file, so it depends on nothing.
 */
const LETTERS_A_PART = 100;

/** Some of the letters as a PDF of its own: those from `from` (0 for the first), `count` of them. */
export type LetterPart = { from: number; count: number; pdf: Uint8Array };

export type LetterPartsOptions = {
  /** Where to go on: `from + count` of the last part that was stored. */
  from?: number;
  signal?: AbortSignal | undefined;
  renderPdf?: TypstRenderer['renderPdf'] | undefined;
};

/** The first letter that shows one of the texts, by its name in the outline ("6A · Léo MARTIN"). */
function findBookmark(document: LettreFamillesData, texts: string[]): string {
  const holds = (value: unknown) =>
    texts.some((text) => JSON.stringify(value).includes(JSON.stringify(text).slice(1, -1)));
  return document.letters.find(holds)?.bookmark ?? '';
}

/** Where each part starts: parts of about one size, the same for the same number of letters. */
function listStarts(count: number): number[] {
  const parts = Math.ceil(count / LETTERS_A_PART);
  return Array.from({ length: parts }, (_, at) => Math.floor((at * count) / parts));
}

/**
 * The letters in parts of at most 100, each a PDF/UA-1 of its own, in order, as they are made: to be stored one by
 * one, with progress by what is stored, and taken up again `from` there after a crash; the parts are the same then.
 * `joinParts` makes one file of them. Ends at the first problem: `no_letters`, `missing_glyph` {texts, bookmark},
 * `render_timeout`, `render_stopped`. Throws the signal's reason.
 */
export async function* renderLetterParts(
  letters: FamilyLetters,
  { from = 0, signal, renderPdf }: LetterPartsOptions = {},
): AsyncGenerator<Result<LetterPart, LettersProblem>> {
  const all = letters.letters;
  if (all.length === 0) {
    yield refuse('no_letters');
    return;
  }
  const starts = listStarts(all.length);
  const parts = starts
    .map((start, at) => ({ from: start, count: (starts[at + 1] ?? all.length) - start }))
    .filter((part) => part.from >= from);
  const documents: LettreFamillesData[] = [];

  async function* buildJobs(): AsyncGenerator<TypstJob> {
    for (const part of parts) {
      const own = { ...letters, letters: all.slice(part.from, part.from + part.count) };
      const data = lettreFamillesSchema.parse(await buildLettreFamilles(own));
      documents.push(data);
      // A letter takes 3 to 5 ms alone on the machine, and 50 were seen on a very busy one; past that it hangs.
      yield { piece: 'lettre-familles', data, timeoutMs: 30_000 + 150 * part.count };
    }
  }

  let at = 0;
  for await (const result of renderParts(buildJobs(), { signal, ...(renderPdf && { renderPdf }) })) {
    const [part, document] = [parts[at], documents.shift()];
    if (!part || !document) throw new Error('a part came back that was not asked for');
    at += 1;
    if (result.ok) yield ok({ ...part, pdf: result.value });
    else if (result.problem.code === 'missing_glyph') {
      const texts = String(result.problem.detail?.texts ?? '');
      yield refuse('missing_glyph', { texts, bookmark: findBookmark(document, texts.split(' ')) });
    } else yield result;
  }
}

/**
 * The letters as one PDF for the printer, in their order, PDF/UA-1.
 * Problems: `no_letters`; `too_many_letters` {count, max}; `missing_glyph` {texts, bookmark} for a character
 * that cannot be printed, with the first letter that holds it; `render_timeout`; `render_stopped`.
 */
export async function renderFamilyLetters(
  letters: FamilyLetters,
  renderPdf?: TypstRenderer['renderPdf'],
): Promise<Result<Uint8Array, LettersProblem>> {
  const count = letters.letters.length;
  if (count > MAX_LETTERS) return refuse('too_many_letters', { count, max: MAX_LETTERS });
  let refused: Result<never, LettersProblem> | undefined;
  async function* listPdfs() {
    for await (const part of renderLetterParts(letters, { renderPdf })) {
      if (part.ok) yield part.value.pdf;
      else refused = part;
    }
  }
  if (count <= LETTERS_A_PART) {
    for await (const pdf of listPdfs()) return ok(pdf);
    return refused ?? refuse('no_letters');
  }
  const chunks: Uint8Array[] = [];
  try {
    // Joined as they come, while the next ones are compiled.
    for await (const chunk of joinParts(listPdfs())) chunks.push(chunk);
  } catch (cause) {
    // Without a first part there is nothing to join, which is not the problem to tell.
    if (!refused) throw cause;
  }
  return refused ?? ok(Buffer.concat(chunks));
}
