import { setImmediate } from 'node:timers/promises';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { copyRows } from '@/db/copy-rows';
import { accountState, adoptionDaily, entConnection, schoolFacts } from '@/db/schema/adoption';
import { school } from '@/db/schema/directory';
import { importBatch, importFile } from '@/db/schema/import';
import { enrolment, guardian, guardianship, holder, pupil, schoolClass } from '@/db/schema/roster';
import { drawSchool } from './draw-school';
import type { SchoolPlan } from './plan-schools';
import type { SchoolRows } from './rows';

/** What was written so far. */
export type Generated = { schools: number; pupils: number; guardians: number; rows: number };

/** Those that are pointed to come before those that point. */
const TABLES: readonly (readonly [keyof SchoolRows, PgTable])[] = [
  ['school', school],
  ['facts', schoolFacts],
  ['classes', schoolClass],
  ['holders', holder],
  ['pupils', pupil],
  ['guardians', guardian],
  ['enrolments', enrolment],
  ['guardianships', guardianship],
  ['batches', importBatch],
  ['files', importFile],
  ['states', accountState],
  ['connections', entConnection],
  ['days', adoptionDaily],
];

/** Schools of one transaction: what an interrupted run leaves behind is whole schools. */
const AT_ONCE = 5;

/** One writes while another draws. */
const LANES = 2;

/** Draws the schools and writes them, some in each transaction; `onProgress` is told after each. */
export async function writeSchools(
  owner: postgres.Sql,
  plans: readonly SchoolPlan[],
  onProgress: (done: Generated) => void = () => {},
): Promise<Generated> {
  const done: Generated = { schools: 0, pupils: 0, guardians: 0, rows: 0 };
  const left = [...plans];
  const work = async (): Promise<void> => {
    for (let some = left.splice(0, AT_ONCE); some.length > 0; some = left.splice(0, AT_ONCE)) {
      const drawn: SchoolRows[] = [];
      for (const plan of some) {
        drawn.push(drawSchool(plan));
        await setImmediate();
      }
      await writeDrawn(owner, drawn);
      for (const rowsOf of drawn) {
        done.schools += 1;
        done.pupils += rowsOf.pupils.length;
        done.guardians += rowsOf.guardians.length;
        for (const [key] of TABLES) done.rows += rowsOf[key].length;
      }
      onProgress({ ...done });
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return done;
}

async function writeDrawn(owner: postgres.Sql, drawn: readonly SchoolRows[]): Promise<void> {
  await owner.begin(async (tx) => {
    await trustKeys(tx);
    for (const [key, table] of TABLES) {
      await copyRows(
        tx,
        table,
        drawn.flatMap((rowsOf): object[] => rowsOf[key]),
      );
    }
  });
}

/** Where the owner may, foreign keys are not looked up row by row: half of the time of a big load. */
async function trustKeys(tx: postgres.TransactionSql): Promise<void> {
  try {
    await tx.savepoint((inner) => inner`set local session_replication_role = replica`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
  }
}

/** Plans of the first queries would go by empty tables' statistics; reads of an index alone need the other half. */
export async function tidyUp(owner: postgres.Sql): Promise<void> {
  await owner.unsafe(`vacuum (analyze) ${TABLES.map(([, table]) => `"${getTableName(table)}"`).join(', ')}`);
}
