import postgres from 'postgres';
import type { Db } from './client';
import { hideValues } from './query-fault';
import type { SchoolScope } from './scope';

type Statement = postgres.ReservedSql;
type Query = postgres.PendingQuery<postgres.Row[]>;

/** A connection that is kept for one school while many small transactions are written on it. */
export type SchoolLine = {
  /**
   * One transaction in the school's scope, sent at once: begin, the scope, the queries, commit, without waiting for any
   * answer in between. One round trip, and statements are prepared once. `andSystem`: what is of no school as well.
   * Resolves, with the rows of each query, when all of it is committed; rejects when nothing is.
   */
  transact(andSystem: boolean, build: (statement: Statement) => Query[]): Promise<postgres.Row[][]>;
};

/** As `inSchool`, for statements that are run thousands of times. */
export async function onSchoolLine<T>(
  db: Db,
  scope: SchoolScope,
  work: (line: SchoolLine) => Promise<T>,
): Promise<T> {
  const statement = await db.$client.reserve();
  let isBroken = false;
  const transact: SchoolLine['transact'] = async (andSystem, build) => {
    if (isBroken) throw new Error('the connection to the database is gone');
    const sent = [
      statement`begin`,
      statement`select set_config('palier.school_uai', ${scope.uai}, true),
        set_config('palier.system', ${andSystem ? 'on' : ''}, true)`,
      ...build(statement),
      statement`commit`,
    ].map((query) => query.execute());
    const answers = await Promise.allSettled(sent);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) {
      // After an error of PostgreSQL's own the commit has rolled back; after any other the connection is gone.
      isBroken ||= !(failed.reason instanceof postgres.PostgresError);
      throw hideValues(failed.reason);
    }
    return answers.slice(2, -1).map((answer) => (answer.status === 'fulfilled' ? [...answer.value] : []));
  };
  try {
    return await work({ transact });
  } finally {
    // The pool replaces a connection that is gone by itself; one that is given back is used again.
    if (!isBroken) statement.release();
  }
}
