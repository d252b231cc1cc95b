import type { StoredPicture } from '@/db/queries/banners';
import { renderPng } from '@/lib/adapters/raster/render-png';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import type { PieceContext, PieceDraft } from '@/lib/domain/materials/library/draft';
import type { FieldValues } from '@/lib/domain/materials/library/fields';
import { getPiece, type PieceSize } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { FAMILY_TEXTS, getPupilTexts, proposeFields } from '@/lib/messages/materials/propose-fields';
import { buildBanniere } from '@/lib/print/banniere/build-document';
import type { PieceProblem } from '@/lib/print/check-request';
import { renderPieceSvg } from '@/lib/print/render-piece';
import type { SchoolCard } from '../directory/get-school';
import type { BannerDesign } from './banner-input';

/** Under which size its neutral picture is stored: shown at the same address before the start and after the end. */
export const neutralOf = (sizeId: string): string => `${sizeId}-neutre`;

/** The draft of a banner in one of its sizes. */
export const draftOf = (
  {
    pieceId,
    language,
    contrast,
    typed,
  }: Pick<BannerDesign, 'pieceId' | 'language' | 'contrast'> & {
    typed: FieldValues;
  },
  school: Pick<SchoolCard, 'kind'>,
  sizeId: string,
): PieceDraft => ({
  pieceId,
  language,
  contrast,
  sizeId,
  schoolType: schoolTypeOf(school.kind),
  typed,
});

/** Where nothing is announced: that there is a help page, in the piece's own words, in grey. */
function neutralFields({ pieceId, language }: Pick<BannerDesign, 'pieceId' | 'language'>): FieldValues {
  const texts = getPiece(pieceId).audience === 'pupils' ? getPupilTexts(language) : FAMILY_TEXTS[language];
  return { title: 'EduConnect', lead: texts.help.heading, call: texts.banner.call, colours: 'ardoise' };
}

export type DrawnBanner = {
  /** As checked: what is stored as typed. */
  values: FieldValues;
  title: string;
  altText: string;
  pictures: { size: PieceSize; svg: string }[];
};

export type DrawProblem = PieceProblem | 'unknown_size';

/** A banner in each of the sizes asked for. A text that fits in one size may be too long for another: none is drawn then. */
export async function drawBanner(
  design: BannerDesign,
  school: SchoolCard,
  context: PieceContext,
): Promise<Result<DrawnBanner, DrawProblem>> {
  const piece = getPiece(design.pieceId);
  const sizes = piece.sizes.filter((size) => design.sizeIds.includes(size.id));
  const [first] = sizes;
  if (!first || sizes.length < new Set(design.sizeIds).size) return refuse('unknown_size');
  const typed = design.typed as FieldValues;
  const pictures: DrawnBanner['pictures'] = [];
  for (const size of sizes) {
    const draft = draftOf({ ...design, typed }, school, size.id);
    const drawn = await renderPieceSvg({ draft, context, people: { merge: 'none' } });
    if (!drawn.ok) return drawn;
    pictures.push({ size, svg: drawn.value });
  }
  const draft = draftOf({ ...design, typed }, school, first.id);
  const checked = checkFields(piece, typed, proposeFields(piece.id, design.language, draft.schoolType));
  if (!checked.ok) throw new Error(`${piece.id} was drawn from fields that are refused`);
  const { frame, alt } = buildBanniere(draft, checked.values, context, first);
  return ok({ values: checked.values, title: frame.title, altText: alt, pictures });
}

/** What is stored of it: each size as SVG and PNG, and its neutral picture. */
export async function drawForStorage(
  drawn: DrawnBanner,
  design: BannerDesign,
  school: SchoolCard,
  context: PieceContext,
): Promise<Result<StoredPicture[], DrawProblem>> {
  const neutral = await drawBanner({ ...design, typed: neutralFields(design) }, school, context);
  if (!neutral.ok) return neutral;
  const asStored = async (sizeId: string, svg: string, width: number): Promise<StoredPicture> => ({
    sizeId,
    svg,
    png: Buffer.from(await renderPng(svg, width)).toString('base64'),
  });
  return ok(
    await Promise.all([
      ...drawn.pictures.map(({ size, svg }) => asStored(size.id, svg, size.width)),
      ...neutral.value.pictures.map(({ size, svg }) => asStored(neutralOf(size.id), svg, size.width)),
    ]),
  );
}
