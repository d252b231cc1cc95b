import { describe, expect, it } from 'vitest';
import type { CopiedGuardian } from './find-copies';
import { findSiecleFindings, isBlocking, SIECLE_FINDINGS, type SiecleGround } from './find-siecle-findings';

const guardian = (id: string, fields: Partial<CopiedGuardian> = {}): CopiedGuardian => ({
  id,
  familyName: `NOM-${id}`,
  usageName: null,
  firstName: 'Claire',
  email: `${id}@example.org`,
  mobile: `+3361234567${id.slice(1)}`,
  address: null,
  ...fields,
});
const pupil = (id: string, classCode = '6A') => ({
  id,
  familyName: `NOM-${id}`,
  usageName: null,
  firstName: 'Léo',
  classCode,
});
const link = (pupilId: string, guardianId: string) => ({ pupilId, guardianId });

const find = (ground: Partial<SiecleGround>) =>
  findSiecleFindings({
    classes: [{ code: '6A', level: '6e' }],
    pupils: [],
    links: [],
    guardians: [],
    told: [],
    suppressionOf: () => undefined,
    ...ground,
  }).map(({ code, found }) => `${code}: ${found.map(({ key }) => key).join(' ')}`);

const twins = { pupils: [pupil('e1'), pupil('e2', '5B')] };

describe('what is to be corrected in SIECLE', () => {
  it('is nothing for a school where everybody can be reached', () => {
    expect(find({ pupils: [pupil('e1')], links: [link('e1', 'r1')], guardians: [guardian('r1')] })).toEqual(
      [],
    );
  });

  it('names pupils whom nobody answers for, and guardians who cannot activate by text message', () => {
    const found = find({
      ...twins,
      links: [link('e1', 'r1'), link('e1', 'r2')],
      guardians: [guardian('r1', { mobile: null }), guardian('r2', { mobile: '+33561990001', email: null })],
    });
    expect(found).toEqual([
      'pupil_without_guardian: e2',
      'no_mobile: r1',
      'malformed_mobile: r2',
      'no_email: r2',
    ]);
  });

  it('names a number that is somebody else’s, and an address that mail came back from', () => {
    const said = { '+33612345671': 'wrong_number', 'r2@example.org': 'bounce' } as const;
    const found = find({
      pupils: [pupil('e1')],
      links: [link('e1', 'r1'), link('e1', 'r2')],
      guardians: [guardian('r1'), guardian('r2')],
      suppressionOf: (way) => said[way as keyof typeof said],
    });
    expect(found).toEqual(['wrong_number: r1', 'bounced_email: r2']);
  });

  it('goes class by class in the order of the school, and in a class by name', () => {
    const classes = [
      { code: '5B', level: '5e' as const },
      { code: '6A', level: '6e' as const },
    ];
    const pupils = [pupil('e2', '5B'), pupil('e1', '5B'), pupil('e3', '6A')];
    expect(find({ classes, pupils })).toEqual(['pupil_without_guardian: e3 e1 e2']);
  });

  it('says nothing of the guardians of nobody who is enrolled', () => {
    expect(find({ guardians: [guardian('r1', { mobile: null })] })).toEqual([]);
  });

  it.each([
    ['an address', { email: 'claire@example.org', mobile: null }, { email: 'Claire@example.org ' }],
    ['a mobile', { mobile: '+33612345678' }, { mobile: '+33612345678', email: null }],
    [
      'a home',
      { address: { lines: ['3, rue du Puits'], postalCode: '31000' } },
      { address: { lines: ['3 RUE DU PUITS'], postalCode: '31000' } },
    ],
  ])(
    'tells a guardian who stands there twice by %s, each record with a child of its own',
    (_, one, other) => {
      const same = { familyName: 'D’ANGELO' };
      const found = find({
        ...twins,
        links: [link('e1', 'r1'), link('e2', 'r2')],
        guardians: [
          guardian('r1', { ...same, ...one }),
          guardian('r2', { ...same, familyName: 'D ANGELO', ...other }),
        ],
      });
      expect(found.filter((line) => /duplicate|siblings/.test(line))).toEqual(['siblings_apart: r1']);
    },
  );

  it('is a mere double where one of the records has all the children', () => {
    const same = { familyName: 'ROY' };
    const found = find({
      ...twins,
      links: [link('e1', 'r1'), link('e2', 'r1'), link('e2', 'r2')],
      guardians: [guardian('r1', same), guardian('r2', same)],
    });
    expect(found).toEqual(['duplicate_guardian: r1']);
  });

  it('takes two people of one name with nothing in common for two people', () => {
    const same = { familyName: 'ROY' };
    expect(
      find({
        ...twins,
        links: [link('e1', 'r1'), link('e2', 'r2')],
        guardians: [guardian('r1', same), guardian('r2', same)],
      }),
    ).toEqual([]);
  });

  it('knows from the exports who is kept nowhere, and tells a miswritten address once', () => {
    const found = find({
      pupils: [pupil('e1')],
      links: [link('e1', 'r1')],
      guardians: [guardian('r1', { email: null })],
      told: [
        { reason: 'no_class', who: 'BRUN Zoé', value: null },
        { reason: 'no_pupil', who: 'BRUN Paul', value: null },
        { reason: 'bad_email', who: 'NOM-r1 Claire', value: 'claire@' },
      ],
    });
    expect(found).toEqual([
      'pupil_without_class: no_class 0',
      'malformed_email: bad_email 2',
      'guardian_without_pupil: no_pupil 1',
    ]);
  });

  it('names a class that has pupils and no level', () => {
    const classes = [
      { code: 'X1', level: 'autre' },
      { code: 'X2', level: 'autre' },
    ] as const;
    const found = find({
      classes,
      pupils: [pupil('e1', 'X1')],
      links: [link('e1', 'r1')],
      guardians: [guardian('r1')],
    });
    expect(found).toEqual(['class_without_level: X1']);
  });

  it('blocks by what keeps somebody from activating or from being counted', () => {
    expect(SIECLE_FINDINGS.filter(isBlocking)).toEqual([
      'pupil_without_class',
      'pupil_without_guardian',
      'siblings_apart',
      'duplicate_guardian',
      'no_mobile',
      'malformed_mobile',
      'wrong_number',
    ]);
  });
});
