import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilyLetters, type FamilyLettersInput } from './build-family-letters';
import type { LetterFamily, LetterGuardian, LetterPupil } from './types';

const address = (street: string) => ({ lines: [street], postalCode: '31200', city: 'Toulouse', country: '' });
const pupil = (id: string, displayName: string, classCode = '6A', firstName = 'Léo'): LetterPupil => ({
  id,
  firstName,
  displayName,
  classCode,
  level: '6e',
});
const guardian = (id: string, pupilIds: string[], rest: Partial<LetterGuardian> = {}): LetterGuardian => ({
  id,
  civility: 'MME',
  firstName: 'Anne',
  displayName: `NOM-${id}`,
  activated: false,
  address: address('8 rue des Tilleuls'),
  pupilIds,
  ...rest,
});
const family = (
  id: string,
  pupils: LetterPupil[],
  guardians: LetterGuardian[],
  covered = false,
): LetterFamily => ({ id, pupils, guardians, covered });

const build = (families: LetterFamily[], options?: Parameters<typeof buildFamilyLetters>[1]) => {
  const input: FamilyLettersInput = {
    families,
    classOrder: ['6A', '6B', '5A'],
    school: { name: 'Collège', addressLines: [], city: 'Toulouse', phone: '', email: '', entName: 'ENT' },
    contacts: { assistancePhone: '', assistanceEmail: '' },
    helpUrl: 'https://palier.example.org/aide/0319901U',
    on: '2026-09-14',
  };
  return buildFamilyLetters(input, options);
};
const recipients = (result: ReturnType<typeof build>) =>
  result.letters.map((letter) => letter.recipients.map((person) => person.guardianId));

describe('who gets a letter', () => {
  it('is each family that is not covered, with one letter for a couple', () => {
    const result = build([
      family('f1', [pupil('e1', 'A')], [guardian('r1', ['e1']), guardian('r2', ['e1'])]),
      family('f2', [pupil('e2', 'B')], [guardian('r3', ['e2'], { activated: true })], true),
    ]);
    expect(recipients(result)).toEqual([['r1', 'r2']]);
    expect(result.leftOut).toEqual([{ familyId: 'f2', reason: 'covered' }]);
  });

  it('is a covered family too when all are asked for, but never a guardian who has activated', () => {
    const families = [
      family(
        'f1',
        [pupil('e1', 'A')],
        [guardian('r1', ['e1'], { activated: true }), guardian('r2', ['e1'])],
        true,
      ),
      family('f2', [pupil('e2', 'B')], [guardian('r3', ['e2'], { activated: true })], true),
    ];
    const result = build(families, { include: 'all' });
    expect(recipients(result)).toEqual([['r2']]);
    expect(result.leftOut).toEqual([{ familyId: 'f2', reason: 'all_guardians_activated' }]);
  });

  it('is each address once when guardians live apart: equal rights to the information', () => {
    const result = build([
      family(
        'f1',
        [pupil('e1', 'A')],
        [
          guardian('r1', ['e1']),
          guardian('r2', ['e1'], { address: address('2 place du Pont') }),
          guardian('r3', ['e1']),
        ],
      ),
    ]);
    expect(recipients(result)).toEqual([['r1', 'r3'], ['r2']]);
  });

  it('takes two spellings of one address for one', () => {
    const result = build([
      family(
        'f1',
        [pupil('e1', 'A')],
        [
          guardian('r1', ['e1'], { address: { ...address('8, Rue des Églantiers'), country: 'FRANCE' } }),
          guardian('r2', ['e1'], { address: address('8 RUE DES EGLANTIERS ') }),
        ],
      ),
    ]);
    expect(recipients(result)).toEqual([['r1', 'r2']]);
  });

  it('is, without an address, carried by the pupil', () => {
    const noTown = { lines: ['8 rue'], postalCode: '31200', city: '', country: '' };
    const result = build([
      family(
        'f1',
        [pupil('e1', 'A', '6B'), pupil('e2', 'A', '6A')],
        [
          guardian('r1', ['e1', 'e2'], { address: null }),
          guardian('r2', ['e1', 'e2'], { address: noTown }),
          guardian('r3', ['e1', 'e2']),
        ],
      ),
    ]);
    expect(recipients(result)).toEqual([['r1', 'r2'], ['r3']]);
    expect(result.letters[0]?.delivery).toMatchObject({ kind: 'by_pupil', pupil: { id: 'e2' } });
    expect(result.letters[1]?.delivery).toMatchObject({ kind: 'post' });
  });
});

