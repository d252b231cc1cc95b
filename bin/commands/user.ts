import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { describeProblem } from '@/lib/messages/problems';
import { USER_COMMAND } from '@/lib/messages/school-commands';
import { addUser, type newUser } from '@/lib/services/access/add-user';
import { type Command, UsageError } from '../context';
import { requireOption } from '../options';

/** 96 random bits, easy to read out. */
const inventPassword = () => randomBytes(12).toString('base64url');

export const command: Command = {
  name: 'user',
  summary: USER_COMMAND.summary,
  usage: USER_COMMAND.usage,
  run: async ([verb, ...args], ctx) => {
    if (verb !== 'add') throw new UsageError(USER_COMMAND.unknownVerb);
    const { values } = parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        school: { type: 'string' },
        class: { type: 'string', multiple: true },
        'whole-school': { type: 'boolean' },
        region: { type: 'string' },
        'password-stdin': { type: 'boolean' },
      },
    });
    const given = values['password-stdin'] ? (await text(process.stdin)).trimEnd() : undefined;
    const password = given ?? inventPassword();
    const user = {
      email: requireOption('--email', values.email),
      name: requireOption('--name', values.name),
      // Checked with everything else: a wrong role is a refusal with its sentence.
      role: requireOption('--role', values.role) as z.input<typeof newUser>['role'],
      password,
      ...(values.school && { schoolUai: values.school.toUpperCase() }),
      ...(values.class && { classCodes: values.class }),
      ...(values['whole-school'] && { wholeSchool: true }),
      ...(values.region && { regionCode: values.region.toUpperCase() }),
    };
    return ctx.withDatabase(async (db) => {
      const added = await addUser({ db, now: ctx.now() }, user);
      if (!added.ok) {
        ctx.printError(describeProblem(added.problem));
        return 1;
      }
      ctx.print(added.value.created ? USER_COMMAND.added(user.email) : USER_COMMAND.delegated(user.email));
      if (added.value.created && given === undefined) ctx.print(USER_COMMAND.password(password));
      return 0;
    });
  },
};
