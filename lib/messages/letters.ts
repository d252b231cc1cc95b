import type { Civility, LettersProblem } from '@/lib/domain/materials/types';
import { NO_BREAK_SPACE } from './format';
import { fr } from './typeset';

/** The only address of the login; every text that names it takes it from here (phishing hygiene). */
export const EDUCONNECT_URL = 'https://educonnect.education.gouv.fr/';
export const EDUCONNECT_HOST = 'educonnect.education.gouv.fr';

const CIVILITIES: Record<Civility, string> = { MME: 'Mme', 'M.': 'M.' };

type Person = { civility: Civility | null; firstName: string; displayName: string };

/** "Mme Claire MARTIN", or "Claire MARTIN" when no civility is known. */
export const personName = (person: Person): string =>
  [person.civility ? CIVILITIES[person.civility] : '', person.firstName, person.displayName]
    .filter((part) => part !== '')
    .join(' ');

/** "•• •• •• •• 42": a French number of ten digits of which two are shown. */
export const maskedMobile = (ending: string): string => ['••', '••', '••', '••', ending].join(NO_BREAK_SPACE);

/** "Madame,", "Messieurs,"…: by civility, "Madame, Monsieur," as soon as one is unknown. */
export function greeting(recipients: Person[]): string {
  const women = recipients.filter((person) => person.civility === 'MME').length;
  const men = recipients.filter((person) => person.civility === 'M.').length;
  if (women + men < recipients.length) return 'Madame, Monsieur,';
  const words = [
    women > 1 ? 'Mesdames' : women === 1 ? 'Madame' : '',
    men > 1 ? 'Messieurs' : men === 1 ? 'Monsieur' : '',
  ];
  return `${words.filter((word) => word !== '').join(', ')},`;
}

/** What stands on every letter in French, whatever the language of its reader: for who hands it out. */
export const letterTexts = {
  byPupil: 'À remettre par l’élève',
  byHand: 'À remettre en main propre',
  pupilInClass: (name: string, classCode: string) => `${name}${NO_BREAK_SPACE}· ${classCode}`,
  bookmark: (classCode: string, name: string) => `${classCode} · ${name}`,
};

/** Why letters were not printed: what happened, what is kept, what to do. */
export const lettersProblems: Record<LettersProblem, () => string> = {
  no_letters: () =>
    fr`Aucune lettre à imprimer : toutes les familles concernées ont un compte activé pour chaque enfant.`,
  render_timeout: () =>
    fr`L’impression a été arrêtée parce qu’elle durait trop longtemps. Rien n’a été perdu : recommencez, ou faites un fichier par classe.`,
  render_stopped: () =>
    fr`L’impression s’est interrompue, sans doute par manque de mémoire. Rien n’a été perdu : recommencez, ou faites un fichier par classe.`,
};
