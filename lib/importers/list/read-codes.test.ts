import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readCodes } from './read-codes';

const read = (text: string) => readCodes(Buffer.from(text));
const problem = async (bytes: Uint8Array | string) => {
  const result = await readCodes(Buffer.from(bytes));
  return result.ok ? 'read' : result.problem;
};

const LEO = {
  familyName: 'MARTIN',
  firstName: 'Léo',
  classCode: '6A',
  bornOn: '2015-03-04',
  identifier: 'l.martin',
  code: 'Xy-12',
};

describe('a list of codes', () => {
  it('is read by its headers, whatever their order, accents and delimiter', async () => {
    for (const text of [
      'Nom;Prénom;Division;Né(e) le;Identifiant;Mot de passe provisoire\nMARTIN;Léo;6A;04/03/2015;l.martin;Xy-12',
      'CODE PROVISOIRE\tIDENTIFIANT EDUCONNECT\tCLASSE\tDATE DE NAISSANCE\tPRENOM\tNOM DE FAMILLE\nXy-12\tl.martin\t6A\t2015-03-04\tLéo\tMARTIN',
    ]) {
      expect(await read(text)).toEqual({ ok: true, value: [{ line: 2, ...LEO }] });
    }
  });

  it('typed without headers is name, class, identifier and code', async () => {
    const result = await read('MARTIN Léo ; 6A ; l.martin ; Xy-12\nDURAND Zoé ; 6B ; z.durand ; Ab-34');
    expect(
      result.ok && result.value.map((row) => [row.line, row.familyName, row.classCode, row.code]),
    ).toEqual([
      [1, 'MARTIN Léo', '6A', 'Xy-12'],
      [2, 'DURAND Zoé', '6B', 'Ab-34'],
    ]);
  });

  it('of one line is a list too', async () => {
    const result = await read('MARTIN Léo;6A;l.martin;Xy-12');
    expect(result.ok && result.value).toHaveLength(1);
  });

  it('comes as a workbook, numbers and dates as their list would write them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Codes',
          rows: [
            ['Nom', 'Prénom', 'Classe', 'Date de naissance', 'Identifiant', 'Code'],
            ['MARTIN', 'Léo', '6A', new Date(Date.UTC(2015, 2, 4)), 'l.martin', 4711],
          ],
        },
      ],
    });
    expect(await readCodes(bytes)).toEqual({ ok: true, value: [{ line: 2, ...LEO, code: '4711' }] });
  });

  it('is refused for what is missing, and for what is no list', async () => {
    expect(await problem('Nom;Prénom;Classe;Identifiant\nMARTIN;Léo;6A;l.martin')).toMatchObject({
      code: 'missing_column',
      detail: { field: 'activationCode' },
    });
    expect(await problem('Classe;Identifiant;Code\n6A;l.martin;x')).toMatchObject({ code: 'missing_column' });
    expect(await problem('Nom;Prénom;Identifiant;Code')).toMatchObject({ code: 'no_rows' });
    expect(await problem('un texte sans colonne')).toMatchObject({ code: 'list_no_table' });
    expect(await problem('')).toMatchObject({ code: 'empty' });
    expect(await problem('x'.repeat(3 * 1024 * 1024))).toMatchObject({ code: 'too_large' });
    expect(await problem(Buffer.from('504b0304ffff', 'hex'))).toMatchObject({ code: 'spreadsheet' });
    const many = `Nom;Identifiant;Code\n${'A;b;c\n'.repeat(5_001)}`;
    expect(await problem(many)).toMatchObject({ code: 'too_many_rows' });
  });
});
