import { Agent, type IncomingMessage, request } from 'node:http';

export type Page = { path: string; cookie: string };
export type Times = { requests: number; p50: number; p95: number; kilobytes: number };

/** Milliseconds from the request to the last byte, as a browser asks: kept alive, compressed. Throws on no 200. */
function get(agent: Agent, baseUrl: string, { path, cookie }: Page): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const headers = { cookie, 'accept-encoding': 'gzip', accept: 'text/html' };
    const asked = request(new URL(path, baseUrl), { agent, headers }, (response: IncomingMessage) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`${path}: ${response.statusCode} ${response.headers.location ?? ''}`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;

const rounded = (value: number): number => Number(value.toFixed(1));

/** The pages one after the other by one client, each once. */
export const timePages = (baseUrl: string, pages: readonly Page[]): Promise<Times> =>
  timeDrawn(baseUrl, pages, async () => {});

/** The same, with `change` before each. */
export async function timeDrawn(
  baseUrl: string,
  pages: readonly Page[],
  change: () => Promise<unknown>,
): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  let bytes = 0;
  for (const page of pages) {
    await change();
    const got = await get(agent, baseUrl, page);
    times.push(got.ms);
    bytes += got.bytes;
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
    kilobytes: rounded(bytes / 1024 / Math.max(1, times.length)),
  };
}

/** Requests a second of so many clients, each asking for one page after the other for so long. */
export async function countPages(
  baseUrl: string,
  pages: readonly Page[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<{ perSecond: number; p50: number; p95: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    while (performance.now() < until) {
      const page = pages[next++ % pages.length];
      if (page) times.push((await get(agent, baseUrl, page)).ms);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - startedAt) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: rounded(times.length / took),
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
  };
}
