import { normaliseHeader } from './headers';

/** Headers of codes, passwords and identifiers that a screen must not show (and that we never keep). */
const SECRET_HEADER =
  /\b(code|codes|mot de passe|mdp|password|passe|secret|jeton|token|pin|ine|cle|otp|id national|identifiant national)\b/;

/** Headers of codes that are no secret. */
const PLAIN_CODE_HEADER = /^code (classe|division|structure|mef|postal|etablissement|uai|rne|niveau|type)$/;

export const MASKED_SAMPLE = '••••••';
const SAMPLES = 3;
const MAX_SAMPLE_CHARS = 60;

/** Letters mixed with digits, or eight digits and more, without a space: what a code or an INE looks like. */
const isCodeLike = (value: string): boolean =>
  !value.includes('@') &&
  (/^(?=.*\d)(?=.*\p{L})[\p{L}\p{N}!#$%&*+_=.-]{6,40}$/u.test(value) || /^\d{8,}$/.test(value));

/**
 * The first values of a column, for the person who says what the column is. A column whose header or whose values
 * look like secrets is masked as a whole.
 */
export function sampleColumn(header: string, values: readonly string[]): string[] {
  const filled = values.filter((value) => value !== '');
  const name = normaliseHeader(header);
  const isSecret =
    (SECRET_HEADER.test(name) && !PLAIN_CODE_HEADER.test(name)) ||
    filled.filter(isCodeLike).length * 2 > filled.length;
  return filled
    .slice(0, SAMPLES)
    .map((value) => (isSecret ? MASKED_SAMPLE : value.slice(0, MAX_SAMPLE_CHARS)));
}
