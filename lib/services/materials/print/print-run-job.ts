import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob, removeJob } from '@/db/queries/jobs';

/** The jobs that make a print run and clear it: what they are called and carry, apart from the worker. */
export const PRINT_RUN_JOB = 'print-run';
export const CLEAR_PRINT_JOB = 'clear-print';

/**
 * One run at a time on a whole installation. A run has both compile processes of its worker and takes minutes; two at once
 * would be no quicker, and would hold both places of a worker while a wave must leave.
 */
const PRINT_QUEUE = 'print';

/** Letters are fetched within days; they can be printed anew. */
export const FILES_KEPT_DAYS = 7;
/** Of codes: as long as they wait to be printed, and then as files to be fetched (DOMAIN rule 5). */
export const CODES_KEPT_HOURS = 24;

export const printRunPayload = z.object({ schoolUai: z.string(), jobId: z.uuid() });
export type PrintRunPayload = z.infer<typeof printRunPayload>;

const HOUR_MS = 3_600_000;

/** When the files of a run are cleared that was ready at a moment, or its codes that came then. */
export const clearedAt = (at: Date, holdsCodes: boolean): Date =>
  new Date(at.getTime() + (holdsCodes ? CODES_KEPT_HOURS : FILES_KEPT_DAYS * 24) * HOUR_MS);

const keyOf = (name: string, { schoolUai, jobId }: PrintRunPayload) => `${name}:${schoolUai}:${jobId}`;

/** In the transaction that makes the printing necessary; one waiting job for each run. */
export const enqueuePrintRun = (tx: Tx, payload: PrintRunPayload) =>
  enqueueJob(tx, {
    name: PRINT_RUN_JOB,
    payload,
    key: keyOf(PRINT_RUN_JOB, payload),
    runAt: null,
    queue: PRINT_QUEUE,
  });

export const removePrintRun = (tx: Tx, payload: PrintRunPayload) =>
  removeJob(tx, keyOf(PRINT_RUN_JOB, payload));

export const enqueueClearPrint = (tx: Tx, payload: PrintRunPayload, runAt: Date) =>
  enqueueJob(tx, { name: CLEAR_PRINT_JOB, payload, key: keyOf(CLEAR_PRINT_JOB, payload), runAt });
