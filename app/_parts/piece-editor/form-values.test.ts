import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import { previewContext } from '@/lib/print/preview-piece';
import { listDefaults, readValues, showValues } from './form-values';

const piece = (id: string) => {
  const found = PIECES.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the form of a piece', () => {
  it('that nobody touched says nothing, in any language: it goes on following the product and the settings', () => {
    for (const each of PIECES) {
      for (const language of LANGUAGES) {
        const defaults = listDefaults(each, language, 'college', previewContext);
        const sent = (name: string) => showValues(each, {}, defaults)[name]?.replaceAll('\n', '\r\n');
        expect(readValues(each.fields, sent, defaults, {})).toEqual({});
      }
    }
  });

  it('gives back what was typed, an empty field among it, whatever ends the lines', () => {
    const flyer = piece('flyer-4-etapes');
    const defaults = listDefaults(flyer, 'fr', 'college', previewContext);
    const steps = [1, 2, 3, 4].map((n) => ({ title: `Étape ${n}`, text: `Ligne\nautre ${n}` }));
    const typed = { title: 'À nous', nationalContact: '', steps };
    const shown = showValues(flyer, typed, defaults);
    const sent = (name: string) => shown[name]?.replaceAll('\n', '\r\n');
    expect(readValues(flyer.fields, sent, defaults, {})).toEqual(typed);
  });

  it('leaves a field whose control was not sent as it was', () => {
    const flyer = piece('flyer-4-etapes');
    const kept = { title: 'Avant', lead: 'Avant' };
    const sent = (name: string) => (name === 'title' ? 'Après' : undefined);
    expect(readValues(flyer.fields, sent, {}, kept)).toEqual({ title: 'Après', lead: 'Avant' });
  });
});
