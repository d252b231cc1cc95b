import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openPreviewLink, type PreviewSent } from './preview-link';

let server: Server | undefined;
afterEach(() => server?.close());

/** A link to a server that gives these answers in turn, and what each form said that it held. */
async function open(answers: Partial<PreviewSent>[]) {
  const held: (string | null)[] = [];
  const listening = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    held.push(new URLSearchParams(body).get('connues'));
    response.end(JSON.stringify({ problems: {}, warnings: {}, ...answers[held.length - 1] }));
  });
  server = listening;
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  const ask = openPreviewLink(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  return { held, ask: () => ask(new URLSearchParams()) };
}

const line = (name: string) => `<path data-d="${name}"/>`;

describe('the link of a form to its pictures', () => {
  it('names the lines that it holds, and adds what is new to them', async () => {
    const { ask, held } = await open([
      { drawing: { pages: 1, frame: line('a') + line('b'), runs: { a: 'M1 1', b: 'M2 2' } } },
      { drawing: { pages: 1, frame: line('a') + line('c'), runs: { c: 'M3 3' } } },
    ]);
    await ask();
    const { drawing } = await ask();
    expect(held).toEqual(['', 'a b']);
    expect([...(drawing?.runs ?? [])]).toEqual([
      ['a', 'M1 1'],
      ['c', 'M3 3'],
    ]);
  });

  it('shows no picture that lacks a line, and does not say that it holds it', async () => {
    const { ask, held } = await open([
      { drawing: { pages: 1, frame: line('a') + line('b'), runs: { a: 'M1 1' } } },
      { drawing: { pages: 1, frame: line('a') + line('b'), runs: { b: 'M2 2' } } },
    ]);
    expect((await ask()).drawing).toBeUndefined();
    expect((await ask()).drawing?.runs.size).toBe(2);
    expect(held).toEqual(['', 'a']);
  });

  it('keeps its lines where the words do not stand on the page', async () => {
    const { ask, held } = await open([
      { drawing: { pages: 1, frame: line('a'), runs: { a: 'M1 1' } } },
      { refusal: 'Trop long.' },
      {},
    ]);
    await ask();
    expect(await ask()).toMatchObject({ answer: { refusal: 'Trop long.' }, drawing: undefined });
    await ask();
    expect(held[2]).toBe('a');
  });
});
