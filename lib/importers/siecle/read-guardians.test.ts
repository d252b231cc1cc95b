import { describe, expect, it } from 'vitest';
import { LEGAL, link, personne, readGuardians, reasons, responsables } from '../testing/siecle-xml';

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
