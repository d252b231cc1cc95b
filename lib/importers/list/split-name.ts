/** Words that belong to the family name behind them although they are not in capitals. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'di',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ben',
  'bin',
  'el',
  'al',
  'abd',
  'y',
  'e',
]);

/** Longer than any name: not worth the search, which grows with the square. */
const MAX_WORDS = 30;

const isCapitals = (word: string) => /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
const isParticle = (word: string) =>
  PARTICLES.has(word.replace(/[’']$/, '').toLowerCase()) && !isCapitals(word);
/** `d’ARTAGNAN`, `d'Alembert`: the particle is stuck to the name. */
const isElided = (word: string) => /^d[’']\p{Lu}{2,}/u.test(word);

/**
 * Family and first name out of one cell, `NOM Prénom` or `Prénom NOM`, told by the capitals: `DA SILVA-BERTIN Victor`,
 * `Anaïs LE GALL`, `de LA TOUR Jean`. Undefined when the capitals do not tell (`MARTIN LOUIS`, `Martin Louis`):
 * the whole cell is matched then, in either order.
 */
export function splitFullName(full: string): { family: string; first: string } | undefined {
  const words = full.split(/\s+/).filter(Boolean);
  if (words.length > MAX_WORDS) return undefined;
  const leading = countFamilyWords(words);
  if (leading > 0 && leading < words.length) {
    const rest = words.slice(leading);
    return rest.some(isCapitals) ? undefined : join(words.slice(0, leading), rest);
  }
  if (leading === words.length) return undefined;
  const start = words.findIndex((_, at) => at > 0 && countFamilyWords(words.slice(at)) === words.length - at);
  return start > 0 ? join(words.slice(start), words.slice(0, start)) : undefined;
}

const join = (family: readonly string[], first: readonly string[]) => ({
  family: family.join(' '),
  first: first.join(' '),
});

/** Length of the family name that the words begin with: capitals, and particles with capitals behind them. */
function countFamilyWords(words: readonly string[]): number {
  let length = 0;
  let pending = 0;
  for (const word of words) {
    if (isCapitals(word) || isElided(word)) {
      length += pending + 1;
      pending = 0;
    } else if (isParticle(word)) {
      pending += 1;
    } else {
      break;
    }
  }
  return length;
}
