import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { superviseWorker } from '@/cron/supervise-worker';
import { startMailbox } from '@/lib/adapters/mailbox/start-mailbox';
import { COMMAND_LINE } from '@/lib/messages/command-line';
import type { Command } from '../context';
import { prepareDatabase } from '../prepare-database';

/** For a machine that runs jobs and no web server. */
export const command: Command = {
  name: 'worker',
  summary: COMMAND_LINE.worker,
  run: async (args, ctx) => {
    parseArgs({ args, options: {} });
    const database = await prepareDatabase(ctx.config, { applicationName: 'palier-worker' });
    const mailbox = ctx.config.localMailbox ? await startMailbox(ctx.config.mailboxDir) : undefined;
    const worker = superviseWorker(ctx.config, {
      appUrl: () => database.appUrl,
      smtpUrl: mailbox?.smtpUrl,
      printError: ctx.printError,
    });
    ctx.printError(COMMAND_LINE.workerRuns);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    ctx.printError(COMMAND_LINE.workerStops);
    await worker.stop();
    await mailbox?.close();
    await database.close();
    return 0;
  },
};
