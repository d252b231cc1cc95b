import { parseArgs } from 'node:util';
import { isBlocking } from '@/lib/domain/tracking/find-siecle-findings';
import { describeProblem } from '@/lib/messages/problems';
import { QUALITY_COMMAND } from '@/lib/messages/siecle-quality';
import { listSiecleFindings } from '@/lib/services/tracking/list-siecle-findings';
import type { Command } from '../context';
import { openSchool } from '../options';

export const command: Command = {
  name: 'quality',
  summary: QUALITY_COMMAND.summary,
  usage: QUALITY_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: { school: { type: 'string' }, list: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const { secretKey } = ctx.config;
      const listed = await listSiecleFindings({ db, now: ctx.now(), secretKey }, scope);
      if (!listed.ok) {
        ctx.printError(describeProblem(listed.problem));
        return 1;
      }
      const { on, findings } = listed.value;
      if (values.json) {
        const counted = findings.map(({ code, found }) => ({
          code,
          blocking: isBlocking(code),
          count: found.length,
          ...(values.list && { found }),
        }));
        ctx.print(JSON.stringify({ on, findings: counted }));
      } else {
        for (const line of QUALITY_COMMAND.lines(findings, isBlocking, values.list ?? false)) ctx.print(line);
      }
      return 0;
    });
  },
};
