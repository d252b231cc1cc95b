import { joinParts } from '@/lib/adapters/pdf/join-parts';
import type { PiecePeople, PieceRequest } from '@/lib/domain/materials/library/draft';
import { ok, type Problem, type Result, refuse } from '@/lib/domain/result';
import type { PieceProblem } from './check-request';
import { renderPiecePdf } from './render-piece';

type Drawn = Result<Uint8Array, PieceProblem>;

/** Each part in its turn; the next one is under way while one is handed over. */
async function* drawParts(parts: readonly PiecePeople[], draw: (people: PiecePeople) => Promise<Drawn>) {
  const start = (at: number) => {
    const people = parts[at];
    const drawing = people && draw(people);
    // Heard when its turn comes; until then a failure must not end the process.
    drawing?.catch(() => undefined);
    return drawing;
  };
  let next = start(0);
  for (let at = 1; next; at += 1) {
    const current: Promise<Drawn> = next;
    next = start(at);
    yield await current;
  }
}

/**
 * One PDF/UA-1 of a piece for people in parts, in their order: fonts and common sentences are in each part once, two
 * parts are made at a time, and memory holds the bytes of the file besides. The first problem of a part ends it:
 * `PieceProblem`; `no_people` when there is no part.
 */
export async function renderPile(
  { draft, context }: Omit<PieceRequest, 'people'>,
  parts: readonly PiecePeople[],
): Promise<Drawn> {
  const [only, ...others] = parts;
  if (!only) return refuse('no_people');
  if (others.length === 0) return renderPiecePdf({ draft, context, people: only });
  let problem: Problem<PieceProblem> | undefined;
  async function* listPdfs() {
    for await (const part of drawParts(parts, (people) => renderPiecePdf({ draft, context, people }))) {
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
  }
  return problem ? { ok: false, problem } : ok(Buffer.concat(chunks));
}
