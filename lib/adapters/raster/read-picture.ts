import sharp from 'sharp';

/** More pixels than any logo; a file of some kilobytes can claim billions. */
const MOST_PIXELS = 16_000_000;
/** Drawn at 45 mm at the most: 1,200 pixels are 680 dots per inch. */
const WIDEST = 1200;
/** Grey from which a stroke on white paper can no longer be seen (contrast below 1.4). */
const PALE = 215;

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });

/**
 * A PNG or JPEG written anew from its pixels: whatever else a file held (the place where a photograph was taken, a
 * page of HTML) is gone. Undefined when the pixels cannot be read.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<Uint8Array | undefined> {
  try {
    const image = open(bytes)
      .rotate()
      .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true });
    const clean =
      mediaType === 'image/png' ? image.png({ compressionLevel: 9 }) : image.jpeg({ quality: 90 });
    return new Uint8Array(await clean.toBuffer());
  } catch {
    // The library throws plain errors with texts of its own, whatever is wrong with the file.
    return undefined;
  }
}

/** Whether a picture would hardly be seen on white paper. */
export async function isPale(bytes: Uint8Array): Promise<boolean> {
  const grey = await open(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ width: 32, height: 32, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return grey.every((value) => value >= PALE);
}
