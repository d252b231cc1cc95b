import { EventEmitter } from 'node:events';
import { realpathSync } from 'node:fs';
import { Logger as QueueLogger, type RunnerOptions, run, type WorkerEvents } from 'graphile-worker';
import pino, { type Logger } from 'pino';
import { assertAppRole } from '@/db/assert-app-role';
import { closeDatabase, openDatabase } from '@/db/client';
import { forgetWorker } from '@/db/queries/jobs';
import { asSystem } from '@/db/scope';
import { parseMailPerson } from '@/lib/adapters/mail/mailer';
import { openMailer } from '@/lib/adapters/mail/open-mailer';
import { type Config, loadConfig } from '@/lib/config';
import { SEND_INVITATION_JOB } from '@/lib/services/access/delegations/invitation-job';
import { ensureRound, type Round } from '@/lib/services/alerts/run-round';
import { WATCH_SCHOOL_JOB } from '@/lib/services/alerts/watch-school-job';
import { WATCH_SCHOOLS } from '@/lib/services/alerts/watch-schools';
import { SEND_WAVE_JOB } from '@/lib/services/campaign/send-wave-job';
import type { SendContext } from '@/lib/services/delivery/types';
import { PLAN_WEEK } from '@/lib/services/digest/plan-week';
import { SEND_DIGEST_JOB, SEND_REGION_DIGEST_JOB } from '@/lib/services/digest/send-digest-job';
import { CLEAR_DROP_JOB } from '@/lib/services/import/clear-drop-job';
import { BEGIN_BANNER_JOB } from '@/lib/services/materials/begin-banner-job';
import { CLEAR_PRINT_JOB, PRINT_RUN_JOB } from '@/lib/services/materials/print/print-run-job';
import { KEEP_CURVE_JOB } from '@/lib/services/planning/follow/keep-curve-job';
import { SESSION_MAIL_JOB } from '@/lib/services/planning/help-session/session-mail-job';
import { CAMPAIGN_MAIL_JOB } from '@/lib/services/planning/region-campaign/campaign-mail-job';
import { FOLLOW_SWITCH_OVER_JOB } from '@/lib/services/planning/switch-over/follow-switch-over-job';
import { StartProblem } from '@/lib/start-problem';
import { runBeginBanner } from './jobs/begin-banner';
import { runClearDrop } from './jobs/clear-drop';
import { runFollowSwitchOver } from './jobs/follow-switch-over';
import { runKeepCurve } from './jobs/keep-curve';
import { runClearPrint, runPrint } from './jobs/print-run';
import { runRoundOf } from './jobs/run-round';
import { describeFault, runSafely } from './jobs/run-safely';
import { runSendDigest, runSendRegionDigest } from './jobs/send-digest';
import { runSendInvitation } from './jobs/send-invitation';
import { runCampaignMail, runSessionMail } from './jobs/send-regional-mail';
import { runSendWave } from './jobs/send-wave';
import { runWatchSchool } from './jobs/watch-school';
import { startTicks } from './ticks';

/*
 * The composition root of the background side. Any number of these processes on any number of machines work
 * on one database.
 */

/** Waves at once in one process, and the connections to the mail server that they share. */
const JOBS = 2;
const MAIL_CONNECTIONS = 5;
/**
 * Messages of one wave on their way, or arrived and not yet written down: three to a connection, so that it is busy
 * while the ledger is written. It is also the most that may go out twice when the process is killed.
 */
const MESSAGES_PER_JOB = 3 * MAIL_CONNECTIONS;
/** A wave holds one connection for its batch and writes the ledger on another; jobs of other kinds take one. */
const CONNECTIONS_PER_JOB = 3;
/** Jobs that renew themselves. */
const ROUNDS: readonly Round[] = [PLAN_WEEK, WATCH_SCHOOLS];
/** Whoever stops us waits 8 s (scripts/stop-with-parent.mjs). */
const STOP_PATIENCE_MS = 6_000;

export type WorkerConfig = Pick<
  Config,
  | 'production'
  | 'appDatabaseUrl'
  | 'publicUrl'
  | 'secretKey'
  | 'mailFrom'
  | 'smtpUrl'
  | 'resendApiKey'
  | 'resendBaseUrl'
  | 'sendLimit'
  | 'senderPrivateHosts'
>;

export type RunningWorker = {
  /** Settles when the worker has ended without being asked to. */
  ended: Promise<void>;
  /** Finishes the messages under way, leaves the rest to another worker. False: something had to be cut off. */
  stop(): Promise<boolean>;
};

