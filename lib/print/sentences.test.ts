import { describe, expect, it } from 'vitest';
import { asSentence, withoutLoneWord } from './sentences';

describe('a paragraph', () => {
  it('does not leave its last word alone on a line, nor any of its lines theirs', () => {
    const long = 'Il est à toi : ne le donne à personne, même à un ami.';
    const bound = 'Il est à toi : ne le donne à personne, même à un\u00a0ami.';
    expect(withoutLoneWord(long)).toBe(bound);
    expect(withoutLoneWord(`${long}\n${long}`)).toBe(`${bound}\n${bound}`);
    expect(withoutLoneWord('Tapez l’adresse, puis choisissez «\u00a0Responsable d’élève\u00a0».')).toContain(
      '«\u00a0Responsable\u00a0d’élève\u00a0».',
    );
  });

  it('is left as it is where it is short, or ends with an address, a number or a long word', () => {
    for (const text of [
      'Voici un texte court.',
      'Écrivez au secrétariat de l’établissement, à a@b.example',
      'Téléphonez au secrétariat de l’établissement au 12',
      'Ce texte finit par un mot long : anticonstitutionnellement.',
    ]) {
      expect(withoutLoneWord(text), text).toBe(text);
    }
  });
});

describe('a sentence', () => {
  it('is not broken before a pronoun, nor after the start of a word', () => {
    expect(asSentence('Avez-vous un e-mail ? Sans rendez-vous, demi-journée.', 'ltr')).toEqual([
      'Avez\u2011vous un e\u2011mail ? Sans rendez\u2011vous, demi-journée.',
    ]);
  });
});
