import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintSchoolScope } from '@/db/scope';
import { editStateLabel } from './edit-state-label';
import { exportRows } from './export-rows';
import { listFileRows, ROWS_A_PAGE } from './list-file-rows';
import type { ImportReport } from './list-imports';
import { ROWS_IN_REPORT } from './list-imports';
import { listUnknownLabels } from './list-unknown-labels';
import { openPilot, type Pilot, readSample, textFile } from './testing/open-pilot';

const HEADERS = 'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte';
const STRANGERS = 620;

/** The pilot's pupils, and behind them more rows of nobody than any screen shows. */
function makeLongList(): string {
  const known = Buffer.from(readSample('educonnect-eleves-2026-11-09.csv').bytes).toString('utf8').trimEnd();
  const strangers = Array.from(
    { length: STRANGERS },
    (_, n) => `=NOM${n};-Prénom;01/02/2012;9Z;x${n};Activé;;`,
  );
  return [known, ...strangers].join('\r\n');
}

let pilot: Pilot;
let report: ImportReport;
beforeAll(async () => {
  pilot = await openPilot();
  report = await pilot.check(textFile('educonnect-eleves-2026-11-16.csv', makeLongList()));
});
afterAll(() => pilot.database.drop());

const ids = () => ({ batchId: report.id, fileId: report.files[0]?.id ?? '' });
async function readPage(page: number, outcome?: 'refused' | 'warned') {
  const listed = await listFileRows(pilot.ctx, pilot.scope, { ...ids(), page, ...(outcome && { outcome }) });
  if (!listed.ok) throw new Error(listed.problem.code);
  return listed.value;
}

describe('the rows that a file was not simply accepted for', () => {
  it('are counted to the last in the report, of which the first are shown', () => {
    expect(report.files[0]).toMatchObject({ rowsRefused: STRANGERS });
    expect(report.rowCounts).toEqual([
      { fileId: ids().fileId, outcome: 'refused', rows: STRANGERS, lines: STRANGERS, hasUnknownLabel: false },
    ]);
    expect(report.rows).toHaveLength(ROWS_IN_REPORT);
    expect(report.rows.map((row) => row.line)).toEqual(
      report.rows.map((row) => row.line).sort((a, b) => a - b),
    );
  });

  it('are each on one page, in the order of lines', async () => {
    const { pages } = await readPage(1);
    expect(pages).toBe(Math.ceil(STRANGERS / ROWS_A_PAGE));
    const lines: number[] = [];
    for (let page = 1; page <= pages; page += 1)
      lines.push(...(await readPage(page)).rows.map((r) => r.line));
    expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    expect(lines).toHaveLength(STRANGERS);
    expect((await readPage(9999)).page).toBe(pages);
    expect(await readPage(1, 'warned')).toMatchObject({ rows: [], pages: 1 });
  });

  it('come out as a table whose cells no spreadsheet runs', async () => {
    const exported = await exportRows(pilot.ctx, pilot.scope, ids());
    if (!exported.ok) throw new Error(exported.problem.code);
    expect(exported.value.fileName).toBe('educonnect-eleves-2026-11-16 - lignes à voir.csv');
    const [head, ...rows] = parse(exported.value.csv, { bom: true, delimiter: ';' }) as string[][];
    expect(head?.[0]).toBe('Ligne');
    expect(rows).toHaveLength(STRANGERS);
    expect(rows[0]).toContain("'=NOM0 -Prénom");
    expect(rows.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('are for those who import, and of no other drop', async () => {
    const teacher = mintSchoolScope({
      uai: pilot.uai,
      userId: null,
      grants: [{ role: 'class_teacher', classCodes: ['6A'] }],
    });
    for (const verb of [listFileRows, exportRows]) {
      expect(await verb(pilot.ctx, teacher, ids())).toMatchObject({ problem: { code: 'not_allowed' } });
      const elsewhere = { ...ids(), batchId: pilot.ctx.newId() };
      expect(await verb(pilot.ctx, pilot.scope, elsewhere)).toMatchObject({
        problem: { code: 'unknown_file' },
      });
      expect(await verb(pilot.ctx, pilot.scope, { batchId: 'x', fileId: '1' })).toMatchObject({
        problem: { code: 'unknown_file' },
      });
    }
  });
});

describe('labels that were met and that nobody knows', () => {
  const list = (...states: string[]) =>
    [HEADERS, ...states.map((state) => `PELLETIER;Chloé;26/08/2014;5B;;${state}`)].join('\r\n');
  const listLabels = async () => {
    const listed = await listUnknownLabels(pilot.ctx, pilot.scope);
    if (!listed.ok) throw new Error(listed.problem.code);
    return listed.value;
  };

  it('are listed with their rows and lists, one for all ways to write it', async () => {
    const first = await pilot.check(
      textFile('a 2026-11-09.csv', list('Ouvert', 'OUVERT', 'Endormi', 'Activé')),
    );
    await pilot.apply(first.id);
    await pilot.check(textFile('b 2026-11-16.csv', list('ouvert')));
    expect(await listLabels()).toEqual([
      { label: 'ouvert', rows: 3, fileNames: ['b 2026-11-16.csv', 'a 2026-11-09.csv'] },
      { label: 'Endormi', rows: 1, fileNames: ['a 2026-11-09.csv'] },
    ]);
  });

  it('leave the list once told, and a drop that waits takes them into account, in its counts too', async () => {
    const waiting = await pilot.check(textFile('c 2026-11-20.csv', list('ouvert')));
    expect(waiting.files[0]).toMatchObject({ rowsAccepted: 0, rowsRefused: 1 });
    await editStateLabel(pilot.ctx, pilot.scope, { label: 'Ouvert', state: 'activated' });
    expect((await listLabels()).map(({ label }) => label)).toEqual(['Endormi']);
    await pilot.apply(waiting.id);
    const applied = await pilot.report(waiting.id);
    expect(applied.files[0]).toMatchObject({ status: 'applied', rowsAccepted: 1, rowsRefused: 0 });
    expect(applied.rowCounts).toEqual([]);
  });
});