/** Starts to work on jobs. Throws `StartProblem` when the database would not bind us by row-level security. */
export async function startWorker(config: WorkerConfig, logger: Logger): Promise<RunningWorker> {
  const db = openDatabase(config.appDatabaseUrl, {
    applicationName: 'palier-worker',
    max: JOBS * CONNECTIONS_PER_JOB + 1,
  });
  await assertAppRole(db);
  const stopping = new AbortController();
  const ctx: SendContext = {
    db,
    publicUrl: config.publicUrl,
    secretKey: config.secretKey,
    mailFrom: parseMailPerson(config.mailFrom),
    mailer: openMailer(config, { maxConnections: MAIL_CONNECTIONS }),
    clock: () => new Date(),
    signal: stopping.signal,
    concurrency: MESSAGES_PER_JOB,
    ents: { allowPrivate: config.senderPrivateHosts },
    ...(config.sendLimit ? { sendLimit: config.sendLimit } : {}),
  };
  const senders = {
    allowPrivate: config.senderPrivateHosts,
    resendBaseUrl: config.resendBaseUrl,
    maxConnections: MAIL_CONNECTIONS,
  };
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) => {
    // What the queue writes into the lock of a job: random, so never that of an earlier process.
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const options: RunnerOptions = {
    connectionString: config.appDatabaseUrl,
    maxPoolSize: JOBS + 2,
    concurrency: JOBS,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: queueLogger(logger),
    events,
    // Batched, even with no delay, the end of a job is waited for at a stop; otherwise it may be lost.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    // No crontab file of the working directory.
    parsedCronItems: [],
    taskList: {
      [SEND_WAVE_JOB]: runSafely(SEND_WAVE_JOB, logger, runSendWave({ ...ctx, senders })),
      [CLEAR_DROP_JOB]: runSafely(CLEAR_DROP_JOB, logger, runClearDrop(ctx)),
      [PRINT_RUN_JOB]: runSafely(PRINT_RUN_JOB, logger, runPrint(ctx)),
      [CLEAR_PRINT_JOB]: runSafely(CLEAR_PRINT_JOB, logger, runClearPrint(ctx)),
      [BEGIN_BANNER_JOB]: runSafely(BEGIN_BANNER_JOB, logger, runBeginBanner(ctx)),
      [FOLLOW_SWITCH_OVER_JOB]: runSafely(FOLLOW_SWITCH_OVER_JOB, logger, runFollowSwitchOver(ctx)),
      [KEEP_CURVE_JOB]: runSafely(KEEP_CURVE_JOB, logger, runKeepCurve(ctx)),
      [WATCH_SCHOOL_JOB]: runSafely(WATCH_SCHOOL_JOB, logger, runWatchSchool(ctx)),
      [SEND_INVITATION_JOB]: runSafely(SEND_INVITATION_JOB, logger, runSendInvitation(ctx)),
      [SEND_DIGEST_JOB]: runSafely(SEND_DIGEST_JOB, logger, runSendDigest(ctx)),
      [SEND_REGION_DIGEST_JOB]: runSafely(SEND_REGION_DIGEST_JOB, logger, runSendRegionDigest(ctx)),
      [CAMPAIGN_MAIL_JOB]: runSafely(CAMPAIGN_MAIL_JOB, logger, runCampaignMail(ctx)),
      [SESSION_MAIL_JOB]: runSafely(SESSION_MAIL_JOB, logger, runSessionMail(ctx)),
      ...Object.fromEntries(ROUNDS.map((r) => [r.name, runSafely(r.name, logger, runRoundOf(ctx, r))])),
    },
  };
  for (const round of ROUNDS) await ensureRound(db, round, ctx.clock());
  const runner = await run(options);
  const workerId = await named;
  // The queue ends by itself when the database is gone: there is nothing to stop any more, and nobody to tell.
  let isRunning = true;
  const ended = runner.promise.finally(() => {
    isRunning = false;
  });
  const ticks = await startTicks(db, workerId, logger);
  logger.info({ workerId }, 'worker ready');
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await ticks.stop();
      const inTime = isRunning && (await within(STOP_PATIENCE_MS, runner.stop()));
      if (inTime) await asSystem(db, (tx) => forgetWorker(tx, workerId));
      ctx.mailer.close();
      if (inTime) await closeDatabase(db);
      return inTime;
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, ms, false).unref());
  return Promise.race([work.then(() => true), patience]);
}

/** The queue's own words, without the objects it adds: they may hold a job's payload. */
const queueLogger = (logger: Logger) =>
  new QueueLogger(() => (level, message) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  });

/** Works until it is told to stop (SIGTERM, SIGINT); the exit code. */
export async function runWorker(config: WorkerConfig): Promise<number> {
  // On somebody's own machine the log is the terminal: only what is wrong belongs there.
  const logger = pino({ name: 'palier-worker', level: config.production ? 'info' : 'warn' });
  const worker = await startWorker(config, logger);
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve('asked'));
  });
  const ended = worker.ended.catch((error) => logger.error(describeFault(error), 'queue broken'));
  const reason = await Promise.race([asked, ended.then(() => 'ended' as const)]);
  const inTime = await worker.stop();
  logger.info({ reason, inTime }, 'worker stopped');
  return reason === 'asked' && inTime ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    process.exit(await runWorker(loadConfig()));
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
