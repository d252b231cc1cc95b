import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import type { CodeValidity } from '@/lib/domain/materials/print/code-validity';
import type { PrintFailure, PrintTrouble } from '@/lib/domain/materials/print/failure';
import type { PrintJobStatus } from '@/lib/domain/materials/print/job-status';
import type { CodeRefusal } from '@/lib/domain/materials/print/match-codes';
import type { PrintMerge } from '@/lib/domain/materials/print/print-rights';
import type { OverrideReason, PrintSelection } from '@/lib/domain/materials/print/selection';
import type { LeftOutReason } from '@/lib/domain/materials/types';
import { formatCount, formatCountOf, formatDayPlain } from './format';
import { lettersProblems } from './letters';
import { LANGUAGE_NAMES } from './materials/library';
import { pieceProblems } from './materials/piece-problems';
import { describeLevels } from './planning';
import { fr } from './typeset';
import { CELLS } from './ui-adoption';

/** What a document is called on a ticking sheet. */
export const PRINTED_DOCUMENTS: Record<PrintMerge, string> = {
  families: 'Lettre',
  pupils: 'Lettre',
  accounts: 'Fiche',
};

/** "lettre-relance-6A-2026-11-29.pdf" */
export const nameFile = (piece: PieceId, classCode: string, on: Day): string =>
  `${piece}${classCode && `-${classCode.replace(/[^\p{L}\p{N}-]+/gu, '-')}`}-${on}.pdf`;

/** What stands in a file, by its name. */
export const nameFileKind = (fileName: string): string =>
  fileName.startsWith('page-de-garde')
    ? 'Page de garde'
    : fileName.startsWith('feuille-emargement')
      ? fr`Feuille d'émargement`
      : 'Documents';

export const RUN_STATUSES: Record<PrintJobStatus, string> = {
  prepared: 'Préparée par le plan',
  waiting: 'En attente',
  printing: 'En cours',
  ready: 'Prêt',
  failed: 'Échec',
  cancelled: 'Annulé',
  cleared: 'Fichiers effacés',
};

/** Why somebody of the selection gets nothing. */
export const LEFT_OUT: Record<LeftOutReason | 'minor' | 'birth_unknown' | 'activated', string> = {
  covered: 'Famille déjà couverte',
  all_guardians_activated: 'Tous les responsables ont déjà activé leur compte',
  minor: fr`Pas encore majeur`,
  birth_unknown: fr`Date de naissance inconnue`,
  activated: fr`Compte déjà activé`,
};

export const CODE_VALIDITIES: Record<CodeValidity, (until: Day) => string> = {
  valid: (until) => fr`codes jusqu'au ${formatDayPlain(until)}`,
  soon: (until) => fr`codes bientôt périmés : ${formatDayPlain(until)}`,
  over: (until) => fr`codes périmés le ${formatDayPlain(until)}`,
};

/** Why a line of a list of codes is not printed, and what to do. */
export const CODE_REFUSAL_TEXTS: Record<CodeRefusal, string> = {
  no_name: fr`Il manque le nom de l'élève.`,
  no_identifier: fr`Il manque l'identifiant.`,
  no_code: fr`Il manque le code provisoire.`,
  too_long: fr`L'identifiant ou le code dépasse 60 signes : vérifiez les colonnes.`,
  unknown_pupil: fr`Aucun élève de ce nom dans vos classes : vérifiez le nom et la classe.`,
  ambiguous: fr`Plusieurs élèves portent ce nom : ajoutez la classe ou la date de naissance.`,
  twice: fr`Cet élève a déjà une ligne plus haut : supprimez l'une des deux.`,
  activated: fr`Son compte est déjà activé : une nouvelle fiche remplacerait un mot de passe qui marche.`,
};

export const OVERRIDE_REASON_TEXTS: Record<OverrideReason, string> = {
  reset_in_educonnect: fr`Son mot de passe vient d'être réinitialisé dans EduConnect`,
  list_out_of_date: fr`La liste importée se trompe : le compte n'est pas activé`,
  other_account: fr`Le compte activé n'est pas le sien, et la DSI l'a corrigé`,
};

/** Whom a run is for, as it was chosen. */
export function describeChoice({ choice, include, within }: PrintSelection): string {
  const of = within === 'all' ? '' : fr` (${within.join(', ')})`;
  if (!choice) return fr`Élèves d'une liste d'identifiants et de codes`;
  const rest = include === 'all' ? fr`, familles couvertes comprises` : '';
  switch (choice.by) {
    case 'everybody':
      return within === 'all' ? fr`Tout l'établissement${rest}` : fr`Toutes vos classes${of}${rest}`;
    case 'classes':
      return fr`${choice.classCodes.length > 1 ? 'Classes' : 'Classe'} ${choice.classCodes.join(', ')}${rest}`;
    case 'levels':
      return fr`${describeLevels(choice.levels)}${rest}`;
    case 'cell':
      return fr`« ${CELLS[choice.cell].name} »${of}${rest}`;
    case 'families':
      return fr`${formatCountOf(choice.pupilIds.length, 'famille cochée', 'familles cochées')}${rest}`;
  }
}

