import { countSigns } from './check-fields';

export const TITLE_LENGTH = 80;

/** The name of a piece or a template on one line, as it was typed but for what nobody sees; undefined when it is none. */
export function readTitle(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > TITLE_LENGTH * 20) return undefined;
  const title = typed
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' || countSigns(title) > TITLE_LENGTH ? undefined : title;
}
