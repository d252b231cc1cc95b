import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import QRCode from 'qrcode';
import { createTypstRenderer } from '@/lib/adapters/typst/render-pdf';
import { renderPile } from '@/lib/print/render-pile';
import type { LettersRequest } from '@/lib/print/testing/build-letters';
import { buildFodt } from './as-fodt';
import { buildHtml } from './as-html';
import { readLetterTexts } from './letter-texts';
import { splitPeople } from './sample';

/** An engine at work: started once, asked again and again, from letters to the bytes of one PDF. */
export type Engine = { render(input: LettersRequest): Promise<Uint8Array>; close(): Promise<void> };
export type EngineEntry = {
  /** Why it cannot take part here, with how to get it; `undefined` when it can. */
  missing?: string | undefined;
  open(): Promise<Engine>;
};

const run = promisify(execFile);
const find = (...places: string[]) => places.find((place) => existsSync(place));
const browser = find('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome');
const weasyprint = find('/usr/bin/weasyprint', '/usr/local/bin/weasyprint');
const soffice = find('/usr/bin/soffice', '/usr/local/bin/soffice');

/** A command that reads one file and writes another, started for each PDF as one would. */
async function convert(
  name: string,
  content: string,
  work: (folder: string, file: string) => Promise<unknown>,
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'palier-bench-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, content);
    await work(folder, file);
    return await readFile(path.join(folder, 'letters.pdf'));
  } finally {
    await rm(folder, { recursive: true });
  }
}
const withoutState = (render: Engine['render']) => async (): Promise<Engine> => ({
  render,
  close: async () => undefined,
});

export const OURS = 'Palier (Typst)';

export const engines: Record<string, EngineEntry> = {
  [OURS]: {
    async open() {
      // The other engines take their time between two rounds; ours must not have gone to sleep.
      const renderer = createTypstRenderer({ idleMs: 600_000 });
      return {
        async render(input) {
          const result = await renderPile(input, splitPeople(input), renderer);
          if (!result.ok) throw new Error(result.problem.code);
          return result.value;
        },
        close: async () => renderer.close(),
      };
    },
  },
  '@react-pdf/renderer': {
    open: withoutState(async (input) => {
      const { renderByReactPdf } = await import('./as-react-pdf');
      const code = await QRCode.toDataURL(input.context.helpUrl, { margin: 0, errorCorrectionLevel: 'Q' });
      return renderByReactPdf(await readLetterTexts(input), code);
    }),
  },
  pdfme: {
    open: withoutState(async (input) => {
      const { renderByPdfme } = await import('./as-pdfme');
      return renderByPdfme(await readLetterTexts(input), input.context.helpUrl);
    }),
  },
  'Chromium (HTML)': {
    missing: browser ? undefined : 'not installed: apt-get install chromium',
    async open() {
      const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
      const quiet = ['--headless', '--disable-background-networking', '--disable-component-update'];
      const opened = await chromium.launch({ executablePath: browser ?? '', args: [...quiet, ...flags] });
      const page = await opened.newPage();
      return {
        async render(input) {
          await page.setContent(buildHtml(await readLetterTexts(input)), { timeout: 0 });
          return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        },
        close: () => opened.close(),
      };
    },
  },
  'WeasyPrint (HTML)': {
    missing: weasyprint ? undefined : 'not installed: apt-get install weasyprint',
    open: withoutState(async (input) =>
      convert('letters.html', buildHtml(await readLetterTexts(input)), (folder, file) =>
        run(weasyprint ?? '', ['--pdf-variant', 'pdf/ua-1', file, path.join(folder, 'letters.pdf')]),
      ),
    ),
  },
  'LibreOffice (merged letters)': {
    missing: soffice ? undefined : 'not installed: apt-get install libreoffice-writer-nogui',
    open: withoutState(async (input) => {
      const code = await QRCode.toBuffer(input.context.helpUrl, { margin: 0, errorCorrectionLevel: 'Q' });
      const filter = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}';
      return convert('letters.fodt', buildFodt(await readLetterTexts(input), code), (folder, file) =>
        run(soffice ?? '', [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          filter,
          '--outdir',
          folder,
          file,
        ]),
      );
    }),
  },
};
