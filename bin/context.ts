import type { Db } from '@/db/client';
import { type Config, loadConfig } from '@/lib/config';
import { prepareDatabase } from './prepare-database';

/** What a command is given. */
export type CommandContext = {
  config: Config;
  now: () => Date;
  /** To stdout, with a line end: what the command answers. */
  print: (line: string) => void;
  /** To stderr: problems, progress. */
  printError: (line: string) => void;
  /**
   * Runs `work` with the database of this installation, up to date and logged in as the app role. Uses the running
   * one; an embedded one that nobody runs is started for the time of the command.
   */
  withDatabase: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
};

/** One file of `bin/commands/`, named after its command. */
export type Command = {
  name: string;
  /** One French line for the list of commands. */
  summary: string;
  /** Its options and examples, in French, for `palier <name> --help`. */
  usage?: string;
  /** Returns the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
  run: (args: string[], ctx: CommandContext) => Promise<number>;
};

/** Called wrongly: the sentence is shown, exit code 2. What `parseArgs` throws counts as one. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function makeCommandContext(): CommandContext {
  const write = (stream: NodeJS.WriteStream) => (line: string) => {
    stream.write(`${line}\n`);
  };
  return {
    get config() {
      return loadConfig();
    },
    now: () => new Date(),
    print: write(process.stdout),
    printError: write(process.stderr),
    withDatabase: async (work) => {
      const database = await prepareDatabase(loadConfig(), { applicationName: 'palier-command' });
      return work(database.db).finally(() => database.close());
    },
  };
}