/** "Lettre aux responsables, relance, en turc"; that it is in French is not said, unless another is in another language. */
export function describePrinted(title: string, languages: readonly Language[]): string {
  if (languages.every((one) => one === 'fr')) return title;
  return fr`${title}, en ${languages.map((one) => LANGUAGE_NAMES[one].french).join(' et en ')}`;
}

const TROUBLES: Record<PrintTrouble['code'], string> = {
  some_failed: fr`Une partie n'a pas pu être imprimée. Le reste est prêt.`,
  all_failed: fr`Rien n'a pu être imprimé, et personne n'est marqué.`,
  nobody_left: fr`Rien n'a été imprimé : depuis la demande, toutes ces personnes ont activé leur compte ou sont couvertes.`,
  codes_expired: fr`Rien n'a été imprimé : les codes ont attendu 24 heures et ont été effacés. Donnez la liste de nouveau.`,
};
export const describeTrouble = ({ code }: PrintTrouble): string => TROUBLES[code];

/** What could not be printed, at the class it concerns. */
export function describeFailure({ code, detail = {} }: PrintFailure): string {
  if (code === 'unprintable_sign' && !detail.field) {
    return fr`Un signe ne peut pas être imprimé : ${detail.texts ?? ''}. Corrigez le nom ou l'adresse dans SIECLE, importez de nouveau, puis imprimez pour cette famille.`;
  }
  if (code === 'render_timeout' || code === 'render_stopped') return lettersProblems[code]();
  if (Object.hasOwn(pieceProblems, code)) return pieceProblems[code as keyof typeof pieceProblems](detail);
  return fr`Une erreur de Palier a empêché cette impression. Les autres classes sont imprimées ; l'erreur est notée pour l'exploitant.`;
}

export type PrintRunProblemCode =
  | 'invalid_run'
  | 'unknown_piece'
  | 'needs_codes'
  | 'too_many_documents'
  | 'unknown_document'
  | 'run_taken'
  | 'unknown_run'
  | 'run_over'
  | 'run_not_ready'
  | 'files_cleared'
  | 'handed_out_day'
  | 'issue_day'
  | 'override_not_needed'
  | 'codes_refused'
  | 'unknown_language';

type Fill = Record<string, string | number>;

export const printRunProblems: Record<PrintRunProblemCode, (d: Fill) => string> = {
  invalid_run: () =>
    fr`Rien n'est imprimé : il manque un choix. Choisissez un support, puis au moins une classe, un niveau ou une famille.`,
  unknown_piece: () =>
    fr`Ce support n'existe pas, ou votre rôle ne permet pas de l'imprimer. Choisissez-en un autre.`,
  needs_codes: () => fr`Cette fiche porte un identifiant et un code : donnez d'abord la liste des codes.`,
  too_many_documents: (d) =>
    fr`C'est trop pour un seul tirage (${formatCount(Number(d.max ?? 0))} documents au plus). Choisissez moins de classes.`,
  unknown_document: () => fr`Ce document n'existe pas, ou n'existe plus.`,
  run_taken: () => fr`Rien n'est imprimé de plus : cette page a déjà servi. Rechargez-la, puis recommencez.`,
  unknown_run: () => fr`Ce tirage n'existe pas, ou n'est pas de vos classes.`,
  run_over: () => fr`Ce tirage est déjà terminé : rien n'a été annulé.`,
  run_not_ready: () => fr`Ce tirage n'est pas prêt, ou ses fichiers sont déjà effacés : rien n'a changé.`,
  files_cleared: () =>
    fr`Ces fichiers ne sont plus là : ils s'effacent après quelques jours. Lancez un nouveau tirage.`,
  handed_out_day: () =>
    fr`Rien n'est noté : vérifiez le jour de la remise, entre l'impression et aujourd'hui.`,
  issue_day: () =>
    fr`Vérifiez la date d'émission des codes : au plus tard aujourd'hui, et moins de trois mois.`,
  override_not_needed: () =>
    fr`L'exception n'est pas utile : cet élève n'a pas activé son compte. Retirez-la, puis vérifiez de nouveau.`,
  codes_refused: (d) =>
    fr`${formatCountOf(Number(d.count ?? 0), 'ligne est refusée', 'lignes sont refusées')} : corrigez la liste, ou cochez « laisser de côté ». Rien n'est imprimé.`,
  unknown_language: () => fr`Cette langue n'est pas proposée : choisissez dans la liste.`,
};
