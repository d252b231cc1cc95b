import type { FieldProblem, FieldProblemCode } from '@/lib/domain/materials/library/check-fields';
import { formatCount } from '../format';
import { fr } from '../typeset';
import { FIELD_NAMES } from './library';

type Fill = Record<string, string | number>;

/** Why a field cannot be printed, and what to do. */
const FIELD_PROBLEMS: Record<FieldProblemCode, (name: string, detail: Fill) => string> = {
  required: (name) => fr`${name} : ce champ est vide. Remplissez-le.`,
  too_long: (name, { max = 0, length = 0 }) =>
    fr`${name} : ${formatCount(Number(length))} signes, c'est trop (${formatCount(Number(max))} au plus). Raccourcissez.`,
  step_title_missing: (name) => fr`${name} : une étape n'a pas de titre. Donnez-lui-en un.`,
  not_a_day: (name) => fr`${name} : vérifiez la date, ce jour n'existe pas.`,
  not_a_time: (name) => fr`${name} : écrivez l'heure ainsi, 18:00.`,
  not_a_link: (name) => fr`${name} : vérifiez l'adresse, elle commence par https://.`,
  other_login: (name, { host = '' }) =>
    fr`${name} : une adresse ressemble à EduConnect sans en être une. La seule qui soit sûre est ${host} : écrivez-la telle quelle.`,
  not_in_list: (name) => fr`${name} : choisissez dans la liste.`,
  not_understood: (name) => fr`${name} : cette valeur n'a pas été comprise. Saisissez-la de nouveau.`,
  unknown_field: (name) => fr`Le champ « ${name} » n'existe pas sur cette pièce.`,
  logo_type: (name) =>
    fr`${name} : ce fichier n'est pas une image PNG ou JPEG lisible. Choisissez-en une autre.`,
  logo_too_heavy: (name, { max = 0 }) =>
    fr`${name} : l'image est trop lourde (${formatCount(Math.round(Number(max) / 1000))} Ko au plus). Réduisez-la.`,
  logo_too_small: (name, { min = 0 }) =>
    fr`${name} : l'image serait floue à l'impression. Il faut ${min} pixels de large au moins.`,
  logo_too_large: (name, { max = 0 }) =>
    fr`${name} : l'image dépasse ${formatCount(Number(max))} pixels de côté. Réduisez-la.`,
  logo_alt_missing: (name) =>
    fr`${name} : dites en quelques mots ce que montre l'image, pour qui ne la voit pas.`,
};

const nameField = (field: string): string =>
  (FIELD_NAMES as Partial<Record<string, { label: string }>>)[field]?.label ?? field;

export const describeFieldProblem = ({ field, code, detail = {} }: FieldProblem): string =>
  FIELD_PROBLEMS[code](nameField(field), detail);

export type PieceProblemCode =
  | 'not_offered'
  | 'field_refused'
  | 'no_people'
  | 'too_many_people'
  | 'overflow'
  | 'unprintable_sign';

const NOT_OFFERED: Record<string, string> = {
  size: 'cette taille',
  language: 'cette langue',
  contrast: 'ce contraste',
  school_type: fr`ce type d'établissement`,
  format: 'ce type de fichier',
};

/** Why a piece was not made: what happened, and what to do. Nothing is ever half made. */
export const pieceProblems: Record<PieceProblemCode, (detail: Fill) => string> = {
  not_offered: ({ what = '' }) => fr`Cette pièce n'existe pas pour ${NOT_OFFERED[what] ?? what}.`,
  field_refused: ({ field = '', code = 'not_understood', ...detail }) =>
    describeFieldProblem({ field: String(field), code: code as FieldProblemCode, detail }),
  no_people: () => fr`Personne n'est choisi : rien n'a été imprimé.`,
  too_many_people: ({ count = 0, max = 0 }) =>
    fr`${formatCount(Number(count))} noms, c'est trop pour un seul fichier (${formatCount(Number(max))} au plus). Rien n'a été imprimé : faites un fichier par classe.`,
  overflow: ({ field = '' }) =>
    field === ''
      ? fr`Le texte ne tient pas dans la page. Rien n'a été imprimé : raccourcissez-le.`
      : fr`Le texte ne tient pas dans la page. Rien n'a été imprimé : raccourcissez « ${nameField(String(field))} ».`,
  unprintable_sign: ({ texts = '', field = '', family = '' }) => {
    if (family !== '') {
      return fr`La lettre « ${family} » contient un signe qui ne peut pas être imprimé : ${texts}. Rien n'a été imprimé : corrigez le nom ou l'adresse dans SIECLE, importez de nouveau, puis recommencez.`;
    }
    return field === ''
      ? fr`Un signe ne peut pas être imprimé : ${texts}. Rien n'a été imprimé : corrigez le nom qui le contient, puis recommencez.`
      : fr`${nameField(String(field))} : ce signe ne peut pas être imprimé : ${texts}. Rien n'a été imprimé : retirez-le, puis recommencez.`;
  },
};
