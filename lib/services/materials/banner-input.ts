import { z } from 'zod';
import { isDay } from '@/lib/domain/directory/day';
import type { LocalMoment } from '@/lib/domain/directory/wall-clock';
import { CONTRASTS } from '@/lib/domain/materials/library/colours';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { PIECES } from '@/lib/domain/materials/library/pieces';

/** The pieces of the library that are banners. */
export const BANNER_PIECES = PIECES.filter((piece) => piece.kind === 'banner');
const bannerPieceIds = BANNER_PIECES.map((piece) => piece.id);

/** The wall clock of the school as a form sends it: `2026-11-24T08:30`. */
export const momentInput = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isDay(text.slice(0, 10)))
  .transform(
    (text): LocalMoment => ({
      on: text.slice(0, 10),
      minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)),
    }),
  );

/** What is drawn. `typed` is checked against the fields of the piece, see `checkFields`. */
export const bannerDesign = z.object({
  pieceId: z.enum(bannerPieceIds),
  /** The school's own piece that it is made from: its logo comes with it. */
  schoolPieceId: z.uuid().nullable(),
  language: z.enum(LANGUAGES),
  contrast: z.enum(CONTRASTS),
  sizeIds: z.array(z.string().max(20)).min(1).max(10),
  typed: z.record(z.string().max(40), z.unknown()),
});
export type BannerDesign = z.infer<typeof bannerDesign>;

export const bannerInput = bannerDesign.extend({ starts: momentInput, ends: momentInput });

export const timesInput = z.object({ starts: momentInput, ends: momentInput });

export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

/** Name of the first field that is not valid, for the sentence of the refusal. */
export const firstField = (error: z.ZodError): { field: string } => ({
  field: String(error.issues[0]?.path[0] ?? ''),
});
