import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BENCH_COMMAND } from '@/lib/messages/command-line';
import { type Command, UsageError } from '../context';

const FOLDER = path.join(import.meta.dirname, '../../bench');

const listBenches = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => existsSync(path.join(FOLDER, name, 'run.ts')))
    .sort();

export const command: Command = {
  name: 'bench',
  summary: BENCH_COMMAND.summary,
  usage: BENCH_COMMAND.usage(listBenches()),
  run: async ([name = '', ...rest]) => {
    if (!listBenches().includes(name)) throw new UsageError(BENCH_COMMAND.unknown(name, listBenches()));
    const script = path.join(FOLDER, name, 'run.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...rest], { stdio: 'inherit' });
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  },
};