describe('what a letter says', () => {
  it('names only the children of its readers, not a half-sibling who is not theirs', () => {
    const result = build([
      family(
        'f1',
        [pupil('e1', 'A'), pupil('e2', 'B')],
        [guardian('r1', ['e1', 'e2']), guardian('r2', ['e2'], { address: address('2 place du Pont') })],
      ),
    ]);
    expect(result.letters.map((letter) => letter.children.map((child) => child.id))).toEqual([
      ['e1', 'e2'],
      ['e2'],
    ]);
  });

  it('gives each reader the routes that are open to this reader', () => {
    const result = build([
      family(
        'f1',
        [pupil('e1', 'A')],
        [guardian('r1', ['e1'], { mobile: '+33639980142' }), guardian('r2', ['e1'], { mobile: null })],
      ),
    ]);
    const routes = result.letters[0]?.recipients.map((person) => person.routes.map((route) => route.kind));
    expect(routes).toEqual([
      ['france_connect', 'sms', 'school_notification'],
      ['france_connect', 'declare_mobile', 'school_notification'],
    ]);
  });

  it('takes no secret along: of a number two digits, of a guardian no state', () => {
    const text = JSON.stringify(
      build([family('f1', [pupil('e1', 'A')], [guardian('r1', ['e1'], { mobile: '+33639980142' })])]),
    );
    expect(text).not.toContain('639980142');
    expect(text).not.toContain('activated"');
  });
});

describe('the pile', () => {
  const one = (id: string, name: string, classCode: string) =>
    family(`f-${id}`, [pupil(id, name, classCode)], [guardian(`r-${id}`, [id])]);

  it('lies in class order, unknown classes last, then by name as the French sort it', () => {
    const result = build([
      one('1', 'Zola', '6A'),
      one('2', 'Émile', '6B'),
      one('3', 'Duval', '6B'),
      one('4', 'Faure', '6B'),
      one('5', 'Albert', 'ULIS'),
      one('6', 'Albert', '5A'),
    ]);
    expect(result.letters.map((letter) => letter.familyId)).toEqual([
      'f-1',
      'f-3',
      'f-2',
      'f-4',
      'f-6',
      'f-5',
    ]);
  });

  it('holds a family with children in two classes once, in the first of them', () => {
    const both = family(
      'f1',
      [pupil('e1', 'A', '5A'), pupil('e2', 'A', '6B')],
      [guardian('r1', ['e1', 'e2'])],
    );
    const result = build([both]);
    expect(result.letters).toHaveLength(1);
    expect(result.letters[0]).toMatchObject({ classCode: '6B', children: [{ id: 'e2' }, { id: 'e1' }] });
  });

  it('of one class holds its families only, each in this class, with all its children named', () => {
    const both = family(
      'f1',
      [pupil('e1', 'A', '5A'), pupil('e2', 'A', '6B')],
      [guardian('r1', ['e1', 'e2']), guardian('r2', ['e2'], { address: address('2 place du Pont') })],
    );
    const result = build([both, one('9', 'B', '6A')], { classCodes: ['5A'] });
    expect(recipients(result)).toEqual([['r1']]);
    expect(result.letters[0]).toMatchObject({ classCode: '5A', children: [{ id: 'e2' }, { id: 'e1' }] });
  });
});

describe('on any families', () => {
  const classes = ['6A', '6B', '5A', 'X'];
  const anyFamily = fc.record({
    classes: fc.array(fc.constantFrom(...classes), { minLength: 1, maxLength: 4 }),
    guardians: fc.array(
      fc.record({
        home: fc.option(fc.constantFrom('1 rue A', '2 rue B')),
        activated: fc.boolean(),
        of: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      }),
      { maxLength: 4 },
    ),
    covered: fc.boolean(),
  });
  const asFamilies = (drawn: (typeof anyFamily extends fc.Arbitrary<infer T> ? T : never)[]) =>
    drawn.map((d, f) =>
      family(
        `f${f}`,
        d.classes.map((code, p) => pupil(`e${f}-${p}`, `NOM${f}`, code)),
        d.guardians.map((g, i) =>
          guardian(
            `r${f}-${i}`,
            d.classes.flatMap((_, p) => (g.of[p] ? [`e${f}-${p}`] : [])),
            { activated: g.activated, address: g.home ? address(g.home) : null },
          ),
        ),
        d.covered,
      ),
    );

  it('writes once to every waiting guardian of a family that is not covered, and to nobody else', () => {
    fc.assert(
      fc.property(fc.array(anyFamily, { maxLength: 6 }), (drawn) => {
        const families = asFamilies(drawn);
        const expected = families
          .filter((f) => !f.covered)
          .flatMap((f) => f.guardians.filter((g) => !g.activated && g.pupilIds.length > 0))
          .map((g) => g.id);
        const written = recipients(build(families)).flat();
        expect([...written].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it('shows no child to a household of which nobody is the guardian', () => {
    fc.assert(
      fc.property(fc.array(anyFamily, { maxLength: 6 }), (drawn) => {
        const families = asFamilies(drawn);
        const guardians = new Map(families.flatMap((f) => f.guardians.map((g) => [g.id, g] as const)));
        for (const letter of build(families, { include: 'all' }).letters) {
          const theirs = letter.recipients.flatMap(
            (person) => guardians.get(person.guardianId)?.pupilIds ?? [],
          );
          expect(letter.children.every((child) => theirs.includes(child.id))).toBe(true);
          expect(letter.children.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('gives the same pile whatever order the families come in', () => {
    fc.assert(
      fc.property(fc.array(anyFamily, { maxLength: 6 }), (drawn) => {
        const families = asFamilies(drawn);
        const letters = build(families).letters;
        expect(build([...families].reverse()).letters).toEqual(letters);
      }),
    );
  });
});
