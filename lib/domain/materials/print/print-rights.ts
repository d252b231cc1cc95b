import { classesFor, type Grant, type Right } from '../../access/rights';
import { getPiece, type Merge, PIECES, type Piece, type PieceId } from '../library/pieces';
import type { PrintSelection } from './selection';

/** Pieces with names on them, which a run is made of; the lists of a class come with a run. */
export type PrintMerge = Exclude<Merge, 'none' | 'classes'>;

const RIGHTS = {
  families: 'print_letters',
  pupils: 'print_pupil_letters',
  accounts: 'print_codes',
} as const satisfies Record<PrintMerge, Right>;

/** How a piece is merged in a run; undefined for one that has no names on it, or is of the lists of a class. */
export function findPrintMerge(id: PieceId): PrintMerge | undefined {
  const { merge } = getPiece(id);
  return merge === 'none' || merge === 'classes' ? undefined : merge;
}

/** Throws on a piece without names: no run is made of it. */
export function getPrintMerge(id: PieceId): PrintMerge {
  const merge = findPrintMerge(id);
  if (!merge) throw new Error(`${id} has no names on it`);
  return merge;
}

export const printRightOf = (id: PieceId): (typeof RIGHTS)[PrintMerge] => RIGHTS[getPrintMerge(id)];

type Classes = 'all' | readonly string[];

/** The classes for which somebody may print this piece. */
export const printClassesOf = (grants: readonly Grant[], id: PieceId): Classes =>
  classesFor(grants, printRightOf(id));

/** The pieces that somebody may print for a class at least. */
export const listPrintablePieces = (grants: readonly Grant[]): Piece[] =>
  PIECES.filter(({ id }) => {
    const classes = findPrintMerge(id) ? printClassesOf(grants, id) : [];
    return classes === 'all' || classes.length > 0;
  });

/** Whether somebody sees a run, its files and who is left out: who may print it for everybody it is for. */
export function canSeeRun(
  grants: readonly Grant[],
  { pieceId, selection }: { pieceId: PieceId; selection: Pick<PrintSelection, 'classesOn'> },
): boolean {
  const classes = printClassesOf(grants, pieceId);
  return (
    classes === 'all' ||
    (selection.classesOn.length > 0 && selection.classesOn.every((code) => classes.includes(code)))
  );
}
