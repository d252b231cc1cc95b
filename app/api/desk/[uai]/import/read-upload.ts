import { ok, type Result, refuse } from '@/lib/domain/result';

const MB = 1_000_000;

/** Of all files of one drop together: a school's exports of a whole year are some 20 MB. */
export const MAX_UPLOAD_MB = 120;

export type UploadedFile = { name: string; bytes: Uint8Array };

/**
 * The files of a multipart form's `files` field. Nothing is read of a body that announces too much, and reading
 * stops where a body grows past the limit. A body that breaks off, or is no form, holds no files.
 */
export async function readUpload(
  request: Request,
  maxMb: number = MAX_UPLOAD_MB,
): Promise<Result<UploadedFile[], 'upload_too_large' | 'no_files'>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxMb * MB) {
    return refuse('upload_too_large', { max: maxMb });
  }
  if (!request.body) return refuse('no_files');
  const counter = countBytes(maxMb * MB);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(request.body.pipeThrough(counter.stream), { headers })
    .formData()
    .catch(() => undefined);
  if (counter.isOver()) return refuse('upload_too_large', { max: maxMb });
  // A form sent without a choice holds one nameless, empty file.
  const files = (form?.getAll('files') ?? []).filter(
    (f): f is File => typeof f !== 'string' && f.name !== '',
  );
  if (files.length === 0) return refuse('no_files');
  return ok(
    await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
}

/** Lets bytes through and breaks the stream off at the first one too many. */
function countBytes(maxBytes: number) {
  let seen = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maxBytes) controller.error(new RangeError('body too large'));
      else controller.enqueue(chunk);
    },
  });
  return { stream, isOver: () => seen > maxBytes };
}
