import type { Cell, Matrix } from '@/lib/domain/adoption/measure';
import { CELLS, MATRIX } from '@/lib/messages/ui-adoption';

/** Activation down, connection across: the one picture of the matrix, everywhere. */
const CELL_ORDER = ['adopted', 'dormant', 'reachable', 'unreached'] as const satisfies Cell[];

const PLACES: Record<Cell, [x: number, y: number]> = {
  adopted: [0, 0],
  dormant: [8.5, 0],
  reachable: [0, 8.5],
  unreached: [8.5, 8.5],
};

const FILL: Record<Cell, string> = {
  adopted: 'fill-adopted-fill',
  dormant: 'fill-dormant-fill',
  reachable: 'fill-reachable-fill',
  unreached: 'fill-unreached-fill',
};

/**
 * Where one person stands: the 2 × 2 with one square filled, 16 px, with its words for screen readers. Null: a list
 * that would tell is missing, and no square is filled.
 */
export function CellGlyph({ cell }: { cell: Cell | null }) {
  const label = cell ? CELLS[cell].name : MATRIX.unknownPlace;
  return (
    <svg
      aria-label={label}
      className="inline-block size-4 shrink-0 align-[-0.1875rem]"
      role="img"
      viewBox="0 0 16 16"
    >
      {CELL_ORDER.map((place) => {
        const [x, y] = PLACES[place];
        return (
          <rect
            className={place === cell ? FILL[place] : 'fill-sunken stroke-line-strong'}
            height={place === cell ? 7.5 : 6.5}
            key={place}
            rx="1.5"
            strokeDasharray={cell ? undefined : '1.5 1.5'}
            strokeWidth={place === cell ? 0 : 1}
            width={place === cell ? 7.5 : 6.5}
            x={place === cell ? x : x + 0.5}
            y={place === cell ? y : y + 0.5}
          />
        );
      })}
    </svg>
  );
}

/** How a group spreads over the four cells: the area of a square is the cell's share. */
export function MatrixGlyph({ matrix, audience }: { matrix: Matrix; audience: string }) {
  const total = matrix.adopted + matrix.dormant + matrix.reachable + matrix.unreached;
  return (
    <svg
      aria-label={MATRIX.glyph(audience, matrix)}
      className="inline-block size-6 shrink-0 align-middle"
      role="img"
      viewBox="0 0 16 16"
    >
      <title>{MATRIX.glyph(audience, matrix)}</title>
      {CELL_ORDER.map((cell) => {
        const [x, y] = PLACES[cell];
        const side = total === 0 ? 0 : 7.5 * Math.sqrt(matrix[cell] / total);
        // Squares grow from the centre of the cross, so that the four stay one picture.
        return (
          <g key={cell}>
            <rect className="fill-sunken" height="7.5" rx="1" width="7.5" x={x} y={y} />
            <rect
              className={FILL[cell]}
              height={side}
              rx="0.75"
              width={side}
              x={x === 0 ? 7.5 - side : x}
              y={y === 0 ? 7.5 - side : y}
            />
          </g>
        );
      })}
    </svg>
  );
}
