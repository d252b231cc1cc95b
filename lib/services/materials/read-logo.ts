import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { cleanPicture } from '@/lib/adapters/raster/read-picture';
import { findLogoFault, LOGO_MAX_BYTES, type LogoFault } from '@/lib/domain/materials/library/check-logo';
import type { Logo } from '@/lib/domain/materials/library/fields';
import { ok, type Result, refuse } from '@/lib/domain/result';

const asLogo = (bytes: Uint8Array, mediaType: Logo['mediaType'], alt: string): Logo => ({
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
  alt,
});

/** By its first bytes: what a browser says of a file is its name's word. */
const typeOf = (bytes: Uint8Array): Logo['mediaType'] => (bytes[0] === 0xff ? 'image/jpeg' : 'image/png');

const cleaned = new LRUCache<string, Uint8Array>({ max: 20 });

/** A logo that is not saved yet is sent at every stroke of a preview. */
async function cleanOnce(bytes: Uint8Array, mediaType: Logo['mediaType']): Promise<Uint8Array | undefined> {
  const key = createHash('sha256').update(bytes).digest('base64');
  const known = cleaned.get(key);
  if (known) return known;
  const clean = await cleanPicture(bytes, mediaType);
  if (clean) cleaned.set(key, clean);
  return clean;
}

const refuseLogo = (code: LogoFault, detail: Record<string, number> = {}) =>
  refuse('field_refused', { ...detail, field: 'logo', code });

/**
 * A file as a logo, with nothing in it but its pixels. Refusal: `field_refused` {field, code} with a code of
 * `findLogoFault` and what fills its sentence; a picture whose pixels cannot be read is `logo_type`.
 */
export async function readLogo(bytes: Uint8Array, alt: string): Promise<Result<Logo, 'field_refused'>> {
  if (bytes.length > LOGO_MAX_BYTES) return refuseLogo('logo_too_heavy', { max: LOGO_MAX_BYTES });
  const mediaType = typeOf(bytes);
  // Whether it has a description is said when the fields are checked: the picture is not lost for it.
  const fault = findLogoFault(asLogo(bytes, mediaType, alt || '-'));
  if (fault) {
    const { code, ...detail } = fault;
    return refuseLogo(code, detail);
  }
  const clean = await cleanOnce(bytes, mediaType);
  if (!clean) return refuseLogo('logo_type');
  if (clean.length > LOGO_MAX_BYTES) return refuseLogo('logo_too_heavy', { max: LOGO_MAX_BYTES });
  return ok(asLogo(clean, mediaType, alt));
}
