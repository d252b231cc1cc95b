/** The letters a UAI may end with, in the order of the remainder by 23: no I, O, Q (ministry spec; 12,860 real codes agree). */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Department (Corse 620/720, overseas 97x/98x), number in it, check letter. */
const SHAPE = /^(0[0-8][0-9]|09[0-5]|9[78][0-9]|[67]20)[0-9]{4}[A-Z]$/;

/** As a UAI is written: upper case, without spaces around or inside. */
export const normaliseUai = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** The check letter that belongs to the seven digits; undefined when they are not seven digits. */
export function uaiCheckLetter(digits: string): string | undefined {
  return /^\d{7}$/.test(digits) ? CHECK_LETTERS[Number(digits) % 23] : undefined;
}

/**
 * Whether `text` can be a school's code. `wrong_letter` is a likely slip of the keyboard: to be shown,
 * and to be overridden by a person who knows better, never to be corrected in silence.
 */
export function checkUai(text: string): 'valid' | 'wrong_shape' | 'wrong_letter' {
  const uai = normaliseUai(text);
  if (!SHAPE.test(uai)) return 'wrong_shape';
  return uaiCheckLetter(uai.slice(0, 7)) === uai[7] ? 'valid' : 'wrong_letter';
}
