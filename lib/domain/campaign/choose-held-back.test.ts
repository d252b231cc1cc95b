import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Family } from '../adoption/family';
import { chooseHeldBack } from './choose-held-back';

const family = (n: number): Family => ({
  id: `e${n}`,
  pupilIds: [`e${n}`],
  guardianIds: [`r${n}a`, `r${n}b`],
});
const ground = (sizes: readonly number[]) => {
  const families = Array.from({ length: sizes.reduce((a, b) => a + b, 0) }, (_, n) => family(n));
  const classOf = new Map<string, string>();
  let next = 0;
  sizes.forEach((size, i) => {
    for (let k = 0; k < size; k += 1, next += 1) classOf.set(`e${next}`, `6${i}`);
  });
  return { families, classOf, written: new Set(families.flatMap((f) => f.guardianIds)) };
};

describe('the part that is kept back', () => {
  it('is made of whole families, in each class its share to one family, and in all as well', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        fc.string(),
        (sizes, percent, seed) => {
          const { families, ...rest } = ground(sizes);
          const kept = chooseHeldBack({ families, ...rest, percent, seed });
          const keptFamilies = families.filter((f) => kept.has(f.guardianIds[0] ?? ''));
          for (const f of families) {
            expect(new Set(f.guardianIds.map((id) => kept.has(id))).size).toBe(1);
          }
          expect(Math.abs(keptFamilies.length - (families.length * percent) / 100)).toBeLessThanOrEqual(1);
          sizes.forEach((size, i) => {
            const here = keptFamilies.filter((f) => rest.classOf.get(f.id) === `6${i}`).length;
            expect(Math.abs(here - (size * percent) / 100)).toBeLessThanOrEqual(1);
          });
          expect(chooseHeldBack({ families, ...rest, percent, seed })).toEqual(kept);
        },
      ),
    );
  });

  it('counts families that would be written to only, and keeps nobody back who would not be', () => {
    const { families, classOf } = ground([20]);
    const written = new Set(families.slice(0, 10).map((f) => f.guardianIds[0] ?? ''));
    const kept = chooseHeldBack({ families, classOf, written, percent: 50, seed: 's' });
    expect(kept.size).toBe(5);
    expect([...kept].every((id) => written.has(id))).toBe(true);
  });
});
