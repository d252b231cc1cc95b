import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPiles, buildUnits } from './build-units';
import { chooseAdultPupils } from './choose-adult-pupils';
import { chooseLetterLanguage, countWithoutOwnLanguage } from './choose-letter-language';
import { isIssueDay, judgeCodes, validUntil } from './code-validity';
import { canMovePrintJob, PRINT_JOB_STATUSES } from './job-status';
import { canSeeRun, listPrintablePieces } from './print-rights';
import { choiceSchema, isChosenFamily, listPileClasses } from './selection';

describe('the files of a run', () => {
  const docs = (...classes: string[]) => classes.map((classCode, at) => ({ classCode, at }));
  const shape = (units: ReturnType<typeof buildUnits>) =>
    units.map((one) => [one.classCode, one.docs.length]);

  it('are one for each class, several for one that is larger than a file', () => {
    expect(shape(buildUnits(docs('6A', '6A', '6A', '6B'), 2))).toEqual([
      ['6A', 2],
      ['6A', 1],
      ['6B', 1],
    ]);
  });

  it('hold every document once, none more than it may, in the order of the pile inside a class', () => {
    const anyDocs = fc.array(fc.constantFrom('6A', '6B', '5A'), { maxLength: 40 });
    fc.assert(
      fc.property(anyDocs, (classes) => {
        const units = buildUnits(docs(...classes), 5);
        expect(units.every((one) => one.docs.length > 0 && one.docs.length <= 5)).toBe(true);
        for (const unit of units) expect(new Set(unit.docs.map((one) => one.classCode)).size).toBe(1);
        const all = units.flatMap((one) => one.docs);
        expect(all.map((one) => one.at).sort((a, b) => a - b)).toEqual(classes.map((_, at) => at));
        for (const code of new Set(classes)) {
          const inClass = all.filter((one) => one.classCode === code).map((one) => one.at);
          expect(inClass).toEqual([...inClass].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('come with a line for each name, also of one who carries two letters', () => {
    const doc = (classCode: string, id: string) => ({ classCode, carrier: { id, name: `Nom ${id}` } });
    expect(buildPiles([doc('6A', 'e1'), doc('6A', 'e1'), doc('6B', 'e2')], 'Lettre')).toEqual([
      { classCode: '6A', rows: [{ name: 'Nom e1', document: 'Lettre', count: 2 }] },
      { classCode: '6B', rows: [{ name: 'Nom e2', document: 'Lettre', count: 1 }] },
    ]);
  });
});

describe('provisional codes', () => {
  it('hold three months, to the last day of a short one', () => {
    expect(validUntil('2026-09-14')).toBe('2026-12-14');
    expect(validUntil('2026-11-30')).toBe('2027-02-28');
    expect(validUntil('2027-11-30')).toBe('2028-02-29');
    expect(validUntil('2026-10-05')).toBe('2027-01-05');
  });

  it('are told to be over soon two weeks before', () => {
    expect(judgeCodes('2026-09-14', '2026-11-29')).toBe('valid');
    expect(judgeCodes('2026-09-14', '2026-11-30')).toBe('soon');
    expect(judgeCodes('2026-09-14', '2026-12-14')).toBe('soon');
    expect(judgeCodes('2026-09-14', '2026-12-15')).toBe('over');
  });

  it('are issued by today, on a day that exists', () => {
    expect(isIssueDay('2026-11-23', '2026-11-23')).toBe(true);
    for (const day of ['2026-11-24', '2026-08-22', '2026-02-30', '']) {
      expect(isIssueDay(day, '2026-11-23')).toBe(false);
    }
  });
});

describe('a pupil', () => {
  it('is written to from the day of coming of age, when not activated, and has one reason otherwise', () => {
    const on = '2027-03-01';
    const pupils = [
      { id: 'grown', bornOn: '2009-03-01', activated: false },
      { id: 'minor', bornOn: '2009-03-02', activated: false },
      { id: 'leap', bornOn: '2008-02-29', activated: false },
      { id: 'unknown', bornOn: null, activated: false },
      { id: 'done', bornOn: '2008-01-01', activated: true },
    ];
    const { chosen, leftOut } = chooseAdultPupils(pupils, on);
    expect(chosen.map((one) => one.id)).toEqual(['grown', 'leap']);
    expect(leftOut.map((one) => one.reason)).toEqual(['minor', 'birth_unknown', 'activated']);
    const leap = [{ id: 'leap', bornOn: '2008-02-29', activated: false }];
    expect(chooseAdultPupils(leap, '2026-02-28').chosen).toEqual([]);
  });
});

describe('a letter', () => {
  it('is in the language of its readers when they have one', () => {
    const letter = { recipients: ['r1', 'r2'].map((guardianId) => ({ guardianId })) } as never;
    const choose = (noted: [string, 'tr' | 'ar'][]) =>
      chooseLetterLanguage(letter, new Map(noted), 'fr', (language) => language === 'tr');
    expect(choose([])).toEqual({ language: 'fr' });
    expect(choose([['r1', 'tr']])).toEqual({ language: 'tr' });
    expect(
      choose([
        ['r1', 'tr'],
        ['r2', 'ar'],
      ]),
    ).toEqual({ language: 'fr' });
    // Nobody has read Arabic over.
    expect(choose([['r2', 'ar']])).toEqual({ language: 'fr', unread: 'ar' });
  });

  it('that waits for its language is counted by family, whatever the number of its letters', () => {
    const count = countWithoutOwnLanguage([
      { familyId: 'a', unread: 'tr' },
      { familyId: 'a', unread: 'ar' },
      { familyId: 'b' },
      { familyId: 'c', unread: 'ar' },
    ]);
    expect(count).toEqual({ families: 2, languages: ['ar', 'tr'] });
    expect(countWithoutOwnLanguage([])).toEqual({ families: 0, languages: [] });
  });
});

describe('a choice of people', () => {
  const family = {
    pupils: [{ id: 'e1', classCode: '6A', level: '6e', cell: 'adopted' }],
    guardians: [{ cell: 'unreached' }],
  };

  it('takes a family by a pupil’s class, level or tick, and by a guardian’s place in the matrix', () => {
    const isChosen = (choice: unknown) => isChosenFamily(choiceSchema.parse(choice), family);
    expect(isChosen({ by: 'everybody' })).toBe(true);
    expect(isChosen({ by: 'classes', classCodes: ['6A'] })).toBe(true);
    expect(isChosen({ by: 'classes', classCodes: ['6B'] })).toBe(false);
    expect(isChosen({ by: 'levels', levels: ['5e'] })).toBe(false);
    expect(isChosen({ by: 'families', pupilIds: ['e1'] })).toBe(true);
    expect(isChosen({ by: 'cell', cell: 'unreached' })).toBe(true);
    expect(isChosen({ by: 'cell', cell: 'adopted' })).toBe(false);
  });

  it('is empty for no class, and puts letters into the piles that were chosen', () => {
    expect(choiceSchema.safeParse({ by: 'classes', classCodes: [] }).success).toBe(false);
    const classes = [
      { code: '6A', level: '6e' },
      { code: '5A', level: '5e' },
    ];
    expect(listPileClasses(choiceSchema.parse({ by: 'levels', levels: ['6e'] }), classes)).toEqual(['6A']);
    expect(listPileClasses({ by: 'everybody' }, classes)).toBeUndefined();
    expect(listPileClasses({ by: 'families', pupilIds: ['e1'], classCode: '5A' }, classes)).toEqual(['5A']);
    expect(listPileClasses({ by: 'families', pupilIds: ['e1'] }, classes)).toBeUndefined();
  });
});

describe('the rights of a run', () => {
  const pieces = (role: 'rupn' | 'class_teacher' | 'secretariat' | 'cpe') =>
    listPrintablePieces([{ role, classCodes: ['6A'] }]).map((piece) => piece.id);

  it('give guardians’ letters and codes to who may see them, pupils’ letters to the RUPN', () => {
    expect(pieces('rupn')).toEqual(['lettre-eleve-majeur']);
    expect(pieces('class_teacher')).not.toContain('fiche-eleve');
    expect(pieces('cpe')).toContain('fiche-eleve');
    expect(pieces('secretariat')).toContain('lettre-relance');
    expect(pieces('secretariat')).not.toContain('affiche-hall');
  });

  it('show a run to who may print for all its classes', () => {
    const see = (classesOn: string[], classCodes: 'all' | string[]) =>
      canSeeRun([{ role: 'cpe', classCodes }], { pieceId: 'lettre-relance', selection: { classesOn } });
    expect(see(['6A'], ['6A', '6B'])).toBe(true);
    expect(see(['6A', '5A'], ['6A', '6B'])).toBe(false);
    expect(see([], ['6A'])).toBe(false);
    expect(see([], 'all')).toBe(true);
  });
});

describe('the status of a run', () => {
  it('has three ends, and never goes back', () => {
    const ends = PRINT_JOB_STATUSES.filter((from) =>
      PRINT_JOB_STATUSES.every((to) => !canMovePrintJob(from, to)),
    );
    expect(ends).toEqual(['failed', 'cancelled', 'cleared']);
    expect(PRINT_JOB_STATUSES.some((status) => canMovePrintJob(status, 'waiting'))).toBe(false);
    expect(canMovePrintJob('ready', 'cancelled')).toBe(false);
  });
});
