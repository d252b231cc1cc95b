import { readLogoSize } from './check-logo';
import type { Logo } from './fields';
import type { Piece, PieceKind, PieceSize } from './pieces';

/** How high a logo stands on paper, in millimetres; on a poster, of an A4. The templates in `lib/print` set it so. */
export const LOGO_HEIGHT_MM: Partial<Record<PieceKind, number>> = {
  letter: 15,
  sheet: 16,
  flyer: 15,
  poster: 24,
  note: 11,
  list: 11,
};
/** A wider one is made lower. */
export const LOGO_MAX_RATIO = 2.6;
const A4_WIDTH = 210;

/** Dots per inch below which an eye sees the steps in a drawing. */
const FINE_DPI = 150;
const MM_PER_INCH = 25.4;

/** What is known of a logo that will look coarse on paper: its pixels, the width it is printed at, the pixels that this takes. */
export function findCoarseLogo(
  { kind }: Pick<Piece, 'kind'>,
  { width, perSheet }: Pick<PieceSize, 'width' | 'perSheet'>,
  logo: Logo,
): { pixels: number; widthMm: number; needed: number } | undefined {
  const height = LOGO_HEIGHT_MM[kind];
  const size = readLogoSize(logo);
  // The little sheets of pupils have no logo.
  if (!height || !size || (kind === 'sheet' && perSheet > 1)) return undefined;
  const grow = kind === 'poster' ? width / A4_WIDTH : 1;
  const widthMm = height * grow * Math.min(size.width / size.height, LOGO_MAX_RATIO);
  const needed = Math.ceil((widthMm / MM_PER_INCH) * FINE_DPI);
  return size.width < needed ? { pixels: size.width, widthMm: Math.round(widthMm), needed } : undefined;
}
