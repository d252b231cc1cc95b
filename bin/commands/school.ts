import { parseArgs } from 'node:util';
import { RENTREES } from '@/lib/domain/directory/calendar-data';
import { dayIn, schoolYearOf } from '@/lib/domain/directory/day';
import { type Day, SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { checkUai, normaliseUai } from '@/lib/domain/directory/uai';
import { describeProblem } from '@/lib/messages/problems';
import { SCHOOL_COMMAND } from '@/lib/messages/school-commands';
import { createSchool } from '@/lib/services/directory/create-school';
import { type Command, UsageError } from '../context';
import { requireDay, requireOption } from '../options';

export const command: Command = {
  name: 'school',
  summary: SCHOOL_COMMAND.summary,
  usage: SCHOOL_COMMAND.usage(SCHOOL_KINDS),
  run: async ([verb, ...args], ctx) => {
    if (verb !== 'add') throw new UsageError(SCHOOL_COMMAND.unknownVerb);
    const { values } = parseArgs({
      args,
      options: {
        uai: { type: 'string' },
        name: { type: 'string' },
        kind: { type: 'string' },
        rentree: { type: 'string' },
        force: { type: 'boolean' },
      },
    });
    const uai = normaliseUai(requireOption('--uai', values.uai));
    const name = requireOption('--name', values.name).trim();
    const given = requireOption('--kind', values.kind);
    const kind = SCHOOL_KINDS.find((known) => known === given);
    if (!kind) throw new UsageError(SCHOOL_COMMAND.unknownKind(given, SCHOOL_KINDS));
    const shape = checkUai(uai);
    if (shape === 'wrong_shape') throw new UsageError(SCHOOL_COMMAND.notAnUai(uai));
    if (shape === 'wrong_letter' && !values.force) throw new UsageError(SCHOOL_COMMAND.wrongLetter(uai));
    const now = ctx.now();
    const rentreeOn = requireDay('--rentree', values.rentree) ?? findRentree(dayIn('Europe/Paris', now));
    return ctx.withDatabase(async (db) => {
      const created = await createSchool({ db, now }, { uai, name, kind, rentreeOn });
      if (!created.ok) {
        ctx.printError(describeProblem(created.problem));
        return 1;
      }
      for (const line of SCHOOL_COMMAND.added(uai, name, rentreeOn)) ctx.print(line);
      return 0;
    });
  },
};

/** The first school day of the running year, as the ministry has published it. */
function findRentree(todayOn: Day): Day {
  const schoolYear = schoolYearOf(todayOn);
  return RENTREES[schoolYear] ?? `${schoolYear.slice(0, 4)}-09-01`;
}
