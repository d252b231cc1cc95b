import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/**
 * A query that failed: which kind of fault, on what, and where in the code. The driver's own error lists the query
 * and its values, which may be pupils; whatever is thrown may end in a log.
 */
export class QueryFault extends Error {
  override readonly name = 'QueryFault';
  /** SQLSTATE, or the system's code when the database was not reached. */
  readonly code: string;

  constructor(code: string, on: string, stack: string | undefined) {
    super(on ? `query failed: ${code} (${on})` : `query failed: ${code}`);
    this.code = code;
    const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    if (frames.length > 0) this.stack = [`${this.name}: ${this.message}`, ...frames].join('\n');
  }
}

/** What may be thrown on: an error of the driver without its values, any other as it is. */
export function hideValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof postgres.PostgresError) {
    const on = cause.constraint_name ?? cause.column_name ?? cause.table_name ?? cause.routine ?? '';
    return new QueryFault(cause.code, on, (error as Error).stack);
  }
  if (!(error instanceof DrizzleQueryError)) return error;
  const { code } = (cause ?? {}) as { code?: unknown };
  return new QueryFault(typeof code === 'string' ? code : 'unknown', '', error.stack);
}
