// @ts-check
/**
 * The process that runs the Typst compiler: its calls are synchronous and native, so a hang or a crash must
 * be able to die alone. Plain JavaScript, started by `node` as it lies here: never bundled, so that it finds
 * the templates, the fonts and the compiler from its own place, whoever started it (Next, tsx, vitest).
 *
 * Started as `compile-process.mjs [folder of pieces]`. Takes `{ id, piece, data }` (data: JSON text), answers
 * `{ id, ok: true, pdf }` or `{ id, ok: false, kind, messages }`, kind being `glyph` or `compile`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const here = path.dirname(fileURLToPath(import.meta.url));
const piecesDir = process.argv[2] ?? path.join(here, '../../print');
const require = createRequire(import.meta.url);

/** The weights that templates use; Typst takes TTF and OTF only. */
const FONT_FILES = ['400Regular', '600SemiBold', '700Bold'].map((style) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
);

// Typst code can read files of its workspace: it gets a folder with nothing in it.
const workspace = mkdtempSync(path.join(tmpdir(), 'palier-typst-'));
process.once('exit', () => rmSync(workspace, { recursive: true, force: true }));
// The one who asked is gone: so is the reason to be here.
process.once('disconnect', () => process.exit());

const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
});

const MISSING_GLYPH = /the text `(.+?)` could not be displayed with/;

/** @param {string[]} messages */
const failure = (messages) => ({
  ok: false,
  kind: messages.some((message) => MISSING_GLYPH.test(message)) ? 'glyph' : 'compile',
  messages,
});

/** @param {any} nodeError */
const messagesOf = (nodeError) =>
  compiler.fetchDiagnostics(nodeError).map((/** @type {{ message: string }} */ item) => item.message);

/**
 * @param {string} piece
 * @param {string} data
 */
function compile(piece, data) {
  const template = readFileSync(path.join(piecesDir, piece, 'template.typ'), 'utf8');
  const outcome = compiler.compile({ mainFileContent: template, inputs: { data } });
  const error = outcome.takeError();
  if (error) return failure(messagesOf(error));
  // A warning is a font that was not found, or a layout that does not settle: nobody would see it on paper.
  const warnings = outcome.takeWarnings();
  if (warnings) return failure(messagesOf(warnings));
  if (!outcome.result) return failure(['no document and no error']);
  try {
    return { ok: true, pdf: compiler.pdf(outcome.result, { pdfStandard: 'ua-1' }) };
  } catch (cause) {
    // The export has no diagnostics to fetch: its error is a text of them.
    const text = cause instanceof Error ? cause.message : String(cause);
    const messages = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map((match) => readRustString(match[1]));
    return failure(messages.length > 0 ? messages : [text]);
  }
}

/**
 * A string as Rust's debug format quotes it, `\u{7}` and `\"` undone (twice: the text in question is itself
 * quoted inside the message).
 * @param {string | undefined} quoted
 */
function readRustString(quoted = '""') {
  return quoted
    .slice(1, -1)
    .replace(/\\(u\{([0-9a-f]+)\}|.)/g, (_, escape, code) => (code ? String.fromCodePoint(parseInt(code, 16)) : escape));
}

process.on('message', (/** @type {{ id: number, piece: string, data: string }} */ { id, piece, data }) => {
  let answer;
  try {
    answer = compile(piece, data);
  } catch (cause) {
    answer = failure([cause instanceof Error ? cause.message : String(cause)]);
  }
  process.send?.({ id, ...answer });
  // The compiler remembers every layout it made, which is of no use to the next school's letters.
  compiler.evictCache(0);
});
