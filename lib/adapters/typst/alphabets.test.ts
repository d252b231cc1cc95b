import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { createTypstRenderer } from './render-pdf';

vi.setConfig({ testTimeout: 30_000 });

const set = (fonts: string) => `
#let data = json(bytes(sys.inputs.data))
#set document(title: "Essai", date: none)
#set text(font: ${fonts}, fallback: false, lang: data.lang)
#for weight in (400, 600, 700) { par(text(weight: weight, data.text)) }`;
const piecesDir = mkdtempSync(path.join(tmpdir(), 'palier-alphabets-'));
for (const [name, source] of Object.entries({
  latin: set('"Source Sans 3"'),
  arabic: set('("IBM Plex Sans Arabic", "Source Sans 3")'),
})) {
  mkdirSync(path.join(piecesDir, name));
  writeFileSync(path.join(piecesDir, name, 'template.typ'), source);
}
const renderer = createTypstRenderer({ piecesDir });
afterAll(() => {
  renderer.close();
  rmSync(piecesDir, { recursive: true });
});
const render = (piece: string, lang: string, text: string) =>
  renderer.renderPdf({ piece, data: { lang, text } });

/** The letters of each language in which families are written to, and the marks of its sentences. */
const ALPHABETS: Record<string, string> = {
  fr: 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ àâæçéèêëîïôœùûüÿ « » ’ – … 0 809 54 06 06 n° 1 204 €',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz “quoted” it’s',
  tr: 'ÇĞİIÖŞÜ çğıiöşü âîû ÂÎÛ “tırnak”',
  pt: 'ÁÂÃÀÇÉÊÍÓÔÕÚ áâãàçéêíóôõú «citação» 1.º',
  es: 'ÁÉÍÑÓÚÜ áéíñóúü ¿Qué? ¡Sí! «cita» 1.ª',
  uk: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя «лапки» ’ʼ №',
  ro: 'ĂÂÎȘȚ ăâîșț ŞŢşţ „ghilimele” «citat»',
};
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئىة لا لأ لإ لآ ، ؛ ؟ ٪ « » ٠١٢٣٤٥٦٧٨٩ 0 809 54 06 06';

describe('the letters of the families’ languages', () => {
  it.each(Object.entries(ALPHABETS))('of %s all print, in each weight', async (lang, text) => {
    const result = await render('latin', lang, text);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect((await readPdf(result.value)).language).toBe(lang);
  });

  it('of Arabic all print, and French names and addresses among them', async () => {
    const result = await render(
      'arabic',
      'ar',
      `${ARABIC} Léo MARTIN-ŒUVRÉ, EduConnect, educonnect.education.gouv.fr`,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { language, unreachable } = await readPdf(result.value);
    expect(language).toBe('ar');
    expect(unreachable).toEqual([[]]);
  });

  it('are refused, not left out, where a piece is not set for them', async () => {
    expect(await render('latin', 'fr', 'Léo سلام')).toMatchObject({ problem: { code: 'missing_glyph' } });
    expect(await render('arabic', 'ar', 'سلام 日')).toMatchObject({ problem: { detail: { texts: '日' } } });
  });

  it('of Arabic run from the right, and join: what is read first stands farthest right', async () => {
    const svg = await renderer.renderSvg({ piece: 'arabic', data: { lang: 'ar', text: 'ببب Léo' } });
    if (!svg.ok) throw new Error('refused');
    // Each run of a line: where it starts, and its glyphs.
    const runs = svg.value
      .split('class="typst-text"')
      .slice(1, 3)
      .map((run) => ({
        x: Number(/matrix\(1 0 0 -1 (\S+)/.exec(run)?.[1]),
        glyphs: [...run.matchAll(/href="(#\w+)"/g)].map((match) => match[1]),
      }));
    const [latin, arabic] = runs.sort((a, b) => a.x - b.x);
    // One letter three times: its forms at the end, in the middle and at the start of a word.
    const drawn = new Set(arabic?.glyphs.slice(0, 3));
    expect(drawn.size).toBe(3);
    expect(latin?.glyphs.filter((glyph) => drawn.has(glyph))).toEqual([]);
    expect(latin?.x).toBeGreaterThan(400);
  });
});
