import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { createTypstRenderer, type TypstRendererOptions } from './render-pdf';

// A first start reads fonts and a 60 MB library, on a machine that runs other tests too.
vi.setConfig({ testTimeout: 30_000 });

const HEAD = `
#set document(title: "Essai", date: none)
#set text(font: "Source Sans 3", fallback: false, lang: "fr")
#let data = json(bytes(sys.inputs.data))
`;
const PIECES = {
  plain: `${HEAD}#data.text`,
  slow: `${HEAD}#for i in range(9000) { for j in range(9000) { for k in range(9000) { let x = calc.pow(2, 2) } } }`,
  crash: `${HEAD}#("a" * 1000000000000000)`,
  broken: `${HEAD}#(1 + "a")`,
  untitled: '#set text(font: "Source Sans 3", fallback: false, lang: "fr")\nx',
  'other-font': `${HEAD}#text(font: "No Such Font", "x")`,
  reads: `${HEAD}#read("/etc/passwd")`,
  climbs: `${HEAD}#read("../../../../../../etc/passwd")`,
  pictures: `${HEAD}#image("https://example.org/a.png", alt: "a")`,
  imports: `${HEAD}#import "@preview/cetz:0.3.4": canvas`,
};

const piecesDir = mkdtempSync(path.join(tmpdir(), 'palier-pieces-'));
for (const [name, source] of Object.entries(PIECES)) {
  mkdirSync(path.join(piecesDir, name));
  writeFileSync(path.join(piecesDir, name, 'template.typ'), source);
}
const opened: { close(): void }[] = [];
const open = (options: TypstRendererOptions = {}) => {
  const renderer = createTypstRenderer({ piecesDir, ...options });
  opened.push(renderer);
  return renderer;
};
afterAll(() => {
  for (const renderer of opened) renderer.close();
  rmSync(piecesDir, { recursive: true });
});

const text = (data: string) => ({ piece: 'plain', data: { text: data } });
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

describe('the Typst engine', () => {
  const shared = open();

  it('makes a tagged PDF in the language of the text, the same bytes each time', async () => {
    const first = await shared.renderPdf(text('Bonjour à tous'));
    const other = await open().renderPdf(text('Bonjour à tous'));
    if (!first.ok || !other.ok) throw new Error('refused');
    expect(isPdf(first.value)).toBe(true);
    expect(Buffer.compare(first.value, other.value)).toBe(0);
    expect(Buffer.from(first.value).toString('latin1')).toContain('<pdfuaid:part>1<');
    expect(await readPdf(first.value)).toMatchObject({
      language: 'fr',
      marked: true,
      readings: [[{ role: 'P', text: 'Bonjour à tous' }]],
      unreachable: [[]],
    });
  });

  it('refuses a character without a glyph, and names it', async () => {
    for (const hole of ['日', '😀', 'س']) {
      expect(await shared.renderPdf(text(`Léo ${hole} Martin`))).toMatchObject({
        ok: false,
        problem: { code: 'missing_glyph', detail: { texts: expect.stringContaining(hole) } },
      });
    }
  });

  it('has the letters of the names that SIECLE can hold, and of Turkish, Romanian, Vietnamese, Greek, Cyrillic', async () => {
    const latin9 = new TextDecoder('iso-8859-15').decode(
      Uint8Array.from({ length: 96 }, (_, at) => 0xa0 + at).filter((byte) => byte !== 0xad),
    );
    const others = 'ŞşĞğİı ȘșȚțĂă ĐặngNguyễnƯơ Ελληνικά Жукова ŁłŻżŐőŘř œŒ ’ « » – … • · \u202f \u00a0';
    expect(await shared.renderPdf(text(`${latin9} ${others}`))).toMatchObject({ ok: true });
  });

  it('sets what looks like markup as it is', async () => {
    for (const name of ['#read("/etc/passwd")', '*x* _y_ $z$ @a \\ `b` <c> #panic()', '"; #{', '= Titre']) {
      expect(await shared.renderPdf(text(name))).toMatchObject({ ok: true });
    }
  });

  it('lets no template read a file of the machine', async () => {
    await expect(shared.renderPdf({ piece: 'reads', data: {} })).rejects.toThrow(/not found/);
    await expect(shared.renderPdf({ piece: 'climbs', data: {} })).rejects.toThrow(/outside/);
  });

  it('lets no template reach the network', async () => {
    await expect(shared.renderPdf({ piece: 'pictures', data: {} })).rejects.toThrow(/not found/);
    await expect(shared.renderPdf({ piece: 'imports', data: {} })).rejects.toThrow(/package/);
  });

  it('throws on a defective template, and on one that only warns or is not accessible', async () => {
    await expect(shared.renderPdf({ piece: 'broken', data: {} })).rejects.toThrow(/cannot add/);
    await expect(shared.renderPdf({ piece: 'other-font', data: {} })).rejects.toThrow(/unknown font/);
    await expect(shared.renderPdf({ piece: 'untitled', data: {} })).rejects.toThrow(/title/);
    await expect(shared.renderPdf({ piece: 'no-such-piece', data: {} })).rejects.toThrow(/no-such-piece/);
    expect(await shared.renderPdf(text('et après'))).toMatchObject({ ok: true });
  });

  it('stops a compilation that takes too long, and works on', async () => {
    const renderer = open();
    await renderer.renderPdf(text('chaud'));
    const started = Date.now();
    expect(await renderer.renderPdf({ piece: 'slow', data: {}, timeoutMs: 300 })).toMatchObject({
      ok: false,
      problem: { code: 'render_timeout' },
    });
    expect(Date.now() - started).toBeLessThan(3000);
    expect(await renderer.renderPdf(text('et après'))).toMatchObject({ ok: true });
  });

  it('calls a job off by its signal, at work or waiting, and works on', async () => {
    const renderer = open({ processes: 1 });
    const [work, wait] = [new AbortController(), new AbortController()];
    const slow = renderer.renderPdf({ piece: 'slow', data: {}, signal: work.signal });
    const waiting = renderer.renderPdf({ ...text('attend'), signal: wait.signal });
    const next = renderer.renderPdf(text('et après'));
    wait.abort(new Error('plus besoin'));
    setTimeout(() => work.abort(new Error('annulé')), 300);
    await expect(slow).rejects.toThrow('annulé');
    await expect(waiting).rejects.toThrow('plus besoin');
    expect(await next).toMatchObject({ ok: true });
  });

  it('survives a crash of the compiler: neither the jobs waiting nor the next are lost', async () => {
    const renderer = open();
    const outcomes = await Promise.all([
      renderer.renderPdf(text('avant')),
      renderer.renderPdf({ piece: 'crash', data: {} }),
      renderer.renderPdf(text('pendant')),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'pdf' : outcome.problem.code))).toEqual([
      'pdf',
      'render_stopped',
      'pdf',
    ]);
    expect(await renderer.renderPdf(text('et après'))).toMatchObject({ ok: true });
  });

  it('answers each job with its own document, with two processes at work', async () => {
    const renderer = open({ processes: 2 });
    const names = Array.from({ length: 6 }, (_, at) => `nom ${at}`);
    const together = await Promise.all(names.map((name) => renderer.renderPdf(text(name))));
    for (const [at, name] of names.entries())
      expect(together[at]).toEqual(await shared.renderPdf(text(name)));
  });

  it('starts anew after it was idle', async () => {
    const renderer = open({ idleMs: 50 });
    await renderer.renderPdf(text('un'));
    await new Promise((wait) => setTimeout(wait, 300));
    expect(await renderer.renderPdf(text('deux'))).toMatchObject({ ok: true });
  });
});
