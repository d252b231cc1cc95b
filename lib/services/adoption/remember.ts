import { eq } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Db, Tx } from '@/db/client';
import { schoolFacts } from '@/db/schema/adoption';
import { inSchool, type SchoolScope } from '@/db/scope';

type Remembered = { version: number; value: unknown };

/** Figures of the schools read last, of each database. A few hundred schools of some ten kilobytes each. */
const CAPACITY = 400;
const stores = new WeakMap<Db, LRUCache<string, Remembered>>();

function storeOf(db: Db): LRUCache<string, Remembered> {
  const known = stores.get(db) ?? new LRUCache<string, Remembered>({ max: CAPACITY });
  stores.set(db, known);
  return known;
}

/**
 * What `work` finds, kept in this process until the school's facts change: every import, decision, objection and
 * purge raises their version in its own transaction (`raiseFactsVersion`), so that reading an unchanged school costs
 * one look at that number. `key` names all that the answer depends on besides the facts and who may see which classes.
 */
export async function rememberByFacts<T>(
  db: Db,
  scope: SchoolScope,
  key: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const store = storeOf(db);
  const classes = scope.classCodes === 'all' ? '*' : JSON.stringify([...scope.classCodes].sort());
  const name = [scope.uai, classes, key].join('\n');
  return inSchool(db, scope, async (tx) => {
    // Read before the facts: a change in between is stored under the older number, which nobody asks for again.
    const [facts] = await tx
      .select({ version: schoolFacts.version })
      .from(schoolFacts)
      .where(eq(schoolFacts.schoolUai, scope.uai));
    const version = facts?.version ?? 0;
    const known = store.get(name);
    if (known?.version === version) return known.value as T;
    const value = await work(tx);
    store.set(name, { version, value });
    return value;
  });
}
