import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyLocks,
  diffSettings,
  listLockBreaches,
  mergeSettings,
  type PieceSettings,
  takeOver,
  typedIn,
} from './piece-settings';

const of = (typed: PieceSettings['typed'], rest: Partial<PieceSettings> = {}): PieceSettings => ({
  contrast: 'light',
  sizeId: 'a4',
  language: 'fr',
  typed,
  ...rest,
});

/** Settings of a few fields, so that two of them often meet at one. */
const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined });
const values = fc
  .record({ title: text, lead: text, place: text })
  .map((typed) => Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)));
const settings = fc
  .record({ fr: values, ar: values, contrast: fc.constantFrom('light' as const, 'strong' as const) })
  .map(({ contrast, ...typed }) => of(typed, { contrast }));

describe('what was typed in a language', () => {
  it('comes with what is the same in all of them, and with no text of another', () => {
    const piece = of({ fr: { title: 'Titre', place: 'Salle B' }, ar: { title: 'عنوان' } });
    expect(typedIn(piece, 'ar')).toEqual({ title: 'عنوان', place: 'Salle B' });
    expect(typedIn(piece, 'tr')).toEqual({ place: 'Salle B' });
  });
});

describe('the differences of two settings', () => {
  it('are none where only the order of keys differs, as the database keeps them', () => {
    const one = of({ fr: { steps: [{ title: 'a', text: 'b' }] } });
    const other = of({ fr: { steps: [JSON.parse('{"text":"b","title":"a"}')] } });
    expect(diffSettings(one, other)).toEqual([]);
  });

  it('tell an empty field from one that nobody touched', () => {
    expect(diffSettings(of({}), of({ fr: { ent: '' } }))).toEqual([{ language: 'fr', field: 'ent' }]);
    expect(diffSettings(of({}), of({ fr: {} }))).toEqual([]);
  });
});

describe('a merge of two that changed the same version', () => {
  it('loses nothing that one of them changed alone, and names what both did', () => {
    fc.assert(
      fc.property(settings, settings, settings, (base, theirs, mine) => {
        const { merged, conflicts, taken } = mergeSettings(base, theirs, mine);
        const [byThem, byMe] = [diffSettings(base, theirs), diffSettings(base, mine)].map(
          (places) => new Set(places.map((place) => JSON.stringify(place))),
        );
        const kept = (one: PieceSettings) => diffSettings(one, merged).map((place) => JSON.stringify(place));
        // Where it is not as mine, they have changed it and I have not; and the other way round.
        for (const place of kept(mine)) expect([byThem?.has(place), byMe?.has(place)]).toEqual([true, false]);
        for (const place of kept(theirs)) expect(byMe?.has(place)).toBe(true);
        for (const place of conflicts.map((one) => JSON.stringify(one))) {
          expect([byThem?.has(place), byMe?.has(place)]).toEqual([true, true]);
        }
        expect(taken).toBe(kept(mine).length);
      }),
    );
  });
});

describe('a template’s locks', () => {
  it('hold in every language, whatever was typed, and leave the rest alone', () => {
    fc.assert(
      fc.property(settings, settings, (template, own) => {
        const locked = applyLocks(template, ['title'], own);
        expect(listLockBreaches(template, ['title'], locked)).toEqual([]);
        const isTitle = (place: object) => 'field' in place && place.field === 'title';
        expect(diffSettings(own, locked).every(isTitle)).toBe(true);
      }),
    );
  });

  it('are broken by a value, by none, and in another language', () => {
    const template = of({ fr: { title: 'Fixé' } });
    for (const typed of [{ fr: { title: 'Autre' } }, {}, { fr: { title: 'Fixé' }, ar: { title: 'x' } }]) {
      expect(listLockBreaches(template, ['title'], of(typed))).toEqual(['title']);
    }
    expect(listLockBreaches(template, ['title'], of({ fr: { title: 'Fixé', lead: 'À nous' } }))).toEqual([]);
  });
});

describe('taking a newer template over', () => {
  it('keeps what the school has typed, and takes the locked and what it had left as it was', () => {
    fc.assert(
      fc.property(settings, settings, settings, (from, to, own) => {
        const after = takeOver(from, to, ['title'], own);
        expect(listLockBreaches(to, ['title'], after)).toEqual([]);
        const touched = diffSettings(from, own).filter(
          (place) => !('field' in place && place.field === 'title'),
        );
        const lost = new Set(diffSettings(own, after).map((place) => JSON.stringify(place)));
        for (const place of touched) expect(lost.has(JSON.stringify(place))).toBe(false);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(settings, settings, settings, (from, to, own) => {
        const once = takeOver(from, to, ['title'], own);
        expect(diffSettings(once, takeOver(to, to, ['title'], once))).toEqual([]);
      }),
    );
  });
});
