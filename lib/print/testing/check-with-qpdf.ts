import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether this machine has qpdf, which reads a PDF more strictly than a viewer. */
export const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** What qpdf complains about; empty when nothing. For tests. */
export function checkWithQpdf(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'palier-qpdf-'));
  const file = path.join(folder, 'checked.pdf');
  writeFileSync(file, pdf);
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
