import { type Config, childEnvironment } from '@/lib/config';
import { COMMAND_LINE } from '@/lib/messages/command-line';
import { type Supervised, supervise } from './supervise';

export type ChildSettings = {
  /** Asked at each start: the embedded database may have moved. */
  appUrl: () => string;
  /** Of the local mailbox; undefined when mail goes where the configuration says. */
  smtpUrl: string | undefined;
  printError: (line: string) => void;
};

/** The environment of the web and worker processes. */
export function settingsOfChild(config: Config, { appUrl, smtpUrl }: ChildSettings): NodeJS.ProcessEnv {
  return childEnvironment(config, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_APP_URL: appUrl(),
    ...(smtpUrl ? { SMTP_URL: smtpUrl, PALIER_LOCAL_MAILBOX: '1' } : {}),
  });
}

/** Runs `cron/worker.ts` and starts it again when it falls. */
export function superviseWorker(config: Config, settings: ChildSettings): Supervised {
  return supervise({
    script: 'cron/worker.ts',
    environment: () => settingsOfChild(config, settings),
    onCrash: (code, retryInMs) =>
      settings.printError(COMMAND_LINE.processEnded('Le service des envois', code, retryInMs / 1_000)),
  });
}
