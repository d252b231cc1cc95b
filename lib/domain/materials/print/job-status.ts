/**
 * `prepared`: made ready for an action of the plan, nobody has asked for it yet; `waiting`: asked for; `printing`: a worker makes it, part by part; `ready`: its files wait to be fetched; `failed`:
 * nothing of it could be printed; `cancelled`: somebody stopped it, what was made is gone; `cleared`: its files are
 * gone, what was done stays written.
 */
export const PRINT_JOB_STATUSES = [
  'prepared',
  'waiting',
  'printing',
  'ready',
  'failed',
  'cancelled',
  'cleared',
] as const;
export type PrintJobStatus = (typeof PRINT_JOB_STATUSES)[number];

const MOVES: Record<PrintJobStatus, readonly PrintJobStatus[]> = {
  // Who prints it makes a run of their own from it.
  prepared: ['cancelled'],
  waiting: ['printing', 'failed', 'cancelled'],
  printing: ['ready', 'failed', 'cancelled'],
  ready: ['cleared'],
  failed: [],
  cancelled: [],
  cleared: [],
};

export const canMovePrintJob = (from: PrintJobStatus, to: PrintJobStatus): boolean =>
  MOVES[from].includes(to);

/** Whether something still happens to it by itself. */
export const isUnderWay = (status: PrintJobStatus): boolean => status === 'waiting' || status === 'printing';
