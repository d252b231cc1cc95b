import { joinParts } from '@/lib/adapters/pdf/join-parts';
import { renderPdf as sharedRenderPdf, type TypstRenderer } from '@/lib/adapters/typst/render-pdf';
import type { PiecePeople, PieceRequest } from '@/lib/domain/materials/library/draft';
import { ok, type Problem, type Result, refuse } from '@/lib/domain/result';
import { letterTexts } from '@/lib/messages/letters';
import type { PieceProblem } from './check-request';
import { renderPiecePdf } from './render-piece';

type Drawn = Result<Uint8Array, PieceProblem>;

/** Documents compiled together: fonts and common sentences are in a part once, and two parts are made side by side. */
const DOCUMENTS_A_PART = 100;

/** Parts under way at once: one a compile process, and one that waits so that none stands still at the joining. */
const AHEAD = 3;

/** Documents in parts of at most 100, all of about one size, the same for the same number. */
export function inParts<Document>(documents: readonly Document[]): Document[][] {
  const count = Math.ceil(documents.length / DOCUMENTS_A_PART);
  const start = (at: number) => Math.floor((at * documents.length) / count);
  return Array.from({ length: count }, (_, at) => documents.slice(start(at), start(at + 1)));
}

/** The first family whose letter shows one of the signs, as the outline would name it; '' when none is found. */
function findFamilyWith(people: PiecePeople, signs: readonly string[]): string {
  if (people.merge !== 'families') return '';
  const letter = people.letters.letters.find((one) => {
    const shown = JSON.stringify(one);
    return signs.some((sign) => sign !== '' && shown.includes(sign));
  });
  const child = letter?.children.find((one) => one.classCode === letter.classCode);
  return child ? letterTexts.bookmark(child.classCode, `${child.firstName} ${child.displayName}`) : '';
}

/** A sign that a name holds is found among some hundred by the family. */
function tellFamily(drawn: Drawn, people: PiecePeople): Drawn {
  if (drawn.ok || drawn.problem.code !== 'unprintable_sign' || drawn.problem.detail?.field !== '')
    return drawn;
  const signs = String(drawn.problem.detail.texts ?? '').split(' ');
  return refuse('unprintable_sign', { ...drawn.problem.detail, family: findFamilyWith(people, signs) });
}

/** Each part in its turn; the next ones are under way while one is handed over. */
async function* drawParts(parts: readonly PiecePeople[], draw: (people: PiecePeople) => Promise<Drawn>) {
  const underWay: Promise<Drawn>[] = [];
  const waiting = [...parts];
  for (;;) {
    for (const people of waiting.splice(0, AHEAD - underWay.length)) {
      const drawing = draw(people);
      // Heard when its turn comes; until then a failure must not end the process.
      drawing.catch(() => undefined);
      underWay.push(drawing);
    }
    const next = underWay.shift();
    if (!next) return;
    yield await next;
  }
}

/**
 * One PDF/UA-1 of a piece for people in parts (`inParts`), in their order: fonts and common sentences are in each part
 * once, two parts are compiled at a time, and memory holds the bytes of the file besides. The first problem of a part
 * ends it, and stops what is under way: `PieceProblem`, of a sign in a name with the `family` as well; `no_people` when
 * there is no part.
 */
export async function renderPile(
  { draft, context }: Omit<PieceRequest, 'people'>,
  parts: readonly PiecePeople[],
  { renderPdf = sharedRenderPdf }: { renderPdf?: TypstRenderer['renderPdf'] } = {},
): Promise<Drawn> {
  const leaving = new AbortController();
  const stoppable: typeof renderPdf = (job) => renderPdf({ ...job, signal: leaving.signal });
  const draw = async (people: PiecePeople) =>
    tellFamily(await renderPiecePdf({ draft, context, people }, { renderPdf: stoppable }), people);
  const [only, ...others] = parts;
  if (!only) return refuse('no_people');
  if (others.length === 0) return draw(only);
  let problem: Problem<PieceProblem> | undefined;
  async function* listPdfs() {
    for await (const part of drawParts(parts, draw)) {
      if (part.ok) yield part.value;
      else {
        problem = part.problem;
        return;
      }
    }
  }
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of joinParts(listPdfs())) chunks.push(chunk);
  } catch (cause) {
    // Without a first part there is nothing to join, which is not the problem to tell.
    if (!problem) throw cause;
  } finally {
    leaving.abort();
  }
  return problem ? { ok: false, problem } : ok(Buffer.concat(chunks));
}
