import { z } from 'zod';
import type { Tx } from '@/db/client';
import { enqueueJob, removeJob } from '@/db/queries/jobs';

/** The job that sends a wave: what it is called and what it carries, apart from the worker that does it. */
export const SEND_WAVE_JOB = 'send-wave';

export const sendWavePayload = z.object({
  schoolUai: z.string(),
  waveId: z.uuid(),
  /** The principal asked for it although it is a quiet time. */
  force: z.boolean(),
  /** 1 for the first run, then 2, 3… for those that come back to what could not leave. */
  run: z.number().int().min(1),
});

export type SendWavePayload = z.infer<typeof sendWavePayload>;

const keyOf = ({ schoolUai, waveId }: Pick<SendWavePayload, 'schoolUai' | 'waveId'>) =>
  `wave:${schoolUai}:${waveId}`;

/**
 * A wave outlives any number of workers and databases that are killed under it: after the queue's own 25 it would stay
 * half sent for ever (measured). What kills its worker each time is still ended, some hours later.
 */
const MAX_ATTEMPTS = 1_000;

/** In the transaction that makes the send necessary; one waiting job for each wave. */
export const enqueueSendWave = (tx: Tx, payload: SendWavePayload, runAt: Date | null) =>
  enqueueJob(tx, { name: SEND_WAVE_JOB, payload, key: keyOf(payload), runAt, maxAttempts: MAX_ATTEMPTS });

export const removeSendWave = (tx: Tx, wave: Pick<SendWavePayload, 'schoolUai' | 'waveId'>) =>
  removeJob(tx, keyOf(wave));
