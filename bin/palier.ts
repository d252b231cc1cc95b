import { readdirSync } from 'node:fs';
import path from 'node:path';
import { COMMAND_LINE } from '@/lib/messages/command-line';
import { StartProblem } from '@/lib/start-problem';
import { type Command, makeCommandContext, UsageError } from './context';

const FOLDER = path.join(import.meta.dirname, 'commands');

function listCommandNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

async function loadCommand(name: string): Promise<Command> {
  return (await import(`./commands/${name}.ts`)).command;
}

async function describeUsage(): Promise<string> {
  const commands = await Promise.all(listCommandNames().map(loadCommand));
  return COMMAND_LINE.usage(commands);
}

/**
 * The `palier` command: answers on stdout, problems on stderr. Returns the exit code: 0 done, 1 refused or failed,
 * 2 called wrongly.
 */
export async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const ctx = makeCommandContext();
  if (['help', '--help', '-h'].includes(name)) {
    ctx.print(await describeUsage());
    return 0;
  }
  if (!listCommandNames().includes(name)) {
    ctx.printError(name ? COMMAND_LINE.unknownCommand(name) : await describeUsage());
    return 2;
  }
  const command = await loadCommand(name);
  if (rest.includes('--help')) {
    ctx.print(COMMAND_LINE.describe(command));
    return 0;
  }
  try {
    return await command.run(rest, ctx);
  } catch (error) {
    return explain(error, command, ctx.printError);
  }
}

function explain(error: unknown, command: Command, printError: (line: string) => void): number {
  const code = (error as { code?: unknown }).code;
  if (error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))) {
    printError(COMMAND_LINE.calledWrongly(command, error instanceof UsageError ? error.message : undefined));
    return 2;
  }
  if (error instanceof StartProblem) printError(error.message);
  else printError(`${COMMAND_LINE.broken(command)}\n${describeFault(error)}`);
  return 1;
}

/** For whoever repairs it. A failed query's own message lists its values, which may be people: only its cause is shown. */
function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  const told = error.cause instanceof Error ? error.cause : error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${told.name}: ${told.message}`, ...frames.slice(0, 8)].join('\n');
}

// `palier … | head` closes our stdout before we are done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
