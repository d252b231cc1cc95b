import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number as it is kept and compared (E.164), or null when nobody could be called there. */
export function readCallNumber(raw: string | null | undefined): string | null {
  const number = parsePhoneNumberFromString(raw ?? '', 'FR');
  return number?.isValid() ? number.number : null;
}
