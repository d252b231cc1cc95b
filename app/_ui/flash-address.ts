import type { FlashCode } from '@/lib/messages/flash';

export const FLASH_PARAM = 'fait';

/** The address to redirect to after an action, which makes the page say what was done. */
export function withFlash(path: string, code: FlashCode): string {
  const [base = '', query] = path.split('?');
  const params = new URLSearchParams(query);
  params.set(FLASH_PARAM, code);
  return `${base}?${params}`;
}
