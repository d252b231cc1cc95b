import { describe, expect, it } from 'vitest';
import { openFile } from '../open-file';
import { readSiecleFile } from './read-siecle-file';
import type { SiecleFile, SiecleGuardians, SieclePupils } from './types';

const HEAD =
  '<PARAMETRES><UAJ>0319901U</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>04/09/2026</DATE_EXPORT></PARAMETRES>';
const ELEVE =
  '<NOM_DE_FAMILLE>DENIS</NOM_DE_FAMILLE><PRENOM>Maël</PRENOM><DATE_NAISS>14/09/2012</DATE_NAISS>';
const eleve = (id: string, fields = ELEVE) => `<ELEVE ELEVE_ID="${id}">${fields}</ELEVE>\n`;
const structures = (id: string, ...codes: string[]) =>
  `<STRUCTURES_ELEVE ELEVE_ID="${id}">${codes
    .map(
      (code) =>
        `<STRUCTURE><CODE_STRUCTURE>${code.slice(1)}</CODE_STRUCTURE><TYPE_STRUCTURE>${code[0]}</TYPE_STRUCTURE></STRUCTURE>`,
    )
    .join('')}</STRUCTURES_ELEVE>`;
const eleves = (body: string, links = '') =>
  `<BEE_ELEVES VERSION="3.1">\n${HEAD}\n<DONNEES><ELEVES>\n${body}</ELEVES><STRUCTURES>${links}</STRUCTURES></DONNEES></BEE_ELEVES>`;

const personne = (id: string, fields: string) =>
  `<PERSONNE PERSONNE_ID="${id}"><NOM_DE_FAMILLE>ROY</NOM_DE_FAMILLE><PRENOM>Anne</PRENOM>${fields}</PERSONNE>\n`;
const link = (pupil: string, person: string, fields: string) =>
  `<RESPONSABLE_ELEVE><ELEVE_ID>${pupil}</ELEVE_ID><PERSONNE_ID>${person}</PERSONNE_ID>${fields}</RESPONSABLE_ELEVE>\n`;
const responsables = (people: string, links = '', addresses = '') =>
  `<BEE_RESPONSABLES VERSION="2.1">\n${HEAD}\n<DONNEES><PERSONNES>\n${people}</PERSONNES><RESPONSABLES>\n${links}</RESPONSABLES><ADRESSES>${addresses}</ADRESSES></DONNEES></BEE_RESPONSABLES>`;
const LEGAL = '<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>';

async function read(xml: string | Uint8Array) {
  const opened = await openFile('export.xml', typeof xml === 'string' ? Buffer.from(xml, 'utf8') : xml);
  if (!opened.ok) return opened;
  return readSiecleFile(opened.value);
}

async function readKind<K extends SiecleFile['kind']>(kind: K, xml: string | Uint8Array) {
  const result = await read(xml);
  if (!result.ok || result.value.kind !== kind) throw new Error(JSON.stringify(result));
  return result.value as Extract<SiecleFile, { kind: K }>;
}
const readPupils = (xml: string | Uint8Array): Promise<SieclePupils> => readKind('siecle_pupils', xml);
const readGuardians = (xml: string): Promise<SiecleGuardians> => readKind('siecle_guardians', xml);
const codeOf = async (xml: string | Uint8Array) => {
  const result = await read(xml);
  return result.ok ? 'read' : result.problem.code;
};
const reasons = (file: SiecleFile) => file.issues.map(({ line, outcome, reason }) => [line, outcome, reason]);

