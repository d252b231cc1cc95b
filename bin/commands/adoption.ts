import { parseArgs } from 'node:util';
import { buildObservation } from '@/lib/domain/adoption/observation';
import { ADOPTION_COMMAND } from '@/lib/messages/school-commands';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import type { Command } from '../context';
import { openSchool, requireDay } from '../options';

export const command: Command = {
  name: 'adoption',
  summary: ADOPTION_COMMAND.summary,
  usage: ADOPTION_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: { school: { type: 'string' }, on: { type: 'string' }, json: { type: 'boolean' } },
    });
    const on = requireDay('--on', values.on);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const adoption = await getAdoption({ db, now: ctx.now() }, scope, on ? { on } : {});
      if (values.json) ctx.print(JSON.stringify(buildObservation(adoption)));
      else for (const line of ADOPTION_COMMAND.table(adoption)) ctx.print(line);
      return 0;
    });
  },
};
