import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LetterTexts, Sentence } from './letter-texts';

const require = createRequire(import.meta.url);

/** The TTF of one weight, as the other engines are given it too. */
export const fontFile = (style: string) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`);

const FACES = [
  ['400', '400Regular'],
  ['600', '600SemiBold'],
  ['700', '700Bold'],
]
  .map(([weight, style]) => {
    const bytes = readFileSync(fontFile(style ?? '')).toString('base64');
    return `@font-face{font-family:S;font-weight:${weight};src:url(data:font/ttf;base64,${bytes})}`;
  })
  .join('');

const CSS = `${FACES}
@page{size:A4;margin:14mm 20mm 13mm}
body{font:10pt/1.2 S;margin:0}p,ul,ol{margin:0 0 1mm}ul,ol{padding-left:5mm}
section{position:relative;height:268mm}section+section{break-before:page}
.sender{font-size:9pt;color:#595959}.sender b{font-size:12.5pt;color:#1f4e79;display:block}
.corner{position:absolute;right:0;top:0;font-size:9pt;color:#595959}
.window{position:absolute;left:90mm;top:41mm}.date{position:absolute;left:90mm;top:70mm}
h1{position:static;margin:0 0 4mm;font-size:16pt;color:#1f4e79}.body{padding-top:55mm}
h2{font-size:11pt;margin:3.4mm 0 1.4mm;color:#1f4e79}b{font-weight:600}
.cards,.help{display:flex;margin-bottom:1.4mm}.card{flex:1}.card+.card{margin-left:4mm}
.card{border:.5pt solid #bfbfbf;padding:2mm 3mm}.card:first-child{border-left:2.4pt solid #1f4e79}
.card em{float:right;font-style:normal;font-size:8.5pt;color:#1f4e79}
.help>:first-child{flex:1}.help svg{width:25mm;height:25mm}
.notice{position:absolute;bottom:0;border-top:.4pt solid #bfbfbf;font-size:7.5pt;color:#595959}`;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const runs = (sentence: Sentence) =>
  sentence
    .map((run) => (typeof run === 'string' ? escapeHtml(run) : `<b>${escapeHtml(run.strong)}</b>`))
    .join('');

/** The same letters as one HTML page, for Chromium to print. */
export function buildHtml(data: LetterTexts): string {
  const e = escapeHtml;
  const letters = data.letters.map(
    (letter) => `<section>
<div class="sender"><b>${e(data.sender.name)}</b>${data.sender.lines.map(e).join('<br>')}</div>
<p class="corner">${e(letter.corner)}</p>
<p class="window">${[letter.window.label, ...letter.window.lines].filter(Boolean).map(e).join('<br>')}</p>
<p class="date">${e(data.dateLine)}</p>
<div class="body"><h1>${e(data.subject)}</h1>
<p>${e(letter.greeting)}</p><p>${e(letter.childrenIntro)}</p>
<ul>${letter.children.map((child) => `<li><b>${e(child.name)}</b>, ${e(child.classCode)}</li>`).join('')}</ul>
<p>${runs(data.lead)}</p><h2>${e(data.routesHeading)}</h2>
<div class="cards">${letter.cards
      .map(
        (card) =>
          `<div class="card"><em>${e(card.tag)}</em><b>${e(card.title)}</b>${card.body.map((line) => `<p>${runs(line)}</p>`).join('')}</div>`,
      )
      .join('')}</div>
<p>${runs(data.lastResort)}</p><h2>${e(data.stepsHeading)}</h2>
<ol>${data.steps.map((step) => `<li>${runs(step)}</li>`).join('')}</ol>
<div class="help"><div><h2>${e(data.help.heading)}</h2>${data.help.lines.map((line) => `<p>${runs(line)}</p>`).join('')}<p>${runs(data.help.warning)}</p></div>
<div role="img" aria-label="${e(data.help.qrAlt)}">${data.help.qrSvg}</div></div>
<p>${e(data.closing)}<br>${e(data.signature)}</p></div>
<p class="notice">${e(data.notice)}</p></section>`,
  );
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${e(data.title)}</title><style>${CSS}</style></head><body>${letters.join('')}</body></html>`;
}
