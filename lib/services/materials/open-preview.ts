import { LRUCache } from 'lru-cache';
import type { SchoolScope } from '@/db/scope';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { getPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchoolGround, type SchoolGround } from './get-school-ground';
import { openPiece } from './open-piece';

/** What a form is drawn over; a région's template is drawn with an invented school. */
export type PreviewGround = Pick<SchoolGround, 'schoolType'> & {
  [Part in 'context' | 'contextOf']: SchoolGround[Part] | undefined;
} & {
  piece: Piece;
  settings: PieceSettings;
  locked: readonly FieldId[];
};

/**
 * Who writes asks five times a second on one ground. A version never changes; the school's settings may, and are on the
 * picture ten seconds later at most.
 */
const opened = new LRUCache<string, PreviewGround>({ max: 200, ttl: 10_000 });

type Asked = { id: string; version: number };
const keyOf = (uai: string, { id, version }: Asked) => `${uai} ${id} ${version}`;

/**
 * The same as `openPreview`, if somebody of the school has opened it within ten seconds. It checks no right: who draws
 * over it must have seen the session's before anything of it leaves.
 */
export const findOpenedPreview = (uai: string, asked: Asked): PreviewGround | undefined =>
  opened.get(keyOf(uai, asked));

/**
 * What a form that was made from a version is drawn over. The session has been checked: what is kept is of the scope's own
 * school. Refusals: `unknown_piece`, `unknown_version`.
 */
export async function openPreview(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  asked: Asked,
): Promise<Result<PreviewGround, 'unknown_piece' | 'unknown_version'>> {
  const known = findOpenedPreview(scope.uai, asked);
  if (known) return ok(known);
  const [found, school] = await Promise.all([openPiece(ctx, scope, asked), getSchoolGround(ctx, scope)]);
  if (!found.ok) return found;
  const { piece, base, template } = found.value;
  const ground: PreviewGround = {
    ...school,
    piece: getPiece(piece.pieceId),
    settings: base.settings,
    locked: template?.locked ?? [],
  };
  opened.set(keyOf(scope.uai, asked), ground);
  return ok(ground);
}
