import { createHash } from 'node:crypto';

/**
 * The id of an act from the form it was sent with: the same form sent twice is one act; the same page used again for
 * other people, or another mark, is another one. A UUID (version 8: made from a digest).
 */
export function deriveActId(form: string, content: readonly (string | null)[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([form, ...content]))
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
