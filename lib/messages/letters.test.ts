import { describe, expect, it } from 'vitest';
import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { LetterGuardian } from '@/lib/domain/materials/types';
import { greeting, lettersProblems, maskedMobile, personName, type RouteCard, smsCard } from './letters';

const person = (civility: 'MME' | 'M.' | null) => ({ civility, firstName: 'Anne', displayName: 'LE GALL' });

describe('the greeting', () => {
  it.each([
    [['MME'], 'Madame,'],
    [['M.'], 'Monsieur,'],
    [['M.', 'MME'], 'Madame, Monsieur,'],
    [['MME', 'MME'], 'Mesdames,'],
    [['M.', 'M.'], 'Messieurs,'],
    [[null], 'Madame, Monsieur,'],
    [['MME', null], 'Madame, Monsieur,'],
  ] as const)('of %j is "%s"', (civilities, expected) => {
    expect(greeting(civilities.map(person))).toBe(expected);
  });

  it('names a person with the civility when it is known', () => {
    expect(personName(person('MME'))).toBe('Mme Anne LE GALL');
    expect(personName(person(null))).toBe('Anne LE GALL');
  });
});

describe('the SMS card', () => {
  const home = { lines: ['8 rue des Tilleuls'], postalCode: '31200', city: 'Toulouse', country: '' };
  const card = (guardians: Partial<LetterGuardian>[]): RouteCard => {
    const { letters } = buildFamilyLetters({
      families: [
        {
          id: 'f1',
          covered: false,
          pupils: [{ id: 'e1', firstName: 'Léo', displayName: 'A', classCode: '6A', level: '6e' }],
          guardians: guardians.map((rest, at) => ({
            id: `r${at}`,
            civility: 'MME',
            firstName: `Prénom${at}`,
            displayName: 'NOM',
            activated: false,
            address: home,
            pupilIds: ['e1'],
            ...rest,
          })),
        },
      ],
      classOrder: ['6A'],
      school: { name: 'Collège', addressLines: [], city: '', phone: '', email: '', entName: 'ENT' },
      contacts: { assistancePhone: '', assistanceEmail: '' },
      helpUrl: 'https://palier.example.org/aide/0319901U',
      on: '2026-09-14',
    });
    const [letter] = letters;
    if (!letter) throw new Error('no letter');
    return smsCard(letter);
  };
  const words = (shown: RouteCard) =>
    shown.body
      .map((line) => line.map((run) => (typeof run === 'string' ? run : run.strong)).join(''))
      .join('\n');

  it('masks all but the last two digits', () => {
    expect(maskedMobile('42').replaceAll('\u00a0', ' ')).toBe('•• •• •• •• 42');
    expect(words(card([{ mobile: '+33639980142' }]))).toContain(maskedMobile('42'));
  });

  it('sends to the secretariat when no mobile is known, and says from when SMS works', () => {
    const shown = card([{ mobile: null }]);
    expect(shown.title).toBe('Par SMS, après un mot au secrétariat');
    expect(words(shown)).toContain('dès le lendemain');
  });

  it('tells each reader of one household the own number', () => {
    const shown = words(card([{ mobile: '+33639980142' }, { mobile: '+33639980117' }]));
    expect(shown).toMatch(/Prénom0 NOM\u00a0: .*42\n.*Prénom1 NOM\u00a0: .*17/);
  });

  it('tells apart the one whose number is known and the one whose is not', () => {
    const shown = words(card([{ mobile: '+33639980142' }, { mobile: null }]));
    expect(shown).toMatch(/Prénom0 NOM\u00a0: .*42\nMme Prénom1 NOM\u00a0: à donner au secrétariat/);
  });

  it('shows no digit where two people of unknown address share a letter', () => {
    const shown = words(
      card([
        { mobile: '+33639980142', address: null },
        { mobile: '+33639980117', address: null },
      ]),
    );
    expect(shown).not.toMatch(/\d\d/);
    expect(shown).toContain('Prénom0 NOM\u00a0: numéro connu');
  });
});

describe('the sentence of a refusal', () => {
  it('says what happened and what to do', () => {
    expect(lettersProblems.too_many_letters({ count: 2400, max: 2000 })).toContain('2\u202f400 lettres');
    expect(lettersProblems.missing_glyph({ texts: '😀', bookmark: '6A · Léo A' })).toContain('6A · Léo A');
  });
});
