export type Turns = {
  /** What `work` gives, once it is its turn. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** How many work or wait. */
  load(): number;
};

/** Lets `atOnce` work at the same time; the others wait, in order. */
export function createTurns(atOnce: number): Turns {
  let working = 0;
  const waiting: (() => void)[] = [];
  return {
    async take(work) {
      if (working < atOnce) working += 1;
      else await new Promise<void>((begin) => waiting.push(begin));
      try {
        return await work();
      } finally {
        // The place goes to the next one in line, never to somebody who has just come.
        const next = waiting.shift();
        if (next) next();
        else working -= 1;
      }
    },
    load: () => working + waiting.length,
  };
}
