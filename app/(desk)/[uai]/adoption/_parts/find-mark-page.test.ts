import { expect, it } from 'vitest';
import { findMarkPage } from './find-mark-page';

it('a mark of a series leads to the page of its wave, banner or meeting, for who may open it', () => {
  const linkFor = (of: 'wave' | 'banner' | 'meeting') =>
    findMarkPage('0319901U', (right) => right !== 'post_banner', { page: { of, id: '7' } });
  expect(linkFor('wave')).toBe('/0319901U/campagnes/7');
  expect(linkFor('meeting')).toBe('/0319901U/adoption/rencontres/7');
  expect(linkFor('banner')).toBeUndefined();
  // Letters, and the meetings of a day taken together.
  expect(findMarkPage('0319901U', () => true, {})).toBeUndefined();
});
