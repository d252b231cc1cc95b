import type { DataProtectionContact } from '../../directory/data-protection';
import type { Day } from '../../directory/types';
import type { AssistanceContacts, FamilyLetters, LetterSchool, PostalAddress } from '../types';
import type { Contrast } from './colours';
import type { FieldValues } from './fields';
import type { Language } from './languages';
import type { PieceId, SchoolType } from './pieces';

/** A piece as a person has set it: which, for whom, and what was typed. */
export type PieceDraft = {
  pieceId: PieceId;
  language: Language;
  contrast: Contrast;
  /** Of the piece's sizes. */
  sizeId: string;
  schoolType: SchoolType;
  typed: FieldValues;
};

/** What a piece takes from the settings of the school and its région: contacts are data, never constants. */
export type PieceContext = {
  on: Day;
  school: LetterSchool;
  contacts: AssistanceContacts;
  /** Whom families write to about their data; null: the school itself. */
  protection: DataProtectionContact | null;
  /** The short address of the school's public help page, for this piece: printed, and put into the QR code. */
  helpUrl: string;
};

/** An adult pupil, to whom the school writes as to nobody else. */
export type AdultPupil = { name: string; classCode: string; address: PostalAddress | null };

/** Of a print run, never kept: see DOMAIN rule 5. */
export type PupilAccount = {
  name: string;
  classCode: string;
  identifier: string;
  provisionalCode: string;
  /** Last day of the code; null when nobody knows since when it is. */
  validUntilOn: Day | null;
};

/** What one class gets, in the order of its pile: who, which document, how many. */
export type ClassPile = {
  classCode: string;
  rows: { name: string; document: string; count: number }[];
};

/** Whose names are on the pieces of a print run, by `Piece.merge`. */
export type PiecePeople =
  | { merge: 'none' }
  | {
      merge: 'families';
      letters: FamilyLetters;
      /**
       * Families that read another language than the draft's, by id, and what was typed for that language. A paragraph
       * added in one language is in no other.
       */
      languageOf?: Record<string, Language>;
      typedIn?: Partial<Record<Language, FieldValues>>;
    }
  | { merge: 'pupils'; pupils: AdultPupil[] }
  | { merge: 'accounts'; accounts: PupilAccount[] }
  | { merge: 'classes'; piles: ClassPile[] };

export type PieceRequest = { draft: PieceDraft; context: PieceContext; people: PiecePeople };
