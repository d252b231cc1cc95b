import { CONTRASTS, type Contrast } from './colours';
import { FIELDS, type Field } from './fields';
import { LANGUAGES, type Language } from './languages';

/** Collèges and lycées are written to in other words; an EREA as a lycée, since it goes up to the CAP. */
export const SCHOOL_TYPES = ['college', 'lycee'] as const;
export type SchoolType = (typeof SCHOOL_TYPES)[number];

export type PieceKind = 'letter' | 'sheet' | 'flyer' | 'poster' | 'note' | 'banner' | 'post' | 'list';
export type Audience = 'guardians' | 'pupils' | 'adult_pupils' | 'staff';

/** Whose names stand on it: those of a print run, which are no fields. */
export type Merge = 'none' | 'families' | 'pupils' | 'accounts' | 'classes';

/** `width` and `height` are those of one piece, of which `perSheet` are printed on a sheet to be cut. */
export type PieceSize = {
  id: string;
  width: number;
  height: number;
  unit: 'mm' | 'px';
  perSheet: number;
};

export type Piece = {
  id: PieceId;
  /** Stands for the piece in the short address that its QR code holds: `/a/0312345X/br`. */
  shortCode: string;
  kind: PieceKind;
  audience: Audience;
  merge: Merge;
  schoolTypes: readonly SchoolType[];
  /** The first is proposed. */
  sizes: readonly [PieceSize, ...PieceSize[]];
  languages: readonly Language[];
  contrasts: readonly Contrast[];
  fields: readonly Field[];
};

export const PIECE_IDS = [
  'lettre-premiere-information',
  'lettre-relance',
  'lettre-avant-bascule',
  'lettre-coordonnees',
  'lettre-eleve-majeur',
  'fiche-eleve',
  'flyer-4-etapes',
  'flyer-4-etapes-eleves',
  'affiche-hall',
  'affiche-reunion',
  'affiche-atelier',
  'mot-carnet',
  'banniere-ent',
  'banniere-ent-eleves',
  'article-ent',
  'page-de-garde',
  'feuille-emargement',
] as const;
export type PieceId = (typeof PIECE_IDS)[number];

/**
 * Two letters on paper that hangs in a hall for years: a code is never changed, and that of a piece which is given up
 * is never given to another one.
 */
const SHORT_CODES: Record<PieceId, string> = {
  'lettre-premiere-information': 'li',
  'lettre-relance': 'lr',
  'lettre-avant-bascule': 'lb',
  'lettre-coordonnees': 'lc',
  'lettre-eleve-majeur': 'lm',
  'fiche-eleve': 'fe',
  'flyer-4-etapes': 'dr',
  'flyer-4-etapes-eleves': 'de',
  'affiche-hall': 'ah',
  'affiche-reunion': 'rp',
  'affiche-atelier': 'at',
  'mot-carnet': 'mc',
  'banniere-ent': 'br',
  'banniere-ent-eleves': 'be',
  'article-ent': 'ae',
  'page-de-garde': 'pg',
  'feuille-emargement': 'fm',
};

const sheet = (id: string, width: number, height: number, perSheet = 1): PieceSize => ({
  id,
  width,
  height,
  unit: 'mm',
  perSheet,
});
const pixels = (width: number, height: number): PieceSize => ({
  id: `${width}x${height}`,
  width,
  height,
  unit: 'px',
  perSheet: 1,
});
const A4 = sheet('a4', 210, 297);
const A3 = sheet('a3', 297, 420);
const BANNERS: Piece['sizes'] = [pixels(1200, 200), pixels(800, 300), pixels(320, 100)];

/** Pupils read French at school; what families read exists in their languages too. */
const PUPIL_LANGUAGES: readonly Language[] = ['fr', 'fr-falc'];
const STAFF_LANGUAGES: readonly Language[] = ['fr'];

const { title, lead, steps, extra, call, date, time, place, link, signature } = FIELDS;
const look = [FIELDS.logo(0), FIELDS.colours(0), FIELDS.textSize(0)];
const contacts = [FIELDS.ent(60), FIELDS.schoolContact(100), FIELDS.nationalContact(100)];
const letterFields = [title(70), lead(700), extra(400), signature(80), ...contacts, ...look];

type Draft = Omit<Piece, 'id' | 'shortCode' | 'schoolTypes' | 'contrasts'>;
const guardians = (draft: Omit<Draft, 'audience' | 'languages'>): Draft => ({
  ...draft,
  audience: 'guardians',
  languages: LANGUAGES,
});
const familyLetter = (fields: Field[]): Draft =>
  guardians({ kind: 'letter', merge: 'families', sizes: [A4], fields });
