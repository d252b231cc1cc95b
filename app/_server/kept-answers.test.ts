import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Asked, createKeptAnswers } from './kept-answers';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that keeps its answers under the address without its `?…`, unless that ends in « anew ». */
async function open(draw: RequestListener, version = () => '') {
  const findKey = async ({ url = '' }: Asked) =>
    url.endsWith('anew') ? undefined : `${url.replace(/\?.*/, '')} ${version()}`;
  const answers = createKeptAnswers(findKey);
  const server = createServer(async (request, response) => {
    if (!(await answers.answer(request, response))) draw(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { get, answers };
}

/** Counts what it draws, in several pieces. */
function counting(before: RequestListener = () => {}) {
  let drawn = 0;
  const draw: RequestListener = (request, response) => {
    drawn += 1;
    response.setHeader('content-security-policy', `nonce-${drawn}`);
    before(request, response);
    response.write('é'.repeat(3));
    response.write(Buffer.from(` ${drawn} `));
    response.end('à la fin', 'utf8');
  };
  return { draw, count: () => drawn };
}

describe('an answer that is kept', () => {
  it('is given again to the byte, with its headers, without being drawn', async () => {
    const { draw, count } = counting();
    const { get } = await open(draw);
    const first = await get('/page?a');
    const again = await get('/page?b');
    expect(await first.text()).toBe('ééé 1 à la fin');
    expect(await again.text()).toBe('ééé 1 à la fin');
    expect(again.headers.get('content-security-policy')).toBe('nonce-1');
    expect(count()).toBe(1);
  });

  it('is another one under another key, and none without a key', async () => {
    const { draw, count } = counting();
    const { get } = await open(draw);
    for (const path of ['/page', '/other', '/page/anew', '/page/anew']) await (await get(path)).text();
    expect(count()).toBe(4);
  });

  it.each<[string, RequestListener]>([
    ['refuses', (_, response) => response.writeHead(404)],
    ['sets a cookie', (_, response) => response.setHeader('set-cookie', 'a=b')],
  ])('is not one that %s', async (_, before) => {
    const { draw, count } = counting(before);
    const { get } = await open(draw);
    await (await get('/page')).text();
    await (await get('/page')).text();
    expect(count()).toBe(2);
  });

  it('is not one in which a part failed; the next one is', async () => {
    let failing = true;
    const { draw, count } = counting((request) => {
      if (failing) opened.answers.spoil(request.headers);
    });
    const opened = await open(draw);
    await (await opened.get('/page')).text();
    failing = false;
    for (let times = 0; times < 3; times += 1) await (await opened.get('/page')).text();
    expect(count()).toBe(2);
  });

  it('is not one in which a part failed, whatever came of another that was drawn meanwhile', async () => {
    let drawn = 0;
    let goOn = () => {};
    const opened = await open((request, response) => {
      drawn += 1;
      if (drawn > 1) return void response.end(`whole ${drawn}`);
      opened.answers.spoil(request.headers);
      goOn = () => response.end('a part failed');
    });
    const failing = opened.get('/page');
    await expect.poll(() => drawn).toBe(1);
    await (await opened.get('/page')).text();
    goOn();
    expect(await (await failing).text()).toBe('a part failed');
    expect(await (await opened.get('/page')).text()).toBe('whole 2');
  });

  it('is not one during which something changed: a session that was left, a right, a row', async () => {
    let version = 1;
    const { draw, count } = counting(() => {
      if (count() === 1) version = 2;
    });
    const { get } = await open(draw, () => String(version));
    await (await get('/page')).text();
    version = 1;
    for (let times = 0; times < 2; times += 1) expect(await (await get('/page')).text()).toContain('2');
  });

  it('is found again under what was asked, whatever Next has done to the request', async () => {
    const { draw, count } = counting((request) => {
      request.url = '/elsewhere';
      request.headers = {};
    });
    const { get } = await open(draw);
    for (let times = 0; times < 2; times += 1) await (await get('/page')).text();
    expect(count()).toBe(1);
  });

  it('is not one that broke off', async () => {
    let cut = true;
    const { draw, count } = counting((_, response) => {
      if (cut) response.destroy();
    });
    const { get } = await open(draw);
    await expect(get('/page')).rejects.toThrow();
    cut = false;
    expect(await (await get('/page')).text()).toContain('2');
    expect(count()).toBe(2);
  });

  it('is kept under what we say, not under what a visitor says', async () => {
    const { draw, count } = counting();
    const { get } = await open(draw);
    await (await get('/page/anew', { 'x-palier-answer': '/page' })).text();
    await (await get('/page')).text();
    expect(count()).toBe(2);
  });
});
