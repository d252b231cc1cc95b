import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { collectBody } from './collect-body';

/*
 * Pages that staff come back to all day are drawn once per change (docs/decisions/0011): an answer is kept under all
 * that it was made from, and whoever asks the same again is given the same bytes.
 */

/** Some 1,500 pages, compressed as they were sent. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Tells what happens later in this process which answer a request is for. */
const KEY_HEADER = 'x-palier-answer';

type Kept = { headers: OutgoingHttpHeaders; body: Buffer };

export type KeptAnswers = {
  /** Whether it has answered, with what was kept. If not, what the response is given now will be kept. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Something went wrong in the answer to a request with these headers: it is not kept. */
  spoil(headers: IncomingMessage['headers']): void;
};

/** `findKey` says under what an answer is kept; undefined for one that is not. One that cannot be found keeps nothing. */
export function createKeptAnswers(
  findKey: (request: IncomingMessage) => Promise<string | undefined>,
): KeptAnswers {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1_000,
  });
  const spoilt = new LRUCache<string, true>({ max: 1_000 });
  const keep = (key: string, response: ServerResponse, body: Buffer) => {
    const { date: _, 'set-cookie': cookie, ...headers } = response.getHeaders();
    const whole = response.statusCode === 200 && !cookie;
    if (!spoilt.delete(key) && whole) kept.set(key, { headers, body });
  };
  return {
    async answer(request, response) {
      // Nobody but us says what an answer is kept under.
      delete request.headers[KEY_HEADER];
      const key = await findKey(request).catch(() => undefined);
      if (!key) return false;
      const known = kept.get(key);
      if (known) {
        response.writeHead(200, { ...known.headers, 'content-length': known.body.length }).end(known.body);
        return true;
      }
      request.headers[KEY_HEADER] = key;
      collectBody(response, (body) => keep(key, response, body));
      return false;
    },
    spoil(headers) {
      const key = headers[KEY_HEADER];
      if (typeof key === 'string') spoilt.set(key, true);
    },
  };
}
