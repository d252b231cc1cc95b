import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChildren } from './read-children';
import { splitFullName } from './split-name';

describe('a name in one cell', () => {
  it.each([
    ['HERVÉ Liam', 'HERVÉ', 'Liam'],
    ['DA SILVA-BERTIN Victor', 'DA SILVA-BERTIN', 'Victor'],
    ['LE GALL Anaïs', 'LE GALL', 'Anaïs'],
    ['Anaïs LE GALL', 'LE GALL', 'Anaïs'],
    ['Jean-Pierre DUPONT', 'DUPONT', 'Jean-Pierre'],
    ['de LA TOUR Jean', 'de LA TOUR', 'Jean'],
    ['Jean de LA TOUR', 'de LA TOUR', 'Jean'],
    ["d'ARTAGNAN Charles", "d'ARTAGNAN", 'Charles'],
    ["N'DIAYE Awa", "N'DIAYE", 'Awa'],
    ['MARTIN Marie Louise', 'MARTIN', 'Marie Louise'],
    ['Adam X', 'X', 'Adam'],
    ['VAN DER BERG Éva', 'VAN DER BERG', 'Éva'],
  ])('%s is %s, %s', (full, family, first) => {
    expect(splitFullName(full)).toEqual({ family, first });
  });

  it.each(['MARTIN LOUIS', 'Martin Louis', 'MARTIN', '', 'MARTIN Louis DUPONT', 'de la'])(
    'is not cut where the capitals do not tell: %s',
    (full) => {
      expect(splitFullName(full)).toBeUndefined();
    },
  );

  it('never loses a word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const split = splitFullName(text);
        const words = (value: string) => value.split(/\s+/).filter(Boolean).sort();
        if (split) expect(words(`${split.family} ${split.first}`)).toEqual(words(text));
      }),
    );
  });
});

describe('children in one cell', () => {
  it.each([
    ['Chloé PELLETIER (5B), Adam PELLETIER (4B)', ['Chloé PELLETIER', 'Adam PELLETIER'], ['5B', '4B']],
    ['Maxime DENIS, Ibrahim DENIS', ['Maxime DENIS', 'Ibrahim DENIS'], [undefined, undefined]],
    ['LE GALL Anaïs (6A, latin)', ['LE GALL Anaïs'], ['6A, latin']],
    ['A B (6A) / C D (5A)', ['A B', 'C D'], ['6A', '5A']],
    [' , ()', [], []],
  ])('%s', (cell, names, classes) => {
    const children = readChildren(cell);
    expect(children.map((child) => child.full)).toEqual(names);
    expect(children.map((child) => child.classCode)).toEqual(classes);
  });
});
