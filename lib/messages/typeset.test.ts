import { describe, expect, it } from 'vitest';
import { fr, typeset, typesetTyped } from './typeset';

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

  it('that somebody typed is set as ours are, but for its numbers and for what is no word', () => {
    expect(typesetTyped("Venez à l'atelier ! Salle 12 : dès 18 h 30, ou « à l'heure » ?")).toBe(
      'Venez à l’atelier\u202f! Salle 12\u00a0: dès 18\u00a0h\u00a030, ou «\u00a0à l’heure\u00a0»\u202f?',
    );
    expect(typesetTyped('Code 12 345, 20 min, 5 € et 10 hommes')).toBe(
      'Code 12 345, 20\u00a0min, 5\u00a0€ et 10 hommes',
    );
    expect(typesetTyped("Écrire à n.d'angelo@ac.example ou https://x.example/l'ent")).toBe(
      "Écrire à n.d'angelo@ac.example ou https://x.example/l'ent",
    );
    expect(typesetTyped("'; -- {x} 5' d'")).toBe("'; -- {x} 5' d'");
    const ours = typeset("L'ENT : êtes-vous prêts ? « Oui » ; oui !");
    expect(typesetTyped(ours)).toBe(ours);
  });

  it('leaves what is filled in as it came', () => {
    expect(fr`Fichier « ${"l'export ?"} » : l'essai`).toBe("Fichier «\u00a0l'export ?\u00a0»\u00a0: l’essai");
  });
});
