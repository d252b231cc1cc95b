import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { collectBody } from './collect-body';

/*
 * Pages that staff come back to all day are drawn once per change (docs/decisions/0011): an answer is kept under all
 * that it was made from, and whoever asks the same again is given the same bytes.
 */

/** Some 1,500 pages, compressed as they were sent. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Names a request to what happens later to it in this process. */
const NAME_HEADER = 'x-palier-answer';

/** What tells one request for a page from another. Next takes headers off a request that it has read. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

type Kept = { headers: OutgoingHttpHeaders; body: Buffer };

export type KeptAnswers = {
  /** Whether it has answered, with what was kept. If not, what the response is given now will be kept. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Something went wrong in the answer to a request with these headers: it is not kept. */
  spoil(headers: IncomingMessage['headers']): void;
};

/**
 * `findKey` says under what an answer is kept; undefined for one that is not. One that cannot be found keeps nothing.
 * It is asked again once the answer has been given: what was changed, left or taken away meanwhile may stand in it or
 * not.
 */
export function createKeptAnswers(findKey: (asked: Asked) => Promise<string | undefined>): KeptAnswers {
  const find = (asked: Asked) => findKey(asked).catch(() => undefined);
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + 1_000,
  });
  const spoilt = new LRUCache<string, true>({ max: 1_000 });
  const keep = async (key: string, asked: Asked, response: ServerResponse, body: Buffer) => {
    const { date: _, 'set-cookie': cookie, ...headers } = response.getHeaders();
    const whole = response.statusCode === 200 && !cookie;
    if (whole && (await find(asked)) === key) kept.set(key, { headers, body });
  };
  return {
    async answer(request, response) {
      // Nobody but us names a request.
      delete request.headers[NAME_HEADER];
      const { method, url, headers } = request;
      const asked = { method, url, headers: { ...headers } };
      const key = await find(asked);
      if (!key) return false;
      const known = kept.get(key);
      if (known) {
        response.writeHead(200, { ...known.headers, 'content-length': known.body.length }).end(known.body);
        return true;
      }
      const name = randomUUID();
      request.headers[NAME_HEADER] = name;
      collectBody(response, (body) => {
        if (!spoilt.delete(name)) void keep(key, asked, response, body);
      });
      return false;
    },
    spoil(headers) {
      const name = headers[NAME_HEADER];
      if (typeof name === 'string') spoilt.set(name, true);
    },
  };
}