const poster = (fields: Field[]): Draft =>
  guardians({ kind: 'poster', merge: 'none', sizes: [A3, A4], fields });
const forPupils = (draft: Omit<Draft, 'audience' | 'languages'>): Draft => ({
  ...draft,
  audience: 'pupils',
  languages: PUPIL_LANGUAGES,
});
const forStaff = (fields: Field[]): Draft => ({
  kind: 'list',
  audience: 'staff',
  merge: 'classes',
  sizes: [A4],
  languages: STAFF_LANGUAGES,
  fields,
});

const flyerFields = [title(70), lead(260), steps(190), extra(200), ...contacts, ...look];
const meetingFields = [
  title(60),
  lead(260),
  date(0),
  time(0),
  place(90),
  extra(200),
  FIELDS.ent(60),
  FIELDS.schoolContact(100),
  ...look,
];
const bannerFields = [title(46), lead(90), call(26), link(200), FIELDS.ent(60), ...look.slice(0, 2)];

const DRAFTS: Record<PieceId, Draft> = {
  'lettre-premiere-information': familyLetter(letterFields),
  'lettre-relance': familyLetter(letterFields),
  'lettre-avant-bascule': familyLetter([...letterFields, date(0)]),
  'lettre-coordonnees': familyLetter([...letterFields, date(0)]),
  'lettre-eleve-majeur': {
    kind: 'letter',
    audience: 'adult_pupils',
    merge: 'pupils',
    sizes: [A4],
    languages: PUPIL_LANGUAGES,
    // The national assistance is for guardians; a pupil asks the lycée.
    fields: [...letterFields.filter((field) => field.id !== 'nationalContact'), steps(190)],
  },
  'fiche-eleve': forPupils({
    kind: 'sheet',
    merge: 'accounts',
    sizes: [A4, sheet('a4-8', 105, 74.25, 8)],
    fields: [title(60), lead(260), steps(190), extra(200), ...contacts.slice(0, 2), ...look],
  }),
  'flyer-4-etapes': guardians({
    kind: 'flyer',
    merge: 'none',
    sizes: [sheet('a5', 148, 210)],
    fields: flyerFields,
  }),
  'flyer-4-etapes-eleves': forPupils({
    kind: 'flyer',
    merge: 'none',
    sizes: [sheet('a5', 148, 210)],
    // Pupils ask people of the school, not the national assistance.
    fields: flyerFields.filter((field) => field.id !== 'nationalContact'),
  }),
  'affiche-hall': poster([title(60), lead(260), steps(190), extra(200), ...contacts.slice(0, 2), ...look]),
  'affiche-reunion': poster(meetingFields),
  'affiche-atelier': poster(meetingFields),
  'mot-carnet': guardians({
    kind: 'note',
    merge: 'none',
    sizes: [sheet('a6-4', 105, 148.5, 4)],
    fields: [title(60), lead(420), extra(160), ...contacts.slice(0, 2), ...look],
  }),
  'banniere-ent': guardians({ kind: 'banner', merge: 'none', sizes: BANNERS, fields: bannerFields }),
  'banniere-ent-eleves': forPupils({ kind: 'banner', merge: 'none', sizes: BANNERS, fields: bannerFields }),
  'article-ent': guardians({
    kind: 'post',
    merge: 'none',
    sizes: [pixels(800, 300)],
    fields: [
      title(80),
      lead(700),
      steps(190),
      extra(400),
      call(40),
      link(200),
      ...contacts,
      ...look.slice(1, 2),
    ],
  }),
  'page-de-garde': forStaff([title(60), lead(400), extra(300), ...look]),
  'feuille-emargement': forStaff([title(60), lead(300), extra(200), ...look]),
};

/** The library that ships, in the order of the gallery. */
export const PIECES: readonly Piece[] = PIECE_IDS.map((id) => ({
  id,
  shortCode: SHORT_CODES[id],
  schoolTypes: id === 'lettre-eleve-majeur' ? ['lycee'] : SCHOOL_TYPES,
  contrasts: CONTRASTS,
  ...DRAFTS[id],
}));

/** Shown on a screen, everything else on paper. */
export const isScreenPiece = ({ kind }: Pick<Piece, 'kind'>): boolean => kind === 'banner' || kind === 'post';

export const findPiece = (id: string): Piece | undefined => PIECES.find((piece) => piece.id === id);

/** By the code of its short address, as somebody may type it: in capitals too. */
export const findPieceByCode = (code: string): Piece | undefined =>
  PIECES.find((piece) => piece.shortCode === code.toLowerCase());

/** Throws on an id of which there is no piece: `PieceId` leaves none. */
export function getPiece(id: PieceId): Piece {
  const piece = findPiece(id);
  if (!piece) throw new Error(`no piece ${id}`);
  return piece;
}
