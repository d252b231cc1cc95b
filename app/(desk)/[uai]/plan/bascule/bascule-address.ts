import type { LockedOutQuery } from '@/lib/services/planning/switch-over/list-locked-out';

/** The filters of the list in an address, by their French names. */
export type BasculeSearch = Partial<Record<(typeof KEYS)[number], string>>;

const KEYS = ['qui', 'niveau', 'classe', 'email', 'nom', 'page'] as const;

const KINDS = { eleves: 'pupils', responsables: 'guardians' } as const;
const CONTACTS = { avec: 'with_email', sans: 'without_email' } as const;

const read = <const T extends Record<string, string>>(words: T, given = ''): T[keyof T] | undefined =>
  Object.hasOwn(words, given) ? (words[given] as T[keyof T]) : undefined;

/** The filters that an address asks for; the service drops what is no choice of the list. */
export const readBascule = ({ qui, niveau, classe, email, nom }: BasculeSearch): LockedOutQuery => ({
  kind: read(KINDS, qui),
  contact: read(CONTACTS, email),
  level: niveau || undefined,
  classCode: classe || undefined,
  query: nom || undefined,
});

/** The same filters as an address, with its question mark; what else the page's address says is left out. */
export function writeBascule(search: BasculeSearch): string {
  const params = new URLSearchParams(
    KEYS.flatMap((key) => {
      const value = search[key];
      return value && !(key === 'page' && value === '1') ? [[key, value]] : [];
    }),
  );
  return params.size > 0 ? `?${params}` : '';
}
