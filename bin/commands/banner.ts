import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem } from '@/lib/messages/problems';
import { BANNER_COMMAND, LETTERS_COMMAND } from '@/lib/messages/school-commands';
import { BANNER_PIECES, drawBannerPicture } from '@/lib/services/materials/draw-banner-picture';
import { type Command, UsageError } from '../context';
import { openSchool, requireOption } from '../options';
import { PIECE_ARGS, readPieceOptions } from '../piece-options';

export const command: Command = {
  name: 'banner',
  summary: BANNER_COMMAND.summary,
  usage: BANNER_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        school: { type: 'string' },
        piece: { type: 'string', default: 'banniere-ent' },
        size: { type: 'string' },
        ...PIECE_ARGS,
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const out = requireOption('--out', values.out);
    const format = /\.(png|svg)$/i.exec(out)?.[1]?.toLowerCase();
    if (format !== 'png' && format !== 'svg') throw new UsageError(BANNER_COMMAND.unknownFormat(out));
    const piece = BANNER_PIECES.find((id) => id === values.piece);
    if (!piece) throw new UsageError(BANNER_COMMAND.unknownPiece(values.piece, BANNER_PIECES.join(', ')));
    const setting = readPieceOptions(values);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const drawn = await drawBannerPicture({ db, now: ctx.now(), publicUrl: ctx.config.publicUrl }, scope, {
        piece,
        format,
        ...setting,
        ...(values.size && { sizeId: values.size }),
      });
      if (!drawn.ok) {
        ctx.printError(describeProblem(drawn.problem));
        return 1;
      }
      const { bytes, sizeId } = drawn.value;
      const written = await writeFile(out, bytes).then(
        () => true,
        () => false,
      );
      if (!written) {
        ctx.printError(LETTERS_COMMAND.notWritten(out));
        return 1;
      }
      ctx.print(
        values.json ? JSON.stringify({ out, piece, size: sizeId }) : BANNER_COMMAND.written(sizeId, out),
      );
      return 0;
    });
  },
};
