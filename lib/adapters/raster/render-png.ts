import sharp from 'sharp';

/** Dots per inch at which an SVG with a width in points is `width` pixels wide: no pixel is drawn to be thrown away. */
function densityFor(svg: string, width: number): number {
  const points = Number(/<svg\b[^>]*?\swidth="([\d.]+)pt"/.exec(svg)?.[1] ?? Number.NaN);
  return points > 0 ? Math.min(Math.max((72 * width) / points, 1), 600) : 200;
}

/** An SVG of ours as a PNG on white, `width` pixels wide. Throws on what is no SVG. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = sharp(Buffer.from(svg), { density: densityFor(svg, width) })
    .resize({ width })
    .flatten({ background: '#ffffff' });
  return new Uint8Array(await image.png({ compressionLevel: 9, palette: true }).toBuffer());
}
