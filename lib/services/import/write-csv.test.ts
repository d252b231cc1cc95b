import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv';

describe('a table for a spreadsheet', () => {
  it('is UTF-8 with its mark, separated by semicolons', () => {
    expect(
      writeCsv([
        ['Ligne', 'Élève'],
        ['2', 'Zoé'],
      ]),
    ).toBe('\ufeffLigne;Élève\r\n2;Zoé\r\n');
  });

  it.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\t=1', '\r=1'])('defuses %j', (text) => {
    const [row] = parse(writeCsv([[text]]), { bom: true, delimiter: ';' }) as string[][];
    expect(row).toEqual([`'${text}`]);
  });

  it('leaves signs inside a text alone', () => {
    expect(writeCsv([['DA SILVA-BERTIN', 'a@b.fr']])).toBe('\ufeffDA SILVA-BERTIN;a@b.fr\r\n');
  });

  it('comes out of a reader as it went in, apostrophes aside, and never with a cell that runs', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé;"=+-@\t\r\n\' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        const options = { bom: true, delimiter: ';', record_delimiter: '\r\n', skip_empty_lines: false };
        const read = parse(writeCsv(rows), options) as string[][];
        expect(read.map((r) => r.map((c) => c.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((r) => r.map((c) => c.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
        expect(read.flat().filter((c) => /^[=+\-@\t\r]/.test(c))).toEqual([]);
      }),
    );
  });
});
