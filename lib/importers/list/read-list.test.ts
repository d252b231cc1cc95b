import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '@/lib/domain/import/columns';
import { openFile } from '../open-file';
import { headerSignature } from './headers';
import { type ListLayout, parseMapFile } from './map-file';
import { type ListFile, readList, type UnmappedList } from './read-list';

const PUPILS =
  'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte;Date de notification;Date d’activation';

async function read(
  text: string | Uint8Array,
  mappings?: ReadonlyMap<string, ColumnMapping>,
  layouts?: readonly ListLayout[],
) {
  const opened = await openFile('liste.csv', typeof text === 'string' ? Buffer.from(text, 'utf8') : text);
  if (!opened.ok) return opened;
  return readList(opened.value, mappings, layouts);
}

async function readKnown(
  text: string | Uint8Array,
  mappings?: ReadonlyMap<string, ColumnMapping>,
): Promise<ListFile> {
  const result = await read(text, mappings);
  if (!result.ok || result.value.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result.value;
}

async function readUnknown(text: string): Promise<UnmappedList> {
  const result = await read(text);
  if (!result.ok || result.value.outcome !== 'needs_mapping') throw new Error(JSON.stringify(result));
  return result.value;
}

const problemOf = async (...args: Parameters<typeof read>) => {
  const result = await read(...args);
  return result.ok ? result.value.outcome : result.problem;
};

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
      `Nom;Prénom;Classe;Statut\n${'A;B;6A;Actif\n'.repeat(100_001)}`,
      'too_many_rows',
    ],
  ])('is refused when it %s', async (_, text, code) => {
    expect(await problemOf(text)).toMatchObject({ code });
  });
});

describe('a row of a list', () => {
  const pupilRow = async (cells: string) => readKnown(`${PUPILS}\n${cells}\n`);

  it('says who, in what class, with which account, in which state, since when', async () => {
    const { kind, rows } = await pupilRow('DENIS;Maxime;14/09/2012;3B;m.denis07;Notifié;11/09/2026;');
    expect(kind).toBe('educonnect_pupils');
    expect(rows).toEqual([
      {
        line: 2,
        holderKind: 'pupil',
        names: { family: 'DENIS', first: 'Maxime' },
        bornOn: '2012-09-14',
        classCodes: ['3B'],
        children: [],
        accountRef: createHash('sha256').update('m.denis07').digest('hex').slice(0, 16),
        state: 'Notifié',
        notifiedOn: '2026-09-11',
      },
    ]);
  });

  it.each([
    ['DENIS;Maxime;31/02/2012;3B;x;Notifié;;', 'bad_date', 'bornOn'],
    ['DENIS;Maxime;14/09/1900;3B;x;Notifié;;', 'bad_date', 'bornOn'],
    ['DENIS;Maxime;14/09/2100;3B;x;Notifié;;', 'bad_date', 'bornOn'],
    ['DENIS;Maxime;14/09/12;3B;x;Notifié;;', 'bad_date', 'bornOn'],
    ['DENIS;Maxime;;3B;x;Notifié;30/02/2026;', 'bad_date', 'notifiedOn'],
    ['DENIS;Maxime;;3B;x;Activé;;hier', 'bad_date', 'activatedOn'],
    ['DENIS;Maxime;;3B;x;;;', 'missing_state', undefined],
    ['DENIS;Maxime', 'missing_state', undefined],
    [';Maxime;14/09/2012;3B;x;Notifié;;', 'missing_name', undefined],
    ['DENIS;;14/09/2012;3B;x;Notifié;;', 'missing_name', undefined],
    [`${'D'.repeat(201)};Maxime;14/09/2012;3B;x;Notifié;;`, 'text_too_long', undefined],
    ['DENIS;Maxime;14/09/2012;3B;x;Notifié;;;trop', 'row_too_long', undefined],
  ])('%s is refused: %s', async (cells, reason, field) => {
    const { rows, issues } = await pupilRow(cells);
    expect(rows).toEqual([]);
    expect(issues).toMatchObject([
      { line: 2, outcome: 'refused', reason, ...(field && { detail: { field } }) },
    ]);
  });

  it('with an unknown label is read as it stands: what it means is decided later', async () => {
    expect((await pupilRow('DENIS;Maxime;;3B;x;Réinitialisé;;')).rows[0]?.state).toBe('Réinitialisé');
  });

  it('with a lost letter or mojibake is warned of', async () => {
    const { rows, issues } = await pupilRow('D?NIS;MaÃ«l;;3B;x;Notifié;;');
    expect(rows).toHaveLength(1);
    expect(issues.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'warned lost_character',
      'warned mojibake',
    ]);
  });

  it('of a guardian has its children, from one cell or from columns', async () => {
    const one = await readKnown(
      'Civilité;Nom;Prénom;Adresse mail;Élèves;État du compte\nMme;DA SILVA;Céline;C@Example.org;Chloé LE GALL (5B), Adam X (4B);Notifié\n',
    );
    expect(one.kind).toBe('educonnect_guardians');
    expect(one.rows[0]).toMatchObject({
      holderKind: 'guardian',
      email: 'c@example.org',
      children: [
        { first: 'Chloé', family: 'LE GALL', full: 'Chloé LE GALL', classCode: '5B' },
        { first: 'Adam', family: 'X', full: 'Adam X', classCode: '4B' },
      ],
    });
    const two = await readKnown(
      "Nom d'usage,Nom de famille,Prénom,Division de l'élève,Nom de l'élève,Prénom de l'élève,Statut\nDUPUY,AUBRY,Céline,6A,DUPUY,Isaac,À activer\n",
    );
    expect(two.kind).toBe('educonnect_guardians');
    expect(two.rows[0]).toMatchObject({
      names: { family: 'AUBRY', usage: 'DUPUY', first: 'Céline' },
      children: [{ family: 'DUPUY', first: 'Isaac', classCode: '6A' }],
    });
  });
});

