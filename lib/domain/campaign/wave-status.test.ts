import { describe, expect, it } from 'vitest';
import { WAVE_STATUSES } from './types';
import { canEdit, canMove } from './wave-status';

describe('the status of a wave', () => {
  it('moves along these ways and no other', () => {
    const moves = WAVE_STATUSES.flatMap((from) =>
      WAVE_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(moves).toEqual([
      'draft → approved',
      'draft → scheduled',
      'draft → cancelled',
      'approved → draft',
      'approved → scheduled',
      'approved → cancelled',
      'scheduled → sending',
      'scheduled → cancelled',
      'sending → paused',
      'sending → sent',
      'sending → cancelled',
      'paused → sending',
      'paused → sent',
      'paused → cancelled',
    ]);
  });

  it('lets the text be changed only before somebody has approved it', () => {
    expect(WAVE_STATUSES.filter(canEdit)).toEqual(['draft']);
  });
});
