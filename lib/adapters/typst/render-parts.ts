import type { Result } from '@/lib/domain/result';
import type { RenderProblem, TypstJob } from './compile-child';
import { renderPdf as sharedRenderPdf, type TypstRenderer } from './render-pdf';

/** Parts under way at once: one a process, and one that waits so that none stands still while a part is stored. */
const AHEAD = 3;

/**
 * The PDFs of jobs, side by side on the renderer's processes, handed over one by one in the order of the jobs. A job
 * is asked for when its turn comes, so memory holds a few parts, whatever their number. The first refusal is handed
 * over and ends it; so does the signal, by throwing its reason. What is under way is stopped then, and also when
 * the caller stops listening.
 */
export async function* renderParts(
  jobs: Iterable<TypstJob> | AsyncIterable<TypstJob>,
  options: { signal?: AbortSignal | undefined; renderPdf?: TypstRenderer['renderPdf'] } = {},
): AsyncGenerator<Result<Uint8Array, RenderProblem>> {
  const { signal, renderPdf = sharedRenderPdf } = options;
  const leaving = new AbortController();
  const stop = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal;
  const source = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const underWay: Promise<Result<Uint8Array, RenderProblem>>[] = [];
  try {
    for (let hasMore = true; hasMore || underWay.length > 0; ) {
      while (hasMore && underWay.length < AHEAD) {
        signal?.throwIfAborted();
        const next = await source.next();
        hasMore = !next.done;
        if (next.done) break;
        const rendered = renderPdf({ ...next.value, signal: stop });
        // Heard when its turn comes; until then a failure must not end the process.
        rendered.catch(() => undefined);
        underWay.push(rendered);
      }
      const first = underWay.shift();
      if (!first) return;
      const result = await first;
      yield result;
      if (!result.ok) return;
    }
  } finally {
    leaving.abort();
  }
}