describe('the encoding of a SIECLE export', () => {
  const body = eleves(eleve('1', ELEVE.replace('Maël', 'Œuvré€')));
  const latin9 = (text: string) =>
    Buffer.from(text.replaceAll('Œ', '\xbc').replaceAll('œ', '\xbd').replaceAll('€', '\xa4'), 'latin1');
  const declare = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

  it.each([
    ['ISO-8859-15, declared', latin9(declare('ISO-8859-15') + body)],
    ['ISO-8859-15, not declared', latin9(body)],
    ['UTF-8, declared', Buffer.from(declare('UTF-8') + body)],
    ['UTF-8, not declared', Buffer.from(body)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${declare('utf-8')}${body}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${declare('utf-16')}${body}`, 'utf16le')],
  ])('%s, is read as it stands', async (_, bytes) => {
    expect((await readPupils(bytes)).pupils[0]?.firstName).toBe('Œuvré€');
  });

  it('that we do not know, or that is not what it says, is refused', async () => {
    expect(await codeOf(declare('EBCDIC-FR') + body)).toBe('xml_encoding');
    expect(await codeOf(latin9(declare('UTF-8') + body))).toBe('xml_encoding');
  });
});

describe('a file that is not the export we need', () => {
  it.each([
    ['a DTD', `<!DOCTYPE BEE_ELEVES SYSTEM "http://x/y.dtd">${eleves(eleve('1'))}`, 'xml_dtd'],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]>${eleves(eleve('1', '&m;'))}`,
      'xml_dtd',
    ],
    [
      'a file of this machine',
      '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hosts">]><BEE_ELEVES>&f;</BEE_ELEVES>',
      'xml_dtd',
    ],
    [
      'a DTD after a comment',
      `<?xml version="1.0"?><!-- x -->\n<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(9_000)}`,
      'xml_dtd',
    ],
    ['a prologue of a thousand comments', `${'<!-- x -->'.repeat(5_000)}<nothing/>`, 'xml_unknown'],
    ['a prologue without end', `<!-- ${'x'.repeat(200_000)} --><BEE_ELEVES/>`, 'xml_broken'],
    ['an entity without a DTD', eleves(eleve('1', `${ELEVE}<MEL>&lol;</MEL>`)), 'xml_broken'],
    ['a truncated file', eleves(eleve('1')).slice(0, -40), 'xml_broken'],
    ['a file cut in a tag', eleves(eleve('1')).slice(0, 300), 'xml_broken'],
    ['tags that do not close', eleves('<ELEVE ELEVE_ID="1"><PRENOM></ELEVE>'), 'xml_broken'],
    ['two roots', `${eleves(eleve('1'))}<a/>`, 'xml_broken'],
    ['tags nested without end', '<a>'.repeat(100_000), 'xml_unknown'],
    ['an export nested without end', `<BEE_ELEVES>${'<a>'.repeat(100_000)}`, 'xml_too_deep'],
    [
      'a tag of a thousand attributes',
      `<BEE_ELEVES ${Array.from({ length: 1000 }, (_, n) => `a${n}="1"`).join(' ')}/>`,
      'xml_too_deep',
    ],
    ['the structures', '<BEE_STRUCTURES/>', 'xml_not_needed'],
    ['the nomenclature', '<BEE_NOMENCLATURES/>', 'xml_not_needed'],
    ['a private school’s import file', '<IMPORT_ELEVES/>', 'xml_private_import'],
    ['something else', '<constructor/>', 'xml_unknown'],
    ['an export of nobody', eleves(''), 'no_rows'],
    ['an export of no school', eleves(eleve('1')).replace('0319901U', ''), 'siecle_parameters'],
    ['an export of no year', eleves(eleve('1')).replace('>2026<', '><'), 'siecle_parameters'],
    ['an export of no day', eleves(eleve('1')).replace('04/09/2026', '31/02/2026'), 'siecle_parameters'],
  ])('%s is refused', async (_, xml, code) => {
    expect(await codeOf(xml)).toBe(code);
  });

  it('says where it is broken, and which export it is', async () => {
    expect(await read('<BEE_ELEVES>\n\n<a></b></BEE_ELEVES>')).toMatchObject({
      problem: { detail: { line: 3 } },
    });
    expect(await read('<BEE_STRUCTURES/>')).toMatchObject({ problem: { detail: { export: 'Structures' } } });
    expect(await read(eleves(eleve('1')).replace('>2026<', '><'))).toMatchObject({
      problem: { detail: { tag: 'ANNEE_SCOLAIRE' } },
    });
  });

  it('takes the hour of export when its day is missing', async () => {
    const xml = eleves(eleve('1')).replace(
      /<DATE_EXPORT>.*<\/DATE_EXPORT>/,
      '<HORODATAGE>05/09/2026 18:31:07</HORODATAGE>',
    );
    expect((await readPupils(xml)).exportedOn).toBe('2026-09-05');
  });
});

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

