import { describe, expect, it } from 'vitest';
import { asRunInput, readRunParams, writeRunParams } from './run-address';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readRunParams(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)])));
};

describe('the address of a run', () => {
  it('says the same after it was read and written', () => {
    const query = 'support=lettre-relance&pour=classes&classe=6A&classe=6B&toutes=1&garde=1&langue=tr&voir=1';
    expect(read(writeRunParams(read(query)))).toEqual(read(query));
    expect(asRunInput(read(query))).toEqual({
      piece: 'lettre-relance',
      choice: { by: 'classes', classCodes: ['6A', '6B'] },
      include: 'all',
      options: {
        bothSides: false,
        coverPage: true,
        tickingSheet: false,
        inFamilyLanguage: false,
      },
      look: { language: 'tr' },
    });
  });

  it('ticks cover page and ticking sheet until the form has said otherwise', () => {
    expect(read('support=x')).toMatchObject({ garde: true, emargement: true, toutes: false });
    expect(read('support=x&voir=1')).toMatchObject({ garde: false, emargement: false });
  });

  it('means the families ticked on a list, or the class of a page, when it names some', () => {
    expect(asRunInput(read('f=e1&f=e2')).choice).toEqual({ by: 'families', pupilIds: ['e1', 'e2'] });
    expect(asRunInput(read('classe=6A')).choice).toEqual({ by: 'classes', classCodes: ['6A'] });
    expect(asRunInput(read('')).choice).toEqual({ by: 'everybody' });
  });
});
