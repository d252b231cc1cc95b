import { describe, expect, it } from 'vitest';
import { PUPILS, problemOf, readKnown } from '../testing/read-text-list';

describe('how a list is written', () => {
  const rows = (d: string) =>
    `${['Nom', 'Prénom', 'Classe', 'Statut'].join(d)}\r\n"DE${d}NIS"${d}Maël${d}6A${d}Actif\r\n`;
  const latin = (text: string) =>
    Buffer.from(text.replaceAll('€', '\x80').replaceAll('œ', '\x9c').replaceAll('’', '\x92'), 'latin1');

  it.each([';', ',', '\t', '|'])('may be cut by %j, also inside quotes', async (delimiter) => {
    const { rows: read } = await readKnown(rows(delimiter));
    expect(read[0]).toMatchObject({
      names: { family: delimiter === '\t' ? 'DE NIS' : `DE${delimiter}NIS` },
      classCodes: ['6A'],
    });
  });

  it('may hold more commas than semicolons', async () => {
    const list = await readKnown(
      [
        'Civilité;Nom;Prénom;Élèves;Statut',
        'Mme;A;B;"Zoé C (6A), Léo C (5A), Tom C (4A), Max C (3A)";Actif',
        'M.;D;E;Léa F (6A), Noé F (5A), Ana F (4A), Eva F (3A), Lou F (3B);Actif',
      ].join('\n'),
    );
    expect(list.rows.map((row) => row.children.length)).toEqual([4, 5]);
  });

  it.each([
    ['UTF-8', Buffer.from(rows(';'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${rows(';')}`)],
    ['Windows-1252', latin(rows(';'))],
    ['UTF-16', Buffer.from(`\ufeff${rows(';')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${rows(';')}`, 'utf16le').swap16()],
  ])('may be in %s', async (_, bytes) => {
    expect((await readKnown(bytes)).rows[0]?.names.first).toBe('Maël');
  });

  it('is Windows-1252 and not Latin-1 where they differ', async () => {
    const list = await readKnown(
      latin('Nom;Prénom;Classe;Statut\nN’DŒ€;Cœur;6A;Actif\n'.replace('Œ', '\x8c')),
    );
    expect(list.rows[0]?.names).toEqual({ family: 'N’DŒ€', first: 'Cœur' });
  });

  it.each(['\n', '\r\n', '\r'])('may end its lines with %j, and counts them', async (end) => {
    const text = [
      'Nom;Prénom;Classe;Statut',
      'A;B;6A;Actif',
      '',
      ';;;',
      'C;D;6A;Actif',
      'E;;6A;Actif',
      '',
    ].join(end);
    const list = await readKnown(text);
    expect(list.rows.map((row) => row.line)).toEqual([2, 5]);
    expect(list.issues.map(({ line, reason }) => [line, reason])).toEqual([[6, 'missing_name']]);
    expect(list.rowsRead).toBe(3);
  });

  it('may have a title or Excel’s own line above its headers', async () => {
    for (const above of ['sep=;\n', 'Comptes au 7 septembre 2026\n\n', 'Comptes;;;\n;;;\n']) {
      expect((await readKnown(`${above}Nom;Prénom;Classe;Statut\nA;B;6A;Actif\n`)).rows).toHaveLength(1);
    }
  });

  it('may hold a line break inside a cell', async () => {
    const list = await readKnown('Nom;Prénom;Classe;Statut\n"A\nB";C;6A;Actif\nD;E;6A;Actif\n');
    expect(list.rows.map((row) => row.names.family)).toEqual(['A B', 'D']);
  });

  it.each([
    ['is prose', 'Bonjour,\n\nvoici la liste.\nCordialement\n', 'list_no_table'],
    ['is one column', 'Identifiant\nm.denis\n', 'list_no_table'],
    ['has headers only', `${PUPILS}\n`, 'no_rows'],
    ['has headers and blank rows only', `${PUPILS}\n;;;;;;;\n\n`, 'no_rows'],
    ['has a line of a megabyte', `${PUPILS}\n${'A'.repeat(1_000_000)};B\n`, 'list_line_too_long'],
    ['has a line of a million empty cells', `${PUPILS}\n${';'.repeat(1_000_000)}\n`, 'list_line_too_long'],
    ['has a quote that never closes', `${PUPILS}\n"A;B\nC;D\n`, 'list_quote'],
    [
      'has more rows than any school',
      `Nom;Prénom;Classe;Statut\n${'A;B;6A;Actif\n'.repeat(40_001)}`,
      'too_many_rows',
    ],
  ])('is refused when it %s', async (_, text, code) => {
    expect(await problemOf(text)).toMatchObject({ code });
  });
});
