import { createHash } from 'node:crypto';
import { nameKey } from '../roster/normalise-name';
import type { ListRow } from './types';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** What a row says about *who* it is, in full. */
function identityOf(row: ListRow): string {
  const { family, usage, first, full } = row.names;
  const who = [row.holderKind, ...[family, usage, first, full].map((name) => nameKey(name ?? ''))];
  if (row.accountRef || row.siecleId) return JSON.stringify([...who, row.accountRef, row.siecleId ?? '']);
  const children = row.children.map((c) =>
    [c.family, c.first, c.full, c.classCode].map((t) => nameKey(t ?? '')),
  );
  return JSON.stringify([...who, row.bornOn ?? '', [...row.classCodes].sort(), children, row.email ?? '']);
}

/**
 * What a row says about *who* it is, as 32 hexadecimal digits: the same for the same person in every list of that
 * layout, whatever has become of the account. A decision on an ambiguous row is remembered under it.
 * With a login or a SIECLE identifier the class plays no part, so that a change of class asks nothing anew.
 */
export const rowKey = (row: ListRow): string => digest(identityOf(row));

/** A row among those of its list that name somebody in the very same words. */
export type Twin = {
  /** How many they are, and which of them this is, counted from 0. */
  size: number;
  position: number;
  /** Whether they all say the same of the account, and at least the same state. */
  saySame: boolean;
  haveSameState: boolean;
  /** What to remember a decision on this row by. */
  key: string;
};

const says = ({ state, notifiedOn, activatedOn, lastConnectedOn, method }: ListRow): string =>
  JSON.stringify([state, notifiedOn, activatedOn, lastConnectedOn, method]);

/**
 * The rows of a list that nothing tells apart, by line: two homonyms, or one person said twice. Their key holds the
 * list itself and the line, so that a decision on one is not taken for a decision on the other, nor on a row of the
 * next list.
 */
export function findTwins(rows: readonly ListRow[]): ReadonlyMap<number, Twin> {
  const byIdentity = new Map<string, ListRow[]>();
  for (const row of rows) {
    const identity = identityOf(row);
    const known = byIdentity.get(identity);
    if (known) known.push(row);
    else byIdentity.set(identity, [row]);
  }
  const groups = [...byIdentity.values()].filter((same) => same.length > 1);
  const list = groups.length > 0 ? digest(JSON.stringify(rows)) : '';
  return new Map(
    groups.flatMap((same) => {
      const saySame = new Set(same.map(says)).size === 1;
      const haveSameState = new Set(same.map((row) => row.state ?? '')).size === 1;
      return same.map((row, position): [number, Twin] => [
        row.line,
        {
          size: same.length,
          position,
          saySame,
          haveSameState,
          key: digest(JSON.stringify([list, row.line])),
        },
      ]);
    }),
  );
}
