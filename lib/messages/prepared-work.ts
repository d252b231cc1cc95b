/** A wave is called in one line; the titles of actions are longer. */
const TITLE_LENGTH = 120;

/** The title of an action as that of its wave, cut between two words. */
export function shortenTitle(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:«–-]+$/u, '')}…`;
}
