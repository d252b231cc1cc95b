import { formatCount, formatCountOf } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

type Done = { schools: number; pupils: number; guardians: number; rows: number };

/** What the generator may refuse. */
export const generateProblems = {
  invalid_input: ({ field = '' }) =>
    fr`L’option --${nameIn({ regionCode: 'region' }, field) ?? field} n’a pas une valeur possible. Rien n’a été créé.`,
  schools_present: ({ schools = 0 }) =>
    fr`La base contient déjà ${formatCountOf(Number(schools), 'établissement', 'établissements')}. Rien n’a été créé. Utilisez un autre dossier de données, ou --force pour ajouter aux établissements présents (refusé en production).`,
  too_many_schools: ({ most = 0 }) =>
    fr`Il n’y a pas assez de codes d’établissement libres : ${formatCount(Number(most))} au plus. Rien n’a été créé.`,
} satisfies Record<string, (detail: Record<string, string | number>) => string>;

export const GENERATE_COMMAND = {
  summary: fr`Crée des établissements fictifs avec une année de relevés, pour les essais à grande échelle`,
  usage: [
    'palier generate --schools N [--pupils P] [--weeks S] [--seed G] [--region CODE] [--until AAAA-MM-JJ] [--force] [--json]',
    fr`  --schools  nombre d’établissements, répartis entre les départements`,
    fr`  --pupils   élèves par établissement en moyenne ; 600 par défaut`,
    fr`  --weeks    relevés hebdomadaires ; 36 par défaut, une année scolaire`,
    fr`  --until    jour du dernier relevé ; aujourd’hui par défaut`,
    fr`  --seed     graine du tirage : la même donne les mêmes données ; 1 par défaut`,
    fr`  --region   une seule région académique ; toutes par défaut`,
    fr`  --force    ajoute aux établissements présents ; refusé en production, où la base doit être vide`,
  ].join('\n'),
  notANumber: (option: string, value: string) =>
    fr`${option} attend un nombre entier ; « ${value} » n’en est pas un.`,
  ownerNeeded: fr`Cette commande écrit avec les droits du propriétaire de la base : indiquez DATABASE_URL.`,
  refused: (code: keyof typeof generateProblems, detail: Record<string, string | number> = {}) =>
    generateProblems[code](detail),
  progress: (done: Done, of: number, seconds: number) =>
    fr`${formatCount(done.schools)}/${formatCount(of)} établissements, ${formatCount(done.rows)} lignes, ${formatCount(Math.round(seconds))} s`,
  done: (done: Done, seconds: number) =>
    fr`${formatCount(done.schools)} établissements, ${formatCount(done.pupils)} élèves et ${formatCount(done.guardians)} responsables fictifs créés en ${formatCount(Math.round(seconds))} s.`,
};
