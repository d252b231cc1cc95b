import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LETTER_LANGUAGE } from '@/lib/messages/print-pages';
import { describeProblem } from '@/lib/messages/problems';
import { LETTERS_COMMAND } from '@/lib/messages/school-commands';
import { FIRST_LETTER, LETTER_PIECES, printLetters } from '@/lib/services/materials/print-letters';
import { type Command, UsageError } from '../context';
import { openSchool, requireDay, requireOption } from '../options';
import { PIECE_ARGS, readPieceOptions } from '../piece-options';

/** The name by which other tools know the first letter. */
const FIRST_LETTER_NAME = 'lettre-familles';

export const command: Command = {
  name: 'letters',
  summary: LETTERS_COMMAND.summary,
  usage: LETTERS_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        school: { type: 'string' },
        class: { type: 'string' },
        template: { type: 'string' },
        all: { type: 'boolean' },
        on: { type: 'string' },
        ...PIECE_ARGS,
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const out = requireOption('--out', values.out);
    const asked = requireOption('--template', values.template);
    const piece = asked === FIRST_LETTER_NAME ? FIRST_LETTER : LETTER_PIECES.find((id) => id === asked);
    if (!piece) {
      const known = [FIRST_LETTER_NAME, ...LETTER_PIECES].join(', ');
      throw new UsageError(LETTERS_COMMAND.unknownTemplate(asked, known));
    }
    const on = requireDay('--on', values.on);
    const setting = readPieceOptions(values);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const { publicUrl } = ctx.config;
      const context = { db, now: ctx.now(), newId: randomUUID, publicUrl };
      const printed = await printLetters(context, scope, {
        piece,
        setting,
        include: values.all ? 'all' : 'not_covered',
        ...(values.class && { classCode: values.class }),
        ...(on && { on }),
      });
      if (!printed.ok) {
        ctx.printError(describeProblem(printed.problem));
        return 1;
      }
      const { pdf, letters, families, unread, without } = printed.value;
      const written = await writeFile(out, pdf, { mode: 0o600 }).then(
        () => true,
        () => false,
      );
      if (!written) {
        ctx.printError(LETTERS_COMMAND.notWritten(out));
        return 1;
      }
      if (unread.length > 0) ctx.printError(LETTERS_COMMAND.unread(unread));
      if (without.families > 0) ctx.printError(LETTER_LANGUAGE.without(without));
      ctx.print(
        values.json
          ? JSON.stringify({ out, letters, families })
          : LETTERS_COMMAND.written(letters, families, out),
      );
      return 0;
    });
  },
};
