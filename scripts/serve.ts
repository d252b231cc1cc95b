import { existsSync } from 'node:fs';
import path from 'node:path';
import { type PreparedDatabase, prepareDatabase } from '@/bin/prepare-database';
import { supervise } from '@/cron/supervise';
import { type ChildSettings, settingsOfChild, superviseWorker } from '@/cron/supervise-worker';
import { appDatabaseUrlFor } from '@/db/app-role';
import type { Db } from '@/db/client';
import { connectOrStart } from '@/db/embedded/lease';
import { appUser } from '@/db/schema/access';
import { school } from '@/db/schema/directory';
import { asSystem } from '@/db/scope';
import { startMailbox } from '@/lib/adapters/mailbox/start-mailbox';
import { type Config, loadConfig } from '@/lib/config';
import { SERVE } from '@/lib/messages/serve';
import { DEMO_SIGN_INS, type DemoSignIn, PILOT_UAI } from '@/lib/services/demo/demo-people';
import { StartProblem } from '@/lib/start-problem';
import { assertPortIsFree, untilHealthy } from './web-port';

/*
 * What `npm run up` runs once everything is installed and built: the database, the local mailbox, the web and the
 * worker process, until somebody asks it to stop. When it is killed, all of them notice and stop by themselves.
 */

const ROOT = path.join(import.meta.dirname, '..');
/** `web.mjs` ends with this code when it cannot have its port. */
const PORT_REFUSED = 98;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const printError = (line: string) => void process.stderr.write(`${line}\n`);

export type ServeOptions = {
  /** Load the demo into a database without schools; never done in production. */
  demo: boolean;
};

type Stop = () => Promise<void>;

/** Starts everything and waits; resolves with the exit code once everything has stopped. */
export async function serve({ demo }: ServeOptions): Promise<number> {
  const stops: Stop[] = [];
  const asked = untilAskedToStop();
  try {
    const config = loadConfig();
    const failed = new Promise<never>((_, reject) => {
      start(config, demo, stops, reject).catch(reject);
    });
    await Promise.race([asked, failed]);
    print(SERVE.stopping);
    await stopAll(stops);
    print(SERVE.stopped);
    return 0;
  } catch (error) {
    if (!(error instanceof StartProblem))
      printError(error instanceof Error ? (error.stack ?? '') : String(error));
    else printError(error.message);
    await stopAll(stops);
    return 1;
  }
}

/** The last started is the first to stop: the database goes last. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}

async function start(
  config: Config,
  demo: boolean,
  stops: Stop[],
  giveUp: (reason: unknown) => void,
): Promise<void> {
  if (!existsSync(path.join(ROOT, '.next/BUILD_ID'))) throw new StartProblem('not_built', {});
  await assertPortIsFree(config);
  const database = await prepareDatabase(config, { applicationName: 'palier-up' });
  stops.push(database.close);
  const mailbox = config.localMailbox ? await startMailbox(config.mailboxDir) : undefined;
  if (mailbox) stops.push(mailbox.close);
  // Before the site opens: whoever finds it open finds the demo in it.
  const signIns = demo && !config.production ? await loadDemo(database.db) : undefined;

  const settings: ChildSettings = { appUrl: () => database.appUrl, smtpUrl: mailbox?.smtpUrl, printError };
  const web = supervise({
    script: 'scripts/web.mjs',
    environment: () => ({ ...settingsOfChild(config, settings), PALIER_HOST: config.host }),
    onCrash: (code, retryInMs) => printError(SERVE.webEnded(code, retryInMs / 1_000)),
    final: {
      code: PORT_REFUSED,
      giveUp: () => giveUp(new StartProblem('port_taken', { port: config.port })),
    },
  });
  stops.push(web.stop);
  const worker = superviseWorker(config, settings);
  // Both at once: each may take its time to finish what it is doing.
  stops.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
  keepDatabase(config, database, () => {
    web.restart();
    worker.restart();
  }).catch(giveUp);

  await untilHealthy(config);
  print(SERVE.ready(config.publicUrl));
  if (signIns) print(SERVE.signIns(signIns));
  else if (!(await hasAccounts(database.db))) print(SERVE.firstSteps);
  if (mailbox) print(SERVE.mailbox);
  print(SERVE.howToStop);
}

/** Fills a database without schools. Returns the sign-ins of a demo, new or old; undefined for real schools. */
async function loadDemo(db: Db): Promise<readonly DemoSignIn[] | undefined> {
  const known = await asSystem(db, (tx) => tx.select({ uai: school.uai }).from(school).limit(1_000));
  if (known.length > 0) {
    if (!known.some(({ uai }) => uai === PILOT_UAI)) return undefined;
    // A demo of an earlier version may not have all of them.
    const users = await asSystem(db, (tx) => tx.select({ email: appUser.email }).from(appUser).limit(1_000));
    return DEMO_SIGN_INS.filter(({ email }) => users.some((user) => user.email === email));
  }
  // Half of the product, needed once: read only then.
  const { seedDemo } = await import('@/lib/services/demo/seed-demo');
  return (await seedDemo(db, new Date(), { pilotDir: path.join(ROOT, 'demo/pilot') }))?.signIns;
}

/** Whether anybody can sign in: without a demo nobody can until the command line has been used. */
async function hasAccounts(db: Db): Promise<boolean> {
  const some = await asSystem(db, (tx) => tx.select({ id: appUser.id }).from(appUser).limit(1));
  return some.length > 0;
}

/** Somebody killed the database's guardian: it is asked for again, and the others are told if it has moved. */
async function keepDatabase(config: Config, database: PreparedDatabase, onMoved: () => void): Promise<void> {
  while (database.lease) {
    await database.lease.lost;
    database.lease = await connectOrStart(config.dataDir);
    printError(SERVE.databaseRestarted);
    const appUrl = appDatabaseUrlFor(database.lease.ownerUrl, config.secretKey);
    if (appUrl === database.appUrl) continue;
    database.appUrl = appUrl;
    onMoved();
  }
}

/** npm hands on the Ctrl-C that the terminal has already sent us: two that close together are one. */
const SAME_CTRL_C_MS = 1_000;

/** Ctrl-C, the end of the terminal, or a service manager. A second Ctrl-C waits for nothing. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        askedAt ??= performance.now();
        if (signal === 'SIGINT' && performance.now() - askedAt > SAME_CTRL_C_MS) process.exit(130);
        resolve();
      });
    }
  });
}
