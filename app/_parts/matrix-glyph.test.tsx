import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CELLS, MATRIX } from '@/lib/messages/ui-adoption';
import { CellGlyph } from './matrix-glyph';

const FILLED = /fill-(adopted|dormant|reachable|unreached)-fill/g;

describe('where one person stands', () => {
  it('is one filled square, said in words', () => {
    for (const cell of ['adopted', 'dormant', 'reachable', 'unreached'] as const) {
      const drawn = renderToStaticMarkup(<CellGlyph cell={cell} />);
      expect(drawn.match(FILLED)).toEqual([`fill-${cell}-fill`]);
      expect(drawn).toContain(`aria-label="${CELLS[cell].name}"`);
    }
  });

  it('is no filled square while a list is missing: unknown is not "neither activated nor connected"', () => {
    const drawn = renderToStaticMarkup(<CellGlyph cell={null} />);
    expect(drawn.match(FILLED)).toBeNull();
    expect(drawn).toContain(MATRIX.unknownPlace);
  });
});
