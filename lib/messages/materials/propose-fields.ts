import type { FieldValues } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceId, SchoolType } from '@/lib/domain/materials/library/pieces';
import { arTexts } from './ar';
import { enTexts } from './en';
import { esTexts } from './es';
import { frTexts } from './fr';
import { frFalcTexts } from './fr-falc';
import { ptTexts } from './pt';
import { pupilsFr } from './pupils-fr';
import { pupilsFrFalc } from './pupils-fr-falc';
import { roTexts } from './ro';
import { staffTexts } from './staff';
import type { FamilyTexts, PupilTexts, Steps, Words } from './texts';
import { trTexts } from './tr';
import { ukTexts } from './uk';

export const FAMILY_TEXTS: Record<Language, FamilyTexts> = {
  fr: frTexts,
  'fr-falc': frFalcTexts,
  en: enTexts,
  ar: arTexts,
  tr: trTexts,
  pt: ptTexts,
  es: esTexts,
  uk: ukTexts,
  ro: roTexts,
};

/** Pieces for pupils exist in French only; whatever else is asked for gets French. */
export const getPupilTexts = (language: Language): PupilTexts =>
  language === 'fr-falc' ? pupilsFrFalc : pupilsFr;

/** A text with its words in braces filled in; braces that nobody fills stay as they are. */
export const fillIn = (text: string, words: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (braces, word: string) => words[word] ?? braces);

/** The ENT as families read of it, "ENT (Mon ENT)": an article stands before it in many texts. */
export function nameEnt(language: Language, name: string): string {
  const { named, plain } = FAMILY_TEXTS[language].ent;
  return name === '' || name === 'ENT' ? plain : fillIn(named, { name });
}

const copySteps = (steps: Steps) => steps.map((step) => ({ ...step }));

const words = ({ title, lead }: Words): FieldValues => ({ title, lead });
const withSteps = (own: Words, steps: Steps): FieldValues => ({ ...words(own), steps: copySteps(steps) });

/** `{everyday}` is filled in when a text is proposed: a person who edits it sees the words themselves. */
function fillEveryday(values: FieldValues, everyday: string): FieldValues {
  const entries = Object.entries(values).map(([id, value]) => [
    id,
    typeof value === 'string' ? fillIn(value, { everyday }) : value,
  ]);
  return Object.fromEntries(entries);
}

function propose(id: PieceId, family: FamilyTexts, pupil: PupilTexts): FieldValues {
  const letter = (own: Words) => ({ ...words(own), signature: family.letter.signature });
  switch (id) {
    case 'lettre-premiere-information':
      return letter(family.letters.information);
    case 'lettre-relance':
      return letter(family.letters.reminder);
    case 'lettre-avant-bascule':
      return letter(family.letters.switchOver);
    case 'lettre-coordonnees':
      return letter(family.letters.contactDetails);
    case 'lettre-eleve-majeur':
      return { ...letter(pupil.adultLetter), steps: copySteps(pupil.adultSteps) };
    case 'fiche-eleve':
      return withSteps(pupil.sheet, pupil.sheet.steps);
    case 'flyer-4-etapes':
      return withSteps(family.flyer, family.steps);
    case 'flyer-4-etapes-eleves':
      return withSteps(pupil.flyer, pupil.steps);
    case 'affiche-hall':
      return withSteps(family.hall, family.steps);
    case 'affiche-reunion':
      return { ...words(family.meeting), extra: family.meeting.bring };
    case 'affiche-atelier':
      return { ...words(family.workshop), extra: family.workshop.bring };
    case 'mot-carnet':
      return words(family.note);
    case 'banniere-ent':
      return { ...words(family.banner), call: family.banner.call };
    case 'banniere-ent-eleves':
      return { ...words(pupil.banner), call: pupil.banner.call };
    case 'article-ent':
      return { ...withSteps(family.post, family.steps), call: family.post.call };
    case 'page-de-garde':
      return words(staffTexts.cover);
    case 'feuille-emargement':
      return words(staffTexts.ticking);
  }
}

const FOR_PUPILS: readonly PieceId[] = [
  'lettre-eleve-majeur',
  'fiche-eleve',
  'flyer-4-etapes-eleves',
  'banniere-ent-eleves',
];

/** The texts that the product proposes for a piece: complete, ready to print, to be changed by whoever wants to. */
export function proposeFields(id: PieceId, language: Language, schoolType: SchoolType): FieldValues {
  const family = FAMILY_TEXTS[language];
  const pupil = getPupilTexts(language);
  const { everyday } = FOR_PUPILS.includes(id) ? pupil : family;
  return fillEveryday(propose(id, family, pupil), everyday[schoolType]);
}
