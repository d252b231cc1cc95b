import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import { problemOf, readKnown, readUnknown } from '../testing/read-text-list';
import { headerSignature } from './headers';

describe('a layout nobody has told yet', () => {
  const UNKNOWN =
    'Patronyme;Petit nom;Promo;Situation;Jeton\nDENIS;Maël;6A;Actif;ab12cd34\nROY;Léa;6B;;zz99yy88\n';

  it('is asked about, with masked samples of what looks secret', async () => {
    const list = await readUnknown(UNKNOWN);
    expect(list.rowsRead).toBe(2);
    expect(list.columns.map(({ header, samples }) => [header, samples])).toEqual([
      ['Patronyme', ['DENIS', 'ROY']],
      ['Petit nom', ['Maël', 'Léa']],
      ['Promo', ['6A', '6B']],
      ['Situation', ['Actif']],
      ['Jeton', ['••••••', '••••••']],
    ]);
    expect(list.problems[0]?.code).toBe('unknown_layout');
  });

  it('masks codes under innocent headers, and codes by their header alone', async () => {
    const list = await readUnknown(
      'A;B;Mot de passe;D;E\nx;010710007AB;soleil;6A;12345678\ny;010710028AB;lune;6B;87654321\n',
    );
    expect(list.columns.map(({ samples }) => samples[0])).toEqual(['x', '••••••', '••••••', '6A', '••••••']);
    expect(JSON.stringify(list)).not.toMatch(/0107|soleil|12345678/);
  });

  it('is suggested as far as it is understood', async () => {
    const list = await readUnknown('Nom;Prénom;Classe;Situation scolaire\nDENIS;Maël;6A;Actif\n');
    expect(list.suggestion).toEqual({
      kind: 'educonnect_pupils',
      columns: { familyName: 0, firstName: 1, classCode: 2 },
    });
    expect(list.problems).toEqual([
      { code: 'missing_column', detail: { field: 'state', kind: 'educonnect_pupils' } },
    ]);
  });

  it('is read once it has been told, under its signature, however the headers are cased', async () => {
    const headers = ['Patronyme', 'Petit nom', 'Promo', 'Situation', 'Jeton'];
    const mapping: ColumnMapping = {
      kind: 'educonnect_pupils',
      columns: { familyName: 0, firstName: 1, classCode: 2, state: 3 },
    };
    const list = await readKnown(
      UNKNOWN.replace('Petit nom', ' PETIT\u00a0NOM'),
      new Map([[headerSignature(headers), mapping]]),
    );
    expect(list.rows[0]).toMatchObject({ names: { family: 'DENIS', first: 'Maël' }, state: 'Actif' });
    expect(list.issues).toMatchObject([{ line: 3, reason: 'missing_state' }]);
    expect(JSON.stringify(list)).not.toContain('ab12cd34');
  });

  it('is refused when the mapping told lacks a column, or has one too many', async () => {
    const signature = (await readUnknown(UNKNOWN)).signature;
    const withColumns = (columns: ColumnMapping['columns']) =>
      problemOf(UNKNOWN, new Map([[signature, { kind: 'educonnect_pupils', columns }]]));
    expect(await withColumns({ familyName: 0, firstName: 1 })).toEqual({
      code: 'missing_column',
      detail: { field: 'state', kind: 'educonnect_pupils' },
    });
    expect(await withColumns({ familyName: 0, state: 3 })).toMatchObject({ detail: { field: 'firstName' } });
    expect(await withColumns({ familyName: 0, firstName: 1, state: 9 })).toMatchObject({
      code: 'map_other_columns',
    });
  });

  it('is refused when all its columns are known and one is missing: the export must be made again', async () => {
    expect(await problemOf('Nom;Prénom;Classe;Date de naissance\nA;B;6A;14/09/2012\n')).toEqual({
      code: 'missing_column',
      detail: { field: 'state', kind: 'educonnect_pupils' },
    });
  });

  it('is asked about when a header it needs comes twice', async () => {
    const list = await readUnknown('Nom;Prénom;Classe;Statut;Nom\nA;B;6A;Actif;C\n');
    expect(list.problems).toEqual([{ code: 'duplicate_column', detail: { column: 'Nom' } }]);
    expect(list.columns.map(({ header, occurrence }) => [header, occurrence])).toContainEqual(['Nom', 2]);
  });

  it('is asked about when pupils and guardians cannot be told apart', async () => {
    expect((await readUnknown('Nom;Prénom;Statut\nA;B;Actif\n')).problems[0]?.code).toBe('unknown_layout');
    expect(
      (await readUnknown('Civilité;Nom;Prénom;Classe;Statut\nMme;A;B;6A;Actif\n')).problems[0]?.code,
    ).toBe('unknown_layout');
  });
});
