import type { Logo } from './fields';

export type LogoFault =
  | 'logo_type'
  | 'logo_too_heavy'
  | 'logo_too_small'
  | 'logo_too_large'
  | 'logo_alt_missing';

/** Except on a poster, a logo is 45 mm wide at the most: 300 pixels are 170 dots per inch at least. See `findCoarseLogo`. */
export const LOGO_MIN_WIDTH = 300;
export const LOGO_MAX_SIDE = 4000;
export const LOGO_MAX_BYTES = 500_000;
export const LOGO_ALT_LENGTH = 100;

type Size = { width: number; height: number };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size that the first chunk of a PNG tells, undefined when it is none. */
function readPngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size in the frame header of a JPEG (markers C0 to CF but C4, C8 and CC), undefined when it is none. */
function readJpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || view.getUint16(at + 2) < 2) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
  }
  return undefined;
}

/** Pixels of a picture, undefined when it is not what it says it is. */
export function readLogoSize({ mediaType, base64 }: Logo): Size | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return mediaType === 'image/png' ? readPngSize(bytes) : readJpegSize(bytes);
}

/** What keeps a logo from being printed well, undefined when nothing does. */
export function findLogoFault(logo: Logo): { code: LogoFault; max?: number; min?: number } | undefined {
  if (logo.base64.length * 0.75 > LOGO_MAX_BYTES) return { code: 'logo_too_heavy', max: LOGO_MAX_BYTES };
  const size = readLogoSize(logo);
  if (!size) return { code: 'logo_type' };
  if (size.width < LOGO_MIN_WIDTH) return { code: 'logo_too_small', min: LOGO_MIN_WIDTH };
  if (Math.max(size.width, size.height) > LOGO_MAX_SIDE)
    return { code: 'logo_too_large', max: LOGO_MAX_SIDE };
  if (logo.alt.trim() === '') return { code: 'logo_alt_missing' };
  return undefined;
}
