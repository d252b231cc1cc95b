import type { Task } from 'graphile-worker';
import type { Logger } from 'pino';

/**
 * What a broken job may tell. The message of a failed query lists its values, which may be people; the queue
 * keeps the message of whatever a job throws, and so does a log.
 */
export function describeFault(error: unknown): { fault: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] };
  const told = error.cause instanceof Error ? error.cause : error;
  const { code } = told as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    fault: typeof code === 'string' ? `${told.name} ${code}` : told.name,
    at: frames.slice(0, 6).map((line) => line.trim()),
  };
}

/** A task whose failure says what broke and where, never about whom. */
export function runSafely(name: string, logger: Logger, work: (payload: unknown) => Promise<object>): Task {
  return async (payload) => {
    try {
      logger.info({ job: name, ...(await work(payload)) }, 'job done');
    } catch (error) {
      const described = describeFault(error);
      logger.error({ job: name, ...described }, 'job failed');
      throw new Error(described.fault);
    }
  };
}
