// @ts-check
/**
 * The process that runs the Typst compiler: its calls are synchronous and native, so a hang or a crash must
 * be able to die alone. Plain JavaScript, started by `node` where it lies: never bundled, so it finds the
 * templates, the fonts and the compiler from its own place, whoever started it (Next, tsx, vitest).
 *
 * Started as `compile-process.mjs [folder of pieces]`. Takes `{ id, piece, parts, output, known, data }` (data: JSON text;
 * known: names of the runs that whoever asks for a drawing has), answers `{ id, kind: 'pdf', pdf }`, `{ id, kind: 'svg', svg }`,
 * `{ id, kind: 'drawing', drawing }`, `{ id, kind: 'missing_glyph', texts }` or `{ id, kind: 'failed', messages }`.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { packPdf } from '../pdf/pack-pdf.mjs';
import { splitDrawing } from './split-drawing.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const piecesDir = process.argv[2] ?? path.join(here, '../../print');
const require = createRequire(import.meta.url);

/** The weights that templates use; Typst takes TTF and OTF only. All six are read in 2 ms. */
const FONT_FILES = ['400Regular', '600SemiBold', '700Bold'].flatMap((style) => [
  require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
  require.resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${style}/IBMPlexSansArabic_${style}.ttf`),
]);

const compiler = NodeCompiler.create({
  // Typst code can read the files of its workspace: it gets a folder that does not even exist.
  workspace: path.join(tmpdir(), `palier-typst-${randomUUID()}`),
  fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
});

v8.setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collectGarbage = vm.runInNewContext('gc');

/** @param {any} nodeError */
const messagesOf = (nodeError) =>
  compiler.fetchDiagnostics(nodeError).map((/** @type {{ message: string }} */ item) => item.message);

/**
 * A text as Rust's debug format quotes it, its escapes undone.
 * @param {string} quoted
 */
const readRustString = (quoted) =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code, char) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : char === 'n' ? '\n' : char,
    );

const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const MISSING_GLYPH = new RegExp(`the text \`(${QUOTED})\` could not be displayed`);

/**
 * The export has no diagnostics to fetch: its error is a text that holds them.
 * @param {unknown} cause
 */
function explainExport(cause) {
  const text = cause instanceof Error ? cause.message : String(cause);
  const messages = [...text.matchAll(new RegExp(`message: (${QUOTED})`, 'g'))].map((match) =>
    readRustString(match[1] ?? ''),
  );
  const texts = messages.flatMap((message) => MISSING_GLYPH.exec(message)?.[1] ?? []).map(readRustString);
  if (texts.length > 0) return { kind: 'missing_glyph', texts: [...new Set(texts)] };
  return { kind: 'failed', messages: messages.length > 0 ? messages : [text] };
}

/** The ground of a page and, behind it, the page in its place: both stand at the first level. */
const PAGE_GROUND =
  /(\n {4}<path class="typst-shape" [^>]*?)(\/>\n {4}<g)( transform="matrix\(1 0 0 1 0 [\d.]+\)")>/g;

/**
 * The compiler places each page below the one before, and leaves its white ground on the first, which it covers.
 * @param {string} svg
 */
const placeGrounds = (svg) => svg.replace(PAGE_GROUND, '$1$3$2$3>');

/** @param {string} name */
const readPart = (name) => readFileSync(path.join(piecesDir, 'parts', `${name}.typ`), 'utf8');

/** What every text may hold: printable ASCII, which is nearly all of a job's data, a picture's base64 among it. */
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const PROOF = `#set document(title: "Signs")
#set text(font: ("Source Sans 3", "IBM Plex Sans Arabic"), fallback: false, lang: "fr")
#for weight in (400, 600, 700) { par(text(weight: weight, sys.inputs.data)) }`;

/** Signs for which each of our weights has a letter. @type {Set<string>} */
const proven = new Set();

/**
 * Whether every sign of a text has a letter in our fonts. What is new in it is set once, by itself, and checked: at the
 * next stroke a drawing of the same signs need not be exported as a PDF to be known to have no hole.
 * @param {string} data
 */
function areProven(data) {
  // A sign that JSON has escaped is not seen here.
  if (data.includes('\\u')) return false;
  const signs = ASCII + data.replace(/[ -~]+/g, '');
  const fresh = [...new Set(signs)].filter((sign) => !proven.has(sign));
  if (fresh.length === 0) return true;
  const { result } = compiler.compile({ mainFileContent: PROOF, inputs: { data: fresh.join(' ') } });
  try {
    if (!result) return false;
    compiler.pdf(result, { pdfStandard: 'ua-1' });
  } catch {
    return false;
  }
  for (const sign of fresh) proven.add(sign);
  return true;
}

/** @param {Job} job */
function compile({ piece, parts, output, known, data }) {
  // Templates cannot import: there is no folder to import from. What they share is put before them.
  const own = readFileSync(path.join(piecesDir, piece, 'template.typ'), 'utf8');
  const template = [...parts.map(readPart), own].join('\n');
  const outcome = compiler.compile({ mainFileContent: template, inputs: { data } });
  // A warning is a font that was not found, or a layout that does not settle: nobody would see it on paper.
  const complaint = outcome.takeError() ?? outcome.takeWarnings();
  if (complaint) return { kind: 'failed', messages: messagesOf(complaint) };
  if (!outcome.result) return { kind: 'failed', messages: ['no document and no error'] };
  try {
    if (output === 'drawing' && areProven(data)) return draw(outcome.result, known);
    // For a picture, too: an SVG shows a hole where a letter is missing and says nothing.
    const pdf = compiler.pdf(outcome.result, { pdfStandard: 'ua-1' });
    if (output === 'drawing') return draw(outcome.result, known);
    if (output === 'svg') return { kind: 'svg', svg: placeGrounds(compiler.plainSvg(outcome.result)) };
    return { kind: 'pdf', pdf: packPdf(pdf) };
  } catch (cause) {
    return explainExport(cause);
  }
}

/**
 * @param {any} document
 * @param {string[]} known
 */
function draw(document, known) {
  const svg = compiler.plainSvg(document);
  // The ground of the first one is where the others leave theirs.
  const pages = 1 + [...svg.matchAll(PAGE_GROUND)].length;
  return { kind: 'drawing', drawing: { ...splitDrawing(placeGrounds(svg), new Set(known)), pages } };
}

let pictures = 0;

/**
 * The compiler remembers every layout it made. That is of use to the next picture, which a preview asks for at the
 * next keystroke, and of none to the next school's letters. A document lives as long as the few bytes by which
 * JavaScript knows it, which nothing would ever collect.
 * @param {Job['output']} output
 */
function forget(output) {
  pictures = output === 'pdf' ? 0 : pictures + 1;
  compiler.evictCache(output === 'pdf' ? 0 : 12);
  if (pictures % 20 === 0) collectGarbage();
}

/** @typedef {{ piece: string, parts: string[], output: 'pdf' | 'svg' | 'drawing', known: string[], data: string }} Job */

process.on('message', (/** @type {Job & { id: number }} */ { id, ...job }) => {
  let answer;
  try {
    answer = compile(job);
  } catch (cause) {
    answer = { kind: 'failed', messages: [cause instanceof Error ? cause.message : String(cause)] };
  }
  process.send?.({ id, ...answer });
  forget(job.output);
});

// The one who asked is gone: so is the reason to be here.
process.once('disconnect', () => process.exit());

// Where memory runs out, this process shall be the one that is stopped, not the web server (Linux only).
try {
  writeFileSync('/proc/self/oom_score_adj', '500');
} catch {
  // Another system, or not allowed: nothing is lost by it.
}
