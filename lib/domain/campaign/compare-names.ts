/** Accents and case do not count: É stands with E, not after Z, whatever the database thinks of it. */
const collator = new Intl.Collator('fr', { sensitivity: 'base' });

type Named = { name: string; firstName: string; holderId: string };

/** The order of a list of people: by name, by first name, then always the same for namesakes. */
export const compareNames = (a: Named, b: Named): number =>
  collator.compare(a.name, b.name) ||
  collator.compare(a.firstName, b.firstName) ||
  (a.holderId < b.holderId ? -1 : Number(a.holderId > b.holderId));
