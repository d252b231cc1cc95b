import { createHash } from 'node:crypto';
import { findForecastPart, saveForecastPart } from '@/db/queries/forecast';
import { inSchool, type SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../context';
import type { SchoolFiles } from './load-school-history';

/** A digest of anything that JSON can tell. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const digests = new WeakMap<SchoolFiles, string>();

/** Of what the school's files say: the same for the same people, links and days, whichever import said so. */
export function digestFiles(files: SchoolFiles): string {
  const known = digests.get(files);
  if (known) return known;
  const { snapshot, listDays, firstActivations, routes } = files;
  const { classes, pupils, links, activated, connected, known: told } = snapshot;
  const digest = digestOf([
    listDays,
    told,
    ...[classes, pupils, links, activated, connected, firstActivations, routes].map(inOrder),
  ]);
  digests.set(files, digest);
  return digest;
}

/** Rows of the database come in any order. */
const inOrder = (rows: Iterable<unknown>): string[] => [...rows].map((row) => JSON.stringify(row)).sort();

/** What is being made now, so that two who ask at once wait for one. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * The result of `work`, made once for the same inputs: kept in the database for every process, in the place of the one
 * before. It travels as JSON.
 */
export async function onceFor<T>(
  { db }: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  { part, inputs, work }: { part: string; inputs: string; work: () => Promise<T> | T },
): Promise<T> {
  const key = [scope.uai, part, inputs].join('\n');
  const running = underWay.get(key) ?? findOrMake();
  underWay.set(key, running);
  return running as Promise<T>;

  async function findOrMake(): Promise<T> {
    try {
      const found = await inSchool(db, scope, (tx) => findForecastPart(tx, part, inputs));
      if (found !== undefined) return found as T;
      const result = await work();
      await inSchool(db, scope, (tx) => saveForecastPart(tx, { schoolUai: scope.uai, part, inputs, result }));
      return result;
    } finally {
      underWay.delete(key);
    }
  }
}
