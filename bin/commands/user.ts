import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { describeProblem } from '@/lib/messages/problems';
import { USER_COMMAND } from '@/lib/messages/school-commands';
import { addUser, type newUser } from '@/lib/services/access/add-user';
import { setPassword } from '@/lib/services/access/set-password';
import { type Command, type CommandContext, UsageError } from '../context';
import { requireOption } from '../options';

/** 96 random bits, easy to read out. */
const inventPassword = () => randomBytes(12).toString('base64url');

const readPassword = async () => (await text(process.stdin)).trimEnd();

export const command: Command = {
  name: 'user',
  summary: USER_COMMAND.summary,
  usage: USER_COMMAND.usage,
  run: async ([verb, ...args], ctx) => {
    if (verb === 'password') return renewPassword(args, ctx);
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
    const given = values['password-stdin'] ? await readPassword() : undefined;
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

/** `user password`: for somebody who has lost theirs. */
async function renewPassword(args: string[], ctx: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  });
  const email = requireOption('--email', values.email);
  const given = values['password-stdin'] ? await readPassword() : undefined;
  const password = given ?? inventPassword();
  return ctx.withDatabase(async (db) => {
    const renewed = await setPassword({ db, now: ctx.now() }, { email, password });
    if (!renewed.ok) {
      ctx.printError(describeProblem(renewed.problem));
      return 1;
    }
    ctx.print(USER_COMMAND.renewed(renewed.value.email));
    if (given === undefined) ctx.print(USER_COMMAND.password(password));
    return 0;
  });
}
