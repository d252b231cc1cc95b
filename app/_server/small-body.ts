/** More than any form of ours that is no upload. */
const MOST_BYTES = 16 * 1024;

/**
 * The request with its body read, for a handler that would read it without a limit; undefined when the body is
 * longer than a small form can be. Nothing beyond the limit is held.
 */
export async function withSmallBody(request: Request): Promise<Request | undefined> {
  if (!request.body) return request;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  const { method, headers, url } = request;
  return new Request(url, { method, headers, body: Buffer.concat(parts) });
}
