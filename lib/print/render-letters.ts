import { renderPdf as sharedRenderPdf, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { FamilyLetters, LettersProblem } from '@/lib/domain/materials/types';
import { type Result, refuse } from '@/lib/domain/result';
import { buildLettreFamilles } from './lettre-familles/build-document';
import { type LettreFamillesData, lettreFamillesSchema } from './lettre-familles/schema';

/**
 * Letters in one PDF. Measured (bench/README.md): 0.8 MB of memory a letter, so 2,000 take 1.7 GB, in a
 * process of their own. Parts of 500 joined afterwards would take less, but a join that keeps the tags of
 * PDF/UA is more machinery than a school needs: a larger one prints by class.
 */
export const MAX_LETTERS = 2000;

/** The first letter that shows one of the texts, by its name in the outline ("6A · Léo MARTIN"). */
function findBookmark(document: LettreFamillesData, texts: string[]): string {
  const holds = (value: unknown) =>
    texts.some((text) => JSON.stringify(value).includes(JSON.stringify(text).slice(1, -1)));
  return document.letters.find(holds)?.bookmark ?? '';
}

/**
 * The letters as one PDF for the printer, in their order, PDF/UA-1.
 * Problems: `no_letters`; `too_many_letters` {count, max}; `missing_glyph` {texts, bookmark} for a character
 * that cannot be printed, with the first letter that holds it; `render_timeout`; `render_stopped`.
 */
export async function renderFamilyLetters(
  letters: FamilyLetters,
  renderPdf: TypstRenderer['renderPdf'] = sharedRenderPdf,
): Promise<Result<Uint8Array, LettersProblem>> {
  const count = letters.letters.length;
  if (count === 0) return refuse('no_letters');
  if (count > MAX_LETTERS) return refuse('too_many_letters', { count, max: MAX_LETTERS });
  const data = lettreFamillesSchema.parse(await buildLettreFamilles(letters));
  // A letter takes 6 to 9 ms alone on the machine, and 50 were seen on a very busy one; past that it hangs.
  const result = await renderPdf({ piece: 'lettre-familles', data, timeoutMs: 30_000 + 150 * count });
  if (!result.ok && result.problem.code === 'missing_glyph') {
    const texts = String(result.problem.detail?.texts ?? '');
    return refuse('missing_glyph', { texts, bookmark: findBookmark(data, texts.split(' ')) });
  }
  return result;
}
