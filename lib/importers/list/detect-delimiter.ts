/** How much of a list is looked at. */
export const START_BYTES = 64 * 1024;

const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * The delimiter that cuts most of the first lines into the same number of cells, and of those the one that cuts
 * finest. Delimiters inside quoted cells do not count. Undefined when none cuts the text into columns.
 */
export function detectDelimiter(start: string): string | undefined {
  const scored = DELIMITERS.map((delimiter) => {
    const counts = countPerLine(start, delimiter).slice(0, 50);
    const cuts = mostFrequent(counts.filter((count) => count > 0));
    const share = cuts === 0 ? 0 : counts.filter((count) => count === cuts).length / counts.length;
    return { delimiter, cuts, share };
  }).filter(({ cuts }) => cuts > 0);
  const steady = scored.filter(({ share }) => share >= 0.8);
  const [best] = (steady.length > 0 ? steady : scored).sort((a, b) => b.cuts - a.cuts || b.share - a.share);
  return best?.delimiter;
}

/** How often the delimiter stands outside quotes, for each line that is not blank; a cut last line is left out. */
function countPerLine(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isCellStart = true;
  let isBlank = true;
  for (const char of text) {
    if (char === '"' && (isQuoted || isCellStart)) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && (char === '\n' || char === '\r')) {
      if (!isBlank) counts.push(count);
      count = 0;
      isCellStart = true;
      isBlank = true;
      continue;
    } else if (!isQuoted && char === delimiter) {
      count += 1;
      isCellStart = true;
      isBlank = false;
      continue;
    }
    isCellStart = false;
    isBlank = false;
  }
  if (!isBlank && (counts.length === 0 || text.length < START_BYTES / 4)) counts.push(count);
  return counts;
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
