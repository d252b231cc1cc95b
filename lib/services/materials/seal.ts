import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed, and of which run of which school, or of whose sender or ENT: under another one it does not open. */
export type SealedThing =
  | { schoolUai: string; jobId: string; what: 'part' | 'secret' }
  | { owner: string; what: 'sender_secret' | 'webhook_secret' | 'ent_client_secret' | 'ent_password' };

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own, so that what other parts of the product make of the secret key opens nothing here. */
const keyOf = (thing: SealedThing, secretKey: string) =>
  Buffer.from(
    hkdfSync('sha256', secretKey, '', 'owner' in thing ? 'palier senders' : 'palier print runs', 32),
  );

const nameOf = (thing: SealedThing) =>
  Buffer.from(
    'owner' in thing ? `${thing.what} ${thing.owner}` : `${thing.what} ${thing.schoolUai} ${thing.jobId}`,
  );

/** Encrypts bytes for a column of the database: base64 of nonce, tag and text, another one each time. */
export function seal(bytes: Uint8Array, thing: SealedThing, secretKey: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(thing, secretKey), nonce);
  cipher.setAAD(nameOf(thing));
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
}

/** Undefined when it was changed, moved to another run, or sealed under another key. */
export function unseal(sealed: string, thing: SealedThing, secretKey: string): Uint8Array | undefined {
  const all = Buffer.from(sealed, 'base64');
  if (all.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, keyOf(thing, secretKey), all.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(nameOf(thing));
  decipher.setAuthTag(all.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(all.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
