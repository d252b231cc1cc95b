import { describe, expect, it } from 'vitest';
import { fr, typeset } from './typeset';

describe('a French sentence', () => {
  it('keeps punctuation on the line of its word', () => {
    expect(typeset('Sûr ? Oui ! 23,3 % ; la suite : « ici »')).toBe(
      'Sûr\u202f? Oui\u202f! 23,3\u202f%\u202f; la suite\u00a0: «\u00a0ici\u00a0»',
    );
  });

  it('has curly apostrophes and grouped thousands', () => {
    expect(typeset("l'élève parmi 1 204")).toBe('l’élève parmi 1\u202f204');
    expect(typeset('le 7 septembre 2026')).toBe('le 7 septembre 2026');
  });

  it('leaves what is filled in as it came', () => {
    expect(fr`Fichier « ${"l'export ?"} » : l'essai`).toBe("Fichier «\u00a0l'export ?\u00a0»\u00a0: l’essai");
  });
});