describe('an export of the ENT', () => {
  const HEADER =
    '"Id";"Identifiant SIECLE";"Type";"Nom";"Prénom";"Identifiant";"Login personnalisé (Alias)";"Code d\'activation";"Fonctions";"Établissements";"Classes";"Enfants";"Parents";"Dernière connexion";"Courriel";"Téléphone"';
  const account = (
    cells: Partial<Record<'siecle' | 'type' | 'code' | 'classes' | 'children' | 'last' | 'mail', string>>,
  ) =>
    `"1-ent";"${cells.siecle ?? ''}";"${cells.type ?? 'Élève'}";"HERVÉ";"Liam";"liam.herve";"";"${cells.code ?? ''}";"";"Essai";"${cells.classes ?? '4A'}";"${cells.children ?? ''}";"Lia HERVÉ";"${cells.last ?? ''}";"${cells.mail ?? ''}";"0639980101"`;
  const readAccounts = (...accounts: Parameters<typeof account>[0][]) =>
    readKnown(`\ufeff${[HEADER, ...accounts.map(account)].join('\r\n')}\r\n`);

  it('says who was connected when, on the clocks of Paris', async () => {
    const { kind, rows } = await readAccounts(
      { siecle: '1710001', last: '06-09-2026 18:14' },
      { type: 'Parent', children: 'Isaac DUPUY, Anna CARRÉ', classes: '5A, 6A', mail: 'a@example.org' },
      { last: '2026-09-06T23:30:00Z' },
      { last: 'Jamais' },
    );
    expect(kind).toBe('ent_accounts');
    expect(rows[0]).toEqual({
      line: 2,
      holderKind: 'pupil',
      names: { family: 'HERVÉ', first: 'Liam' },
      siecleId: '1710001',
      classCodes: ['4A'],
      children: [],
      accountRef: '',
      lastConnectedOn: '2026-09-06',
    });
    expect(rows[1]).toMatchObject({
      holderKind: 'guardian',
      email: 'a@example.org',
      classCodes: ['5A', '6A'],
      children: [{ full: 'Isaac DUPUY' }, { full: 'Anna CARRÉ' }],
    });
    expect(rows[1]).not.toHaveProperty('lastConnectedOn');
    expect(rows[2]?.lastConnectedOn).toBe('2026-09-07');
    expect(rows[3]).not.toHaveProperty('lastConnectedOn');
  });

  it('keeps neither activation code nor login nor telephone', async () => {
    const list = await readAccounts(
      { code: '942d1545' },
      { type: 'Parent', code: 'abcd1234', children: 'A B' },
    );
    expect(JSON.stringify(list)).not.toMatch(/942d1545|abcd1234|liam\.herve|0639980101|1-ent/);
  });

  it('skips other people, and refuses a type it does not know', async () => {
    const list = await readAccounts(
      ...['Enseignant', 'Personnel', 'Invité', 'Personnel de direction', 'Responsable', 'Extraterrestre'].map(
        (type) => ({ type }),
      ),
    );
    expect(list).toMatchObject({ rowsRead: 6, rowsSkipped: 4 });
    expect(list.rows.map((row) => row.holderKind)).toEqual(['guardian']);
    expect(list.issues).toMatchObject([{ reason: 'unknown_type', detail: { value: 'Extraterrestre' } }]);
  });

  it('refuses a connection on a day that does not exist', async () => {
    const { issues } = await readAccounts({ last: '31-02-2026 18:14' });
    expect(issues).toMatchObject([{ reason: 'bad_date', detail: { field: 'lastConnectedAt' } }]);
  });

  it('may tell the login, in a column or behind the day', async () => {
    const list = await readKnown(
      'ID;Nom;Prénom;Identifiant;Profils;Groupes;E-mails;Dernier accès\n1;A;B;x;Élève;6A;;07/09/2026 (EDUCONNECT)\n2;C;D;y;Élève;6A;;07/09/2026 18:00 (AAF)\n3;E;F;z;Élève;6A;;07/09/2026\n',
    );
    expect(list.rows.map(({ lastConnectedOn, method }) => [lastConnectedOn, method])).toEqual([
      ['2026-09-07', 'educonnect'],
      ['2026-09-07', 'legacy'],
      ['2026-09-07', undefined],
    ]);
  });
});

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

