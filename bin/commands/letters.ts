import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem } from '@/lib/messages/problems';
import { LETTERS_COMMAND } from '@/lib/messages/school-commands';
import { LETTER_TEMPLATES, printLetters } from '@/lib/services/materials/print-letters';
import { LETTER_PIECES, printPieceLetters } from '@/lib/services/materials/print-piece-letters';
import { type Command, UsageError } from '../context';
import { openSchool, requireDay, requireOption } from '../options';
import { PIECE_ARGS, readPieceOptions } from '../piece-options';

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
    const known = [...LETTER_TEMPLATES, ...LETTER_PIECES];
    const template = known.find((id) => id === asked);
    if (!template) throw new UsageError(LETTERS_COMMAND.unknownTemplate(asked, known.join(', ')));
    const piece = LETTER_PIECES.find((id) => id === template);
    const on = requireDay('--on', values.on);
    const setting = readPieceOptions(values);
    if (!piece && Object.keys(setting).length > 0) throw new UsageError(LETTERS_COMMAND.nothingToSet);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const { publicUrl } = ctx.config;
      const context = { db, now: ctx.now(), newId: randomUUID, publicUrl };
      const input = {
        include: values.all ? ('all' as const) : ('not_covered' as const),
        ...(values.class && { classCode: values.class }),
        ...(on && { on }),
      };
      const printed = piece
        ? await printPieceLetters(context, scope, { ...input, piece, setting })
        : await printLetters(context, scope, { ...input, template: 'lettre-familles' });
      if (!printed.ok) {
        ctx.printError(describeProblem(printed.problem));
        return 1;
      }
      const { pdf, letters, families } = printed.value;
      const written = await writeFile(out, pdf, { mode: 0o600 }).then(
        () => true,
        () => false,
      );
      if (!written) {
        ctx.printError(LETTERS_COMMAND.notWritten(out));
        return 1;
      }
      ctx.print(
        values.json
          ? JSON.stringify({ out, letters, families })
          : LETTERS_COMMAND.written(letters, families, out),
      );
      return 0;
    });
  },
};
