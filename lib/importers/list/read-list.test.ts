import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PUPILS, readKnown } from '../testing/read-text-list';

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
      entId: '1-ent',
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

  it.each([
    ['Identifiant ENT', '4f6a-22', '4f6a-22'],
    ['Identifiant ENT', 'liam.herve@exemple.fr', undefined],
    ['Identifiant ENT', '=HYPERLINK(1)', undefined],
    ['Identifiant', 'liam.herve', undefined],
  ])('keeps under « %s » what the ENT calls a person: of %s, %s', async (header, written, kept) => {
    const { kind, rows } = await readKnown(
      `${header};Profil;Nom;Prénom;Classe;Dernière connexion\n${written};Élève;HERVÉ;Liam;4A;07/09/2026\n`,
    );
    expect(kind).toBe('ent_accounts');
    expect(rows[0]?.entId).toBe(kept);
  });

  it('keeps neither activation code nor login nor telephone', async () => {
    const list = await readAccounts(
      { code: '942d1545' },
      { type: 'Parent', code: 'abcd1234', children: 'A B' },
    );
    expect(JSON.stringify(list)).not.toMatch(/942d1545|abcd1234|liam\.herve|0639980101/);
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
