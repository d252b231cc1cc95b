import sharp from 'sharp';

/** An SVG of ours as a PNG on white, `width` pixels wide. Throws on what is no SVG. */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = sharp(Buffer.from(svg), { density: 200 })
    .resize({ width })
    .flatten({ background: '#ffffff' });
  return new Uint8Array(await image.png({ compressionLevel: 9, palette: true }).toBuffer());
}
