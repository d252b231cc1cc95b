import { describe, expect, it } from 'vitest';
import { ELEVE, eleve, eleves, readPupils, reasons, structures } from '../testing/siecle-xml';

describe('the pupils of an export', () => {
  it('carry nothing that the product does not need', async () => {
    const secret = [
      '<ID_NATIONAL>070876696HA</ID_NATIONAL><INE_RNIE>070876696HA</INE_RNIE><VILLE_NAISS>ALBI</VILLE_NAISS>',
      '<CODE_PAYS_NAT>212</CODE_PAYS_NAT><CODE_SEXE>1</CODE_SEXE><TEL_PORTABLE>0612345678</TEL_PORTABLE>',
      '<SCOLARITE_AN_DERNIER><CODE_MEF>99999999999</CODE_MEF><MEL>ancien@example.org</MEL></SCOLARITE_AN_DERNIER>',
    ].join('');
    const file = await readPupils(eleves(eleve('1', ELEVE + secret), '<BOURSE>x</BOURSE>'));
    expect(file.pupils).toEqual([
      { id: 'e1', familyName: 'DENIS', firstName: 'Maël', bornOn: '2012-09-14', line: 4 },
    ]);
    expect(JSON.stringify(file)).not.toMatch(/070876696|ALBI|212|0612345678|99999999999|ancien/);
  });

  it('have the names of old and new files, and a usage name only when it differs', async () => {
    const of = (fields: string) =>
      eleve(
        String(Math.random()).slice(2, 12),
        `${fields}<PRENOM>Léa</PRENOM><DATE_NAISS>14/09/2012</DATE_NAISS>`,
      );
    const file = await readPupils(
      eleves(
        of('<NOM>ANCIEN</NOM>') +
          of('<NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><NOM_USAGE>B</NOM_USAGE>') +
          of('<NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><NOM_USAGE>A</NOM_USAGE>') +
          of('<NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><NOM_USAGE/>') +
          of('<NOM_DE_FAMILLE/><NOM_USAGE>B</NOM_USAGE>'),
      ),
    );
    expect(file.pupils.map(({ familyName, usageName }) => [familyName, usageName])).toEqual([
      ['ANCIEN', undefined],
      ['A', 'B'],
      ['A', undefined],
      ['A', undefined],
      ['B', undefined],
    ]);
  });

  it('are in their division: groups and the parking class are none', async () => {
    const file = await readPupils(
      eleves(
        ['1', '2', '3', '4', '5'].map((id) => eleve(id)).join(''),
        structures('1', 'G6ALATIN', 'D6A') +
          structures('2', 'DInactifs') +
          structures('3', 'D6A') +
          structures('3', 'D6B', 'GX') +
          structures('9', 'D6A'),
      ),
    );
    expect(file.pupils.map((p) => p.classCode)).toEqual(['6A', undefined, '6A', undefined, undefined]);
    expect(reasons(file)).toEqual([
      [5, 'warned', 'no_class'],
      [6, 'warned', 'several_classes'],
      [7, 'warned', 'no_class'],
      [8, 'warned', 'no_class'],
    ]);
  });

  it('are kept with the day they leave, and warned of', async () => {
    const dates = '<DATE_ENTREE>01/09/2026</DATE_ENTREE><DATE_SORTIE>20/09/2026</DATE_SORTIE>';
    const file = await readPupils(
      eleves(
        eleve('1', ELEVE + dates) + eleve('2', `${ELEVE}<DATE_SORTIE>demain</DATE_SORTIE>`),
        structures('2', 'D6A'),
      ),
    );
    expect(file.pupils[0]).toMatchObject({ entersOn: '2026-09-01', leavesOn: '2026-09-20' });
    expect(reasons(file)).toEqual([
      [4, 'warned', 'leaving_date'],
      [5, 'warned', 'bad_enrolment_date'],
    ]);
  });

  it('are refused one by one, each with its reason, without losing the others', async () => {
    const without = (tag: string) => ELEVE.replace(new RegExp(`<${tag}>.*?</${tag}>`), '');
    const file = await readPupils(
      eleves(
        eleve('', ELEVE) +
          eleve('12A', ELEVE) +
          eleve('1', without('PRENOM')) +
          eleve('2', without('NOM_DE_FAMILLE')) +
          eleve('3', without('DATE_NAISS')) +
          eleve('4', ELEVE.replace('14/09/2012', '31/02/2012')) +
          eleve('5', ELEVE.replace('14/09/2012', '14/09/1900')) +
          eleve('6', ELEVE.replace('14/09/2012', '14/09/2100')) +
          eleve('7', ELEVE.replace('DENIS', 'D'.repeat(101))) +
          eleve('8') +
          eleve('8') +
          eleve('9', ELEVE.replace('DENIS', 'D'.repeat(100))),
        structures('8', 'D6A') + structures('9', 'D6A'),
      ),
    );
    expect(file.rowsRead).toBe(12);
    expect(file.pupils.map((p) => p.id)).toEqual(['e8', 'e9']);
    expect(file.issues.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      'refused missing_id',
      'refused missing_id',
      'refused missing_name',
      'refused missing_name',
      'refused missing_birth_date',
      'refused bad_birth_date',
      'refused bad_birth_date',
      'refused bad_birth_date',
      'refused text_too_long',
      'refused duplicate_id',
    ]);
  });

  it('are warned of when SIECLE lost a letter, a file was decoded wrongly, or an address cannot be right', async () => {
    const file = await readPupils(
      eleves(
        eleve('1', ELEVE.replace('DENIS', 'D?NIS')) +
          eleve('2', ELEVE.replace('Maël', 'MaÃ«l')) +
          eleve('3', `${ELEVE}<MEL>mael.example.org</MEL>`) +
          eleve('4', `${ELEVE}<MEL>Mael@Example.org</MEL>`),
        ['1', '2', '3', '4'].map((id) => structures(id, 'D6A')).join(''),
      ),
    );
    expect(reasons(file)).toEqual([
      [4, 'warned', 'lost_character'],
      [5, 'warned', 'mojibake'],
      [6, 'warned', 'bad_email'],
    ]);
    expect(file.pupils.map((p) => p.email)).toEqual([undefined, undefined, undefined, 'mael@example.org']);
  });

  it('have a line of their own even when the file is one line', async () => {
    const xml = eleves(eleve('1') + eleve('2') + eleve('3')).replaceAll('\n', '');
    const lines = (await readPupils(xml)).pupils.map((p) => p.line);
    expect(new Set(lines).size).toBe(3);
  });

  it('may hold text in CDATA, entities of XML, and invisible characters', async () => {
    const names =
      '<NOM_DE_FAMILLE><![CDATA[N\u2019DIAYE]]></NOM_DE_FAMILLE><PRENOM>\u00a0Z&#233;lie&amp;\u200b </PRENOM>';
    const file = await readPupils(eleves(eleve('1', `${names}<DATE_NAISS>14/09/2012</DATE_NAISS>`)));
    expect(file.pupils[0]).toMatchObject({ familyName: 'N’DIAYE', firstName: 'Zélie&' });
  });
});
