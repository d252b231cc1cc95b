import type { Problem } from '@/lib/domain/result';
import { EXPORTS } from '@/lib/messages/exports';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';

/** A sentence and nothing else. */
export const sayPlainly = (sentence: string, status: number): Response =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

/** A download is noted in the journal: a page of another site must not have somebody make one without knowing. */
export function refuseForeign(request: Request): Response | undefined {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site' ? sayPlainly(EXPORTS.foreignOrigin, 403) : undefined;
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  class_not_yours: 403,
  scope_not_yours: 403,
  not_allowed: 403,
  unknown_piece: 404,
  unknown_run: 404,
  unknown_template: 404,
  form_too_large: 413,
  unknown_class: 404,
  unknown_wave: 404,
  unknown_school: 404,
  no_plan_to_report: 404,
  unknown_level: 404,
  unknown_phase: 404,
  unknown_export: 404,
  unknown_file: 404,
  unknown_address: 404,
  render_timeout: 503,
  render_stopped: 503,
};

/** A refusal in French. What cannot be done as things stand is 409. */
export const refuseDownload = (problem: Problem<ProblemCode>): Response =>
  sayPlainly(describeProblem(problem), STATUS[problem.code] ?? 409);

/** The media type of our lists. */
export const CSV = 'text/csv; charset=utf-8';

const asFile = (mediaType: string, fileName: string): ResponseInit => ({
  headers: {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'no-store',
  },
});

/** A file to keep, under its own name. */
export const sendFile = (body: string | Uint8Array, mediaType: string, fileName: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), asFile(mediaType, fileName));

/** The same, written while it is sent. */
export function sendStream(body: AsyncIterable<Uint8Array>, mediaType: string, fileName: string): Response {
  const bytes = body[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await bytes.return?.();
    },
  });
  return new Response(stream, asFile(mediaType, fileName));
}
