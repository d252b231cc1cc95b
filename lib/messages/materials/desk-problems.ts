import { formatCount } from '../format';
import { fr } from '../typeset';
import { FIELD_NAMES, LANGUAGE_NAMES } from './library';

type Fill = Record<string, string | number>;

const fieldName = ({ field = '' }: Fill): string =>
  (FIELD_NAMES as Partial<Record<string, { label: string }>>)[field]?.label ?? String(field);

const languageName = ({ language = '' }: Fill): string =>
  (LANGUAGE_NAMES as Partial<Record<string, { french: string }>>)[language]?.french ?? String(language);

export type DeskProblemCode =
  | 'unknown_piece'
  | 'unknown_template'
  | 'too_many_pieces'
  | 'invalid_title'
  | 'invalid_note'
  | 'field_locked'
  | 'not_lockable'
  | 'unknown_version'
  | 'nothing_to_restore'
  | 'up_to_date'
  | 'piece_changed'
  | 'template_changed'
  | 'template_retired'
  | 'nothing_new'
  | 'language_to_read_over'
  | 'form_too_large';

/** Why nothing was changed in the gallery or on a piece, and what to do. */
export const deskProblems: Record<DeskProblemCode, (detail: Fill) => string> = {
  unknown_piece: () => fr`Cette pièce n'existe pas dans votre établissement. Revenez à la bibliothèque.`,
  unknown_template: () => fr`Ce modèle n'existe pas, ou n'est plus proposé. Revenez à la liste.`,
  too_many_pieces: ({ max = 0 }) =>
    fr`Il y a déjà ${formatCount(Number(max))} pièces : rien n'a été créé. Reprenez-en une qui ne sert plus.`,
  invalid_title: ({ max = 0 }) => fr`Rien n'a été enregistré : donnez un nom de 1 à ${max} signes.`,
  invalid_note: ({ max = 0 }) =>
    fr`Rien n'a été publié : dites en une phrase ce qui est nouveau (${max} signes au plus).`,
  field_locked: (detail) =>
    fr`${fieldName(detail)} : ce champ est fixé par la région académique. Rien n'a été enregistré.`,
  not_lockable: (detail) =>
    fr`${fieldName(detail)} : ce champ ne peut pas être verrouillé. Rien n'a été enregistré.`,
  unknown_version: () => fr`Cette version n'existe pas. Rouvrez la pièce ; rien n'a été modifié.`,
  nothing_to_restore: () => fr`La pièce est déjà comme cette version : rien n'a été modifié.`,
  up_to_date: () => fr`Votre pièce suit déjà la dernière version du modèle régional.`,
  piece_changed: () =>
    fr`La pièce ou le modèle a changé entre-temps : rien n'a été modifié. Relisez, puis décidez de nouveau.`,
  template_changed: () =>
    fr`Le brouillon a changé entre-temps : rien n'a été publié. Relisez-le, puis publiez.`,
  template_retired: () => fr`Ce modèle est retiré : proposez-le de nouveau avant de le publier.`,
  nothing_new: () => fr`Rien n'a changé depuis la dernière publication : rien n'a été publié.`,
  language_to_read_over: (detail) =>
    fr`Personne n'a encore relu les textes en ${languageName(detail)} : rien n'a été téléchargé. Faites-les lire, ou confirmez depuis la page de la pièce.`,
  form_too_large: () =>
    fr`L'envoi est trop lourd et n'a pas été lu. Rien n'a été enregistré : choisissez un logo plus léger.`,
};