describe('the guardians of an export', () => {
  it('have numbers as E.164 where they can be read, and as they stand where not', async () => {
    const numbers = [
      '0639980101',
      '+33639980101',
      '06 39 98 01 01',
      '0033639980101',
      '0561000000',
      '06.39',
      'voir mère',
      '',
    ];
    const file = await readGuardians(
      responsables(
        numbers.map((n, i) => personne(String(i + 1), `<TEL_PORTABLE>${n}</TEL_PORTABLE>`)).join(''),
        numbers.map((_, i) => link('1', String(i + 1), LEGAL)).join(''),
      ),
    );
    expect(file.guardians.map((g) => g.mobile)).toEqual([
      '+33639980101',
      '+33639980101',
      '+33639980101',
      '+33639980101',
      '+33561000000',
      '06.39',
      'voir mère',
      undefined,
    ]);
    expect(file.issues.map(({ reason }) => reason)).toEqual(['phone_not_mobile', 'bad_phone', 'bad_phone']);
  });

  it('of an overseas school have the numbers of their island', async () => {
    const xml = responsables(personne('1', '<TEL_PORTABLE>0692123456</TEL_PORTABLE>'), link('1', '1', LEGAL));
    const file = await readGuardians(xml.replace('0319901U', '9740001A'));
    expect(file.guardians[0]?.mobile).toBe('+262692123456');
  });

  it('have their consent in either spelling of yes, their civility, their address', async () => {
    const file = await readGuardians(
      responsables(
        personne(
          '1',
          '<LC_CIVILITE>MME</LC_CIVILITE><ACCEPTE_SMS>1</ACCEPTE_SMS><ADRESSE_ID>7</ADRESSE_ID>',
        ) +
          personne('2', '<LC_CIVILITE>M.</LC_CIVILITE><ACCEPTE_SMS>true</ACCEPTE_SMS>') +
          personne(
            '3',
            '<LC_CIVILITE>MLLE</LC_CIVILITE><ACCEPTE_SMS>0</ACCEPTE_SMS><ADRESSE_ID>8</ADRESSE_ID>',
          ) +
          personne(
            '4',
            '<LC_CIVILITE>ME</LC_CIVILITE><ADRESSE_ID>9</ADRESSE_ID><CODE_PROFESSION>75</CODE_PROFESSION>',
          ),
        ['1', '2', '3', '4'].map((id) => link('1', id, LEGAL)).join(''),
        `<ADRESSE ADRESSE_ID="7"><LIGNE1_ADRESSE>1 RUE</LIGNE1_ADRESSE><LIGNE2_ADRESSE/><CODE_POSTAL>31000</CODE_POSTAL><LIBELLE_POSTAL>TOULOUSE</LIBELLE_POSTAL><LL_PAYS>FRANCE</LL_PAYS></ADRESSE>
        <ADRESSE ADRESSE_ID="8"><LIGNE1_ADRESSE>${'x'.repeat(101)}</LIGNE1_ADRESSE></ADRESSE>
        <ADRESSE ADRESSE_ID="9"><LIGNE1_ADRESSE>CALLE 1</LIGNE1_ADRESSE><COMMUNE_ETRANGERE>LES</COMMUNE_ETRANGERE><LL_PAYS>ESPAGNE</LL_PAYS></ADRESSE>`,
      ),
    );
    expect(file.guardians.map((g) => [g.civility, g.acceptsSms, g.address?.city])).toEqual([
      ['MME', true, 'TOULOUSE'],
      ['M.', true, undefined],
      ['MME', false, undefined],
      [null, false, 'LES'],
    ]);
    expect(file.guardians[0]?.address).toEqual({
      lines: ['1 RUE'],
      postalCode: '31000',
      city: 'TOULOUSE',
      country: 'FRANCE',
    });
    expect(file.issues.map(({ reason }) => reason)).toEqual(['bad_address']);
    expect(JSON.stringify(file)).not.toContain('75');
  });

  it('are responsible by level since 2018, by RESP_LEGAL before', async () => {
    const old = (value: number) => `<RESP_LEGAL>${value}</RESP_LEGAL>`;
    const level = (value: number) => `<NIVEAU_RESPONSABILITE>${value}</NIVEAU_RESPONSABILITE>`;
    const all = [level(1), level(2), level(3), old(1), old(2), old(0), level(4), '', `${level(3)}${old(1)}`];
    const file = await readGuardians(
      responsables(
        all.map((_, i) => personne(String(i), '')).join(''),
        all.map((fields, i) => link('1', String(i), fields)).join(''),
      ),
    );
    expect(file.links.map((l) => l.responsibility)).toEqual([
      'legal',
      'in_charge',
      'contact',
      'legal',
      'legal',
      'contact',
      'contact',
    ]);
    expect(file.issues.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason)).toEqual([
      'bad_responsibility',
      'bad_responsibility',
    ]);
  });

  it('are ranked by who pays, and more than two may be legal', async () => {
    const pays = '<PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES><CODE_PARENTE>10</CODE_PARENTE>';
    const file = await readGuardians(
      responsables(
        ['1', '2', '3'].map((id) => personne(id, '')).join(''),
        link('5', '1', LEGAL) + link('5', '2', LEGAL) + link('5', '3', LEGAL + pays) + link('6', '1', LEGAL),
      ),
    );
    expect(
      file.links.map(({ pupilId, guardianId, rank, kinship }) => [pupilId, guardianId, rank, kinship]),
    ).toEqual([
      ['e5', 'r1', 2, null],
      ['e5', 'r2', 3, null],
      ['e5', 'r3', 1, '10'],
      ['e6', 'r1', 1, null],
    ]);
  });

  it('are warned of when linked to nobody, linked twice, or known only by a link', async () => {
    const contact = '<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>';
    const file = await readGuardians(
      responsables(
        personne('1', '') + personne('2', ''),
        link('5', '1', contact) + link('5', '1', LEGAL) + link('5', '9', LEGAL) + link('x', '1', LEGAL),
      ),
    );
    expect(file.links.map((l) => [l.guardianId, l.responsibility])).toEqual([['r1', 'legal']]);
    expect(reasons(file)).toEqual([
      [5, 'warned', 'no_pupil'],
      [8, 'warned', 'duplicate_link'],
      [9, 'warned', 'link_without_guardian'],
      [10, 'refused', 'missing_id'],
    ]);
  });
});

describe('a large export', () => {
  it('leaves the event loop to others while it is read', async () => {
    const xml = eleves(Array.from({ length: 20_000 }, (_, n) => eleve(String(n + 1))).join(''));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const file = await readPupils(xml);
    clearInterval(timer);
    expect(file.pupils).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(5);
  });

  it('is refused beyond what any school has', async () => {
    expect(await codeOf(`<BEE_ELEVES>${HEAD}${'<ELEVE/>'.repeat(300_001)}</BEE_ELEVES>`)).toBe(
      'too_many_rows',
    );
  });
});
