import { describe, expect, it } from 'vitest';
import { buildFamilyLetters } from '@/lib/domain/materials/build-family-letters';
import type { LetterGuardian } from '@/lib/domain/materials/types';
import { maskedMobile } from '@/lib/messages/letters';
import { plainText } from '../sentences';
import { buildCards } from './build-cards';

type Card = ReturnType<typeof buildCards>[number];

describe('the SMS card', () => {
  const home = { lines: ['8 rue des Tilleuls'], postalCode: '31200', city: 'Toulouse', country: '' };
  const card = (guardians: Partial<LetterGuardian>[]): Card => {
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
    return buildCards(letter, 'fr')[1];
  };
  const words = (shown: Card) => shown.body.map(plainText).join('\n');

  it('masks all but the last two digits', () => {
    expect(words(card([{ mobile: '+33639980142' }]))).toContain(maskedMobile('42'));
  });

  it('leaves no word alone on its last line', () => {
    expect(words(card([{ mobile: '+33639980142' }, { mobile: '+33639980117' }]))).toMatch(
      /sera\u00a0demandée\.$/,
    );
  });

  it('sends to the secretariat when no mobile is known, and says from when SMS works', () => {
    const shown = card([{ mobile: null }]);
    expect(plainText(shown.title)).toBe('Par SMS, après un mot au secrétariat');
    expect(words(shown)).toContain('dès le\u00a0lendemain');
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
