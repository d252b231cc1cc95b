import type {
  PieceContext,
  PieceDraft,
  PiecePeople,
  PieceRequest,
} from '@/lib/domain/materials/library/draft';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';
import { previewInput, previewLetters } from './preview-families';

/** An invented school, whose settings the gallery shows where none of its own are there yet. */
export const previewContext: PieceContext = {
  on: previewInput.on,
  school: previewInput.school,
  contacts: previewInput.contacts,
  helpUrl: 'https://palier.example.org/a/amandiers',
};

/** Invented people, one page of them: what a piece looks like with names on it. */
export function previewPeople(
  id: PieceId,
  { sizeId, schoolType }: Pick<PieceDraft, 'sizeId' | 'schoolType'>,
): PiecePeople {
  const { merge, sizes } = getPiece(id);
  const classOf = (code: string) => (schoolType === 'lycee' ? (LYCEE_CLASSES[code] ?? code) : code);
  switch (merge) {
    case 'none':
      return { merge };
    case 'families': {
      const letters = previewLetters();
      const shown = letters.letters.slice(1, 2).map((letter) => ({
        ...letter,
        classCode: classOf(letter.classCode),
        children: letter.children.map((child) => ({ ...child, classCode: classOf(child.classCode) })),
      }));
      return { merge, letters: { ...letters, letters: shown } };
    }
    case 'pupils':
      return {
        merge,
        pupils: [
          {
            name: 'Camille ROUX',
            classCode: 'TG3',
            address: { lines: ['3 impasse des Genêts'], postalCode: '31500', city: 'Toulouse', country: '' },
          },
        ],
      };
    case 'accounts':
      return {
        merge,
        accounts: PUPILS.slice(0, sizes.find((size) => size.id === sizeId)?.perSheet).map((name, at) => ({
          name,
          classCode: classOf('6A'),
          identifier: `${inAscii(name)}${at}`,
          provisionalCode: `exemple-0${at}`,
          validUntilOn: '2026-12-13',
        })),
      };
    case 'classes':
      return {
        merge,
        piles: [
          {
            classCode: classOf('6A'),
            rows: CLASS_OF_PUPILS.map((name, at) => ({
              name,
              document: 'Lettre',
              count: at % 7 === 3 ? 2 : 1,
            })),
          },
        ],
      };
  }
}

/** The invented classes of a collège as a lycée would call them. */
const LYCEE_CLASSES: Record<string, string> = { '6A': '2DE3', '6B': '2DE4', '3A': 'TG1' };

const inAscii = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

const PUPILS = [
  'Inès BENALI',
  'Tom CARPENTIER',
  'Ana FERREIRA DOS SANTOS',
  'Lucas GARNIER',
  'Oleksandra KOVALENKO',
  'Noé LE GALL',
  'Léo MARTIN',
  'Chloé NGUYEN',
  'Elif ÖZTÜRK',
  'Rayan SAÏDI',
  'Manon VIDAL',
  'Hugo WEBER',
];

const familyNameOf = (name: string) => name.slice(name.indexOf(' ') + 1);

/** A class as full as most are, in the order of names: what is added to a list shows whether it still stands on its page. */
const CLASS_OF_PUPILS = [
  ...PUPILS,
  'Adam AMRANI',
  'Jules BERNARD',
  'Louise CHEVALIER',
  'Mamadou DIALLO',
  'Emma DUPUIS',
  'Gabriel FABRE',
  'Sofia GARCIA',
  'Arthur HENRY',
  'Lina JABRI',
  'Paul KELLER',
  'Rose LAMBERT',
  'Ethan MBAYE',
  'Zoé MERCIER',
  'Andrei POPESCU',
  'Lucie ROBIN',
  'Maël TANGUY',
].sort((one, other) => familyNameOf(one).localeCompare(familyNameOf(other), 'fr'));

/** What a person would type where nothing can be proposed. */
const TYPED: Partial<Record<PieceId, PieceDraft['typed']>> = {
  'lettre-avant-bascule': { date: '2027-01-11' },
  'lettre-coordonnees': { date: '2026-09-25' },
  'affiche-reunion': { date: '2026-10-06', time: '18:00', place: 'Salle polyvalente, rez-de-chaussée' },
  'affiche-atelier': { date: '2026-10-13', time: '17:30', place: 'Salle informatique, bâtiment B' },
};

/** A piece as the gallery shows it: the product's own texts, an invented school and invented people. */
export function previewRequest(
  id: PieceId,
  rest: Partial<Pick<PieceDraft, 'language' | 'contrast' | 'sizeId' | 'schoolType' | 'typed'>> = {},
): PieceRequest {
  const piece = getPiece(id);
  const draft: PieceDraft = {
    pieceId: id,
    language: 'fr',
    contrast: 'light',
    sizeId: piece.sizes[0].id,
    schoolType: piece.schoolTypes[0] ?? 'college',
    ...rest,
    typed: { ...TYPED[id], ...rest.typed },
  };
  const name = draft.schoolType === 'lycee' ? 'Lycée Les Amandiers' : previewContext.school.name;
  return {
    draft,
    context: { ...previewContext, school: { ...previewContext.school, name } },
    people: previewPeople(id, draft),
  };
}
