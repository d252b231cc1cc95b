import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillVariables, findVariable, listBraces, VARIABLES } from './variables';

describe('a variable', () => {
  it('is known with or without accents and capitals, in one pair of braces or two', () => {
    for (const text of ['{prénom}', '{{prénom}}', '{ Prenom }', '{{ PRÉNOM }}']) {
      expect(listBraces(text)).toEqual([{ braces: text, variable: 'prénom' }]);
      expect(fillVariables(text, (variable) => `<${variable}>`)).toBe('<prénom>');
    }
    expect(VARIABLES.every((name) => findVariable(name) === name)).toBe(true);
  });

  it('that nobody knows is told, and stays as it was typed', () => {
    expect(listBraces('Bonjour {prenoms}, {{ x }} {}')).toEqual([
      { braces: '{prenoms}', variable: undefined },
      { braces: '{{ x }}', variable: undefined },
    ]);
    expect(fillVariables('{prenoms}', () => 'non')).toBe('{prenoms}');
  });

  it('is filled once: what a value holds is never filled in turn', () => {
    expect(fillVariables('{nom}', () => '{prénom}')).toBe('{prénom}');
  });

  it('leaves every text without braces as it is, and ends on any', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const filled = fillVariables(text, () => '');
        if (!text.includes('{')) expect(filled).toBe(text);
        expect(filled.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
