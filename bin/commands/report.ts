import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem } from '@/lib/messages/problems';
import { REPORT_COMMAND } from '@/lib/messages/report';
import { LETTERS_COMMAND } from '@/lib/messages/school-commands';
import { printReport } from '@/lib/services/materials/print-report';
import type { Command } from '../context';
import { openSchool, requireOption } from '../options';

export const command: Command = {
  name: 'report',
  summary: REPORT_COMMAND.summary,
  usage: REPORT_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: { school: { type: 'string' }, class: { type: 'string' }, out: { type: 'string' } },
    });
    const out = requireOption('--out', values.out);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const input = values.class ? { classCode: values.class } : {};
      const printed = await printReport({ db, now: ctx.now() }, scope, input);
      if (!printed.ok) {
        ctx.printError(describeProblem(printed.problem));
        return 1;
      }
      const written = await writeFile(out, printed.value.pdf, { mode: 0o600 }).then(
        () => true,
        () => false,
      );
      if (!written) {
        ctx.printError(LETTERS_COMMAND.notWritten(out));
        return 1;
      }
      ctx.print(REPORT_COMMAND.written(out));
      return 0;
    });
  },
};