describe('a map file', () => {
  const layoutsOf = (value: unknown) => {
    const parsed = parseMapFile(JSON.stringify(value));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    return parsed.value;
  };
  const TEXT = 'Patronyme;Petit nom;Petit nom;Situation\nDENIS;Maël;Tom;Actif\n';
  const layout = {
    kind: 'educonnect_pupils',
    columns: {
      familyName: 'patronyme',
      firstName: { header: 'Petit nom', occurrence: 2 },
      state: 'Situation',
    },
  };

  it('tells the columns by their headers, and which of two', async () => {
    const result = await read(TEXT, undefined, layoutsOf(layout));
    expect(result).toMatchObject({
      ok: true,
      value: { rows: [{ names: { family: 'DENIS', first: 'Tom' } }] },
    });
  });

  it('may hold several layouts, and is left aside where headers speak for themselves', async () => {
    const layouts = layoutsOf([{ ...layout, kind: 'ent_accounts', columns: { type: 'Rôle' } }, layout]);
    expect(await read(TEXT, undefined, layouts)).toMatchObject({ ok: true, value: { outcome: 'read' } });
    const known = 'Nom;Prénom;Classe;Statut\nA;B;6A;Actif\n';
    expect(await read(known, undefined, layouts)).toMatchObject({ ok: true, value: { outcome: 'read' } });
  });

  it.each([
    [
      { ...layout, columns: { ...layout.columns, firstName: 'Petit nom' } },
      { code: 'duplicate_column', detail: { column: 'Petit nom' } },
    ],
    [
      { ...layout, columns: { ...layout.columns, state: 'État' } },
      { code: 'map_unknown_column', detail: { column: 'État' } },
    ],
    [
      { ...layout, columns: { familyName: 'Patronyme', state: 'Situation' } },
      { code: 'missing_column', detail: { field: 'firstName' } },
    ],
  ])('that does not fit is refused, naming the column', async (value, problem) => {
    expect(await problemOf(TEXT, undefined, layoutsOf(value))).toMatchObject(problem);
  });

  it.each([
    ['', ''],
    ['{"kind":"siecle"}', 'kind'],
    ['{"kind":"ent_accounts","columns":{"nom":"Nom"}}', 'columns'],
    ['{"kind":"ent_accounts","columns":{"type":3}}', 'columns.type'],
    ['[]', ''],
  ])('that is not one is refused: %s', (text, at) => {
    const parsed = parseMapFile(text);
    expect(parsed.ok ? '' : parsed.problem.code).toBe('map_invalid');
    expect(parsed.ok ? '' : String(parsed.problem.detail?.path)).toContain(at.split('.')[0] ?? '');
  });
});
