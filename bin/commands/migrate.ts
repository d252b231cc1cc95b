import { parseArgs } from 'node:util';
import { COMMAND_LINE } from '@/lib/messages/command-line';
import type { Command } from '../context';

export const command: Command = {
  name: 'migrate',
  summary: COMMAND_LINE.migrate,
  run: async (args, ctx) => {
    parseArgs({ args, options: {} });
    // Every command brings the database up to date first.
    await ctx.withDatabase(async () => {});
    ctx.print(COMMAND_LINE.migrated);
    return 0;
  },
};
