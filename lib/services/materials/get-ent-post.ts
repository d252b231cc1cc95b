import { type EntPost, listEntPosts } from '@/db/queries/ent-posts';
import { isUuid } from '@/db/queries/is-uuid';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { typedIn } from '@/lib/domain/materials/library/piece-settings';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { typeFor } from '@/lib/domain/materials/library/school-type';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { buildEntMessage, type EntMessage } from '@/lib/print/build-ent-message';
import type { ServiceContext } from '../context';
import { findSource, type PieceSource } from './find-source';
import { getSchoolGround } from './get-school-ground';

/** A post as an address names it: a piece that ships by its own id, one of the school's by its UUID. */
export const sourceOf = (key: string): PieceSource => ({ from: isUuid(key) ? 'own' : 'library', id: key });

export type PostView = {
  piece: Piece;
  title: string;
  language: Language;
  message: EntMessage;
  /** When it, or another post, was put on the ENT, the newest first. */
  posts: EntPost[];
};

/** A post of the library, ready to be pasted into the ENT, with what was posted so far. */
export async function getEntPost(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  { key, language: asked }: { key: string; language?: string },
): Promise<Result<PostView, 'not_allowed' | 'unknown_piece'>> {
  if (!can(scope.grants, 'post_banner')) return refuse('not_allowed');
  const { found, posts } = await inSchool(ctx.db, scope, async (tx) => ({
    found: await findSource(tx, sourceOf(key)),
    posts: await listEntPosts(tx, null),
  }));
  if (found?.piece.kind !== 'post') return refuse('unknown_piece');
  const { piece, settings, title } = found;
  const language = piece.languages.find((one) => one === asked) ?? settings.language;
  const { contextOf, schoolType } = await getSchoolGround(ctx, scope);
  const draft = {
    pieceId: piece.id,
    language,
    contrast: settings.contrast,
    sizeId: settings.sizeId,
    schoolType: typeFor(piece, schoolType),
    typed: typedIn(settings, language),
  };
  const checked = checkFields(piece, draft.typed, proposeFields(piece.id, language, draft.schoolType));
  // A rule of fields that has become stricter since: the post says what was saved.
  const values = checked.ok ? checked.values : draft.typed;
  const message = await buildEntMessage(draft, values, contextOf({ pieceId: piece.id, language }));
  return ok({ piece, title, language, message, posts });
}
