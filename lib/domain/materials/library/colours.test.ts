import { describe, expect, it } from 'vitest';
import {
  COLOUR_IDS,
  CONTRASTS,
  contrastRatio,
  getPalette,
  listColourPairs,
  MINIMUM_CONTRAST,
} from './colours';

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The grey of WCAG's own examples that just passes AA on white, and the one that just does not.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe.each(CONTRASTS)('in %s contrast', (contrast) => {
  it.each(COLOUR_IDS)('each text of %s can be read on each ground it stands on', (colour) => {
    for (const [text, ground] of listColourPairs(getPalette(colour, contrast))) {
      expect(contrastRatio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(
        MINIMUM_CONTRAST[contrast],
      );
    }
  });
});
