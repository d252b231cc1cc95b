import sharp from 'sharp';
import { createTurns } from '../turns';

/**
 * One at a time: a drawing takes one of Node's few threads for a fifth of a second, and whatever else needs one (a
 * session, a compressed page, a password) waits behind all that were begun.
 */
const turns = createTurns(1);

/** Dots per inch at which an SVG with a width in points is `width` pixels wide: no pixel is drawn to be thrown away. */
function densityFor(svg: string, width: number): number {
  const points = Number(/<svg\b[^>]*?\swidth="([\d.]+)pt"/.exec(svg)?.[1] ?? Number.NaN);
  return points > 0 ? Math.min(Math.max((72 * width) / points, 1), 600) : 200;
}

/** An SVG of ours as a PNG on white, `width` pixels wide. Throws on what is no SVG. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  return turns.take(async () => {
    const image = sharp(Buffer.from(svg), { density: densityFor(svg, width) })
      .resize({ width })
      .flatten({ background: '#ffffff' });
    return new Uint8Array(await image.png({ compressionLevel: 9, palette: true }).toBuffer());
  });
}
