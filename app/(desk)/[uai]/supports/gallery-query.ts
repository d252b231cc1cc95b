import { LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import {
  type Audience,
  isScreenPiece,
  type Piece,
  type PieceKind,
} from '@/lib/domain/materials/library/pieces';
import { AUDIENCE_NAMES, PIECE_KIND_NAMES, PIECE_NAMES } from '@/lib/messages/materials/library';

/** What pieces are for, in the order of the gallery. */
export const PURPOSES = ['families', 'pupils', 'walls', 'screens', 'staff'] as const;
export type Purpose = (typeof PURPOSES)[number];

export function purposeOf(piece: Pick<Piece, 'kind' | 'audience'>): Purpose {
  if (isScreenPiece(piece)) return 'screens';
  if (piece.kind === 'poster') return 'walls';
  if (piece.audience === 'staff') return 'staff';
  return piece.audience === 'guardians' ? 'families' : 'pupils';
}

export type GalleryParam = 'q' | 'pour' | 'type' | 'langue';

/** What the gallery is asked for, as its address says it. */
export type GalleryQuery = {
  words: string;
  audience: Audience | undefined;
  kind: PieceKind | undefined;
  language: Language | undefined;
};

const keyIn = <Key extends string>(
  names: Record<Key, unknown>,
  given: string | undefined,
): Key | undefined => (given !== undefined && Object.hasOwn(names, given) ? (given as Key) : undefined);

const LONGEST_SEARCH = 80;

/** Whatever somebody types into an address: what is no choice of ours asks for nothing. */
export const readGalleryQuery = (given: { [key in GalleryParam]?: string }): GalleryQuery => ({
  words: (given.q ?? '').slice(0, LONGEST_SEARCH),
  audience: keyIn(AUDIENCE_NAMES, given.pour),
  kind: keyIn(PIECE_KIND_NAMES, given.type),
  language: LANGUAGES.find((language) => language === given.langue),
});

export const isFiltered = ({ words, audience, kind, language }: GalleryQuery): boolean =>
  words.trim() !== '' || Boolean(audience ?? kind ?? language);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a piece under this title is one of those that are asked for; every word must be found. */
export function isAskedFor(query: GalleryQuery, piece: Piece, title: string): boolean {
  if (query.audience && piece.audience !== query.audience) return false;
  if (query.kind && piece.kind !== query.kind) return false;
  if (query.language && !piece.languages.includes(query.language)) return false;
  const { name, purpose } = PIECE_NAMES[piece.id];
  const all = plain(
    [title, name, purpose, PIECE_KIND_NAMES[piece.kind], AUDIENCE_NAMES[piece.audience]].join(' '),
  );
  return plain(query.words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
