import { describe, expect, it } from 'vitest';
import {
  buildRowsTable,
  describeContent,
  describeImport,
  describeRows,
  nameRowsFile,
  type ReportedFile,
} from './import-report';

const FILE: ReportedFile = {
  id: 'f1',
  name: 'educonnect-eleves.csv',
  kind: 'educonnect_pupils',
  observedOn: '2026-09-07',
  status: 'ready',
  errorCode: null,
  errorDetail: null,
  rowsRead: 193,
  rowsAccepted: 191,
  rowsWarned: 2,
  rowsRefused: 1,
  rowsUndecided: 1,
  summary: { people: 191, activated: 45 },
};

const row = (line: number) => ({
  fileId: 'f1',
  line,
  outcome: 'refused' as const,
  reason: 'unknown_label' as const,
  detail: { who: 'MARTIN Zoé', value: 'Zombie' },
});

describe('the report of an import', () => {
  it('counts every row once: accepted, refused, to decide', () => {
    expect(describeRows(FILE)).toBe(
      '193\u00a0lignes lues\u00a0: 191\u00a0acceptées (dont 2 avec un avertissement), 1\u00a0refusée, 1 à décider',
    );
    expect(describeRows({ ...FILE, rowsWarned: 0, rowsRefused: 0, rowsUndecided: 0 })).not.toMatch(
      /refusé|décider|dont/,
    );
  });

  it('says what each kind of file holds', () => {
    expect(describeContent(FILE)).toBe(
      "l'état du compte de 191\u00a0élèves, dont 45\u00a0activés".replace(/'/g, '’'),
    );
    const siecle = { kind: 'siecle_pupils' as const, summary: { pupils: 193, classes: 8 } };
    expect(describeContent(siecle)).toBe('193\u00a0élèves dans 8\u00a0classes');
    expect(describeContent({ kind: null, summary: null })).toBeUndefined();
  });

  it('tells whose row was refused, where and why, and stops before the terminal is full', () => {
    const lines = describeImport({
      files: [FILE],
      rows: Array.from({ length: 10 }, (_, i) => row(i + 2)),
      rowCounts: [{ fileId: 'f1', outcome: 'refused', rows: 14 }],
    });
    expect(lines[0]).toBe(
      'educonnect-eleves.csv\u00a0: EduConnect, comptes des élèves, 7 septembre 2026, prêt',
    );
    expect(lines.filter((l) => l.includes('MARTIN Zoé'))).toHaveLength(10);
    expect(lines.join('\n')).toContain('«\u00a0Zombie\u00a0»');
    expect(lines.at(-2)).toBe('  … et 4\u00a0autres lignes');
  });

  it('says that nothing was applied, or what was', () => {
    expect(describeImport({ files: [], rows: [], rowCounts: [] })).toEqual(['Rien n’a été appliqué.']);
    expect(
      describeImport(
        { files: [], rows: [], rowCounts: [] },
        { applied: 2, unchanged: 1, refused: 1, leftOut: 1 },
      ),
    ).toEqual(['2\u00a0fichiers appliqués, 1\u00a0déjà importé, 1\u00a0refusé, 1\u00a0laissé de côté.']);
  });

  it('names a refused file without counting rows nobody read', () => {
    const lines = describeImport({
      files: [{ ...FILE, kind: null, observedOn: null, status: 'refused', errorCode: 'pdf' }],
      rows: [],
      rowCounts: [],
    });
    expect(lines).toEqual(['educonnect-eleves.csv\u00a0: refusé', 'Rien n’a été appliqué.']);
  });

  it('is downloaded as a table of rows with their reasons, named after the file', () => {
    const [head, first] = buildRowsTable([row(12)]);
    expect(head).toHaveLength(first?.length ?? 0);
    expect(first?.slice(0, 3)).toEqual(['12', 'Refusée', 'MARTIN Zoé']);
    expect(first?.at(-1)).toContain('Zombie');
    expect(nameRowsFile('educonnect.eleves.csv')).toBe('educonnect.eleves - lignes à voir.csv');
  });
});
