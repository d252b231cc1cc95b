import { classKey, fullKeys, keysOfName, namesOf } from './match-index';
import type { ListRow } from './types';

/** What a row says about *who* it is, kept for the person who decides, and only until they have. */
export type WrittenFacts = Pick<ListRow, 'names' | 'classCodes' | 'children'> &
  Partial<Pick<ListRow, 'bornOn' | 'email'>>;

type KnownName = { familyName: string; usageName?: string; firstName: string };

/** The same facts of somebody of the school. A guardian has no class of their own: it is their children's. */
export type KnownFacts = KnownName & {
  bornOn?: string;
  classCode?: string;
  email?: string;
  children: readonly (KnownName & { classCode?: string })[];
};

export const FACTS = ['name', 'bornOn', 'class', 'children', 'email'] as const;
export type Fact = (typeof FACTS)[number];

/** Whether the row and the school say the same; `untold` where one of them says nothing. */
export type Agreement = 'same' | 'different' | 'untold';

/** The facts of a row as a question keeps them: without the login's digest, the identifier and the state. */
export const writtenFactsOf = ({ names, bornOn, classCodes, children, email }: ListRow): WrittenFacts => ({
  names,
  classCodes,
  children,
  ...(bornOn && { bornOn }),
  ...(email && { email }),
});

/** Compares as matching does: accents, case, hyphens and the order of a full name play no part. */
export function compareFacts(written: WrittenFacts, known: KnownFacts): Record<Fact, Agreement> {
  const classes = [known, ...known.children].flatMap(({ classCode }) => classCode ?? []).map(classKey);
  const asked = written.classCodes.map(classKey);
  return {
    name: isNamed(written.names, known) ? 'same' : 'different',
    bornOn: agree(written.bornOn, known.bornOn),
    class:
      asked.length === 0 || classes.length === 0
        ? 'untold'
        : answer(asked.some((code) => classes.includes(code))),
    children:
      written.children.length === 0 || known.children.length === 0
        ? 'untold'
        : answer(written.children.every((child) => known.children.some((one) => isNamed(child, one)))),
    email: agree(written.email?.toLowerCase(), known.email?.toLowerCase()),
  };
}

const answer = (same: boolean): Agreement => (same ? 'same' : 'different');

const agree = (a: string | undefined, b: string | undefined): Agreement =>
  a === undefined || b === undefined ? 'untold' : answer(a === b);

function isNamed(written: WrittenFacts['names'], known: KnownName): boolean {
  const { families, first } = namesOf(known);
  const keys = new Set(fullKeys(families, first));
  return keysOfName(written).some((key) => keys.has(key));
}
