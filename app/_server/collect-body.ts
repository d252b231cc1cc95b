import type { ServerResponse } from 'node:http';

/** Hands over the bytes of an answer, as they went out, once all of them have; of one that breaks off it says nothing. */
export function collectBody(response: ServerResponse, take: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const collect = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  response.write = function (this: ServerResponse, ...args: Parameters<typeof write>) {
    collect(args[0], args[1]);
    return write.apply(this, args);
  } as typeof write;
  response.end = function (this: ServerResponse, ...args: Parameters<typeof end>) {
    collect(args[0], args[1]);
    return end.apply(this, args);
  } as typeof end;
  response.once('finish', () => take(Buffer.concat(chunks)));
}
