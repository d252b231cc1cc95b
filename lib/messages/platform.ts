import { fr } from './typeset';

/** What may stop Palier from starting, or a command from running, and what fills its sentence. No personal data. */
export type StartProblemDetails = {
  settings_missing: { names: string };
  setting_invalid: { name: string; reason: string };
  data_folder_denied: { path: string };
  secrets_unreadable: { path: string };
  no_database: Record<never, never>;
  database_unreachable: { host: string; reason: string };
  database_version: { found: number; expected: number };
  database_failed: { log: string; reason: string };
  database_busy: { pid: number; path: string };
  binaries_missing: { platform: string };
  binaries_unusable: { user: string; reason: string };
  no_plain_user: Record<never, never>;
  app_role_denied: { sql: string; url: string };
  app_role_too_strong: { role: string; reason: string };
  port_taken: { port: number };
  port_denied: { port: number };
  not_built: Record<never, never>;
  web_silent: { seconds: number };
};

export type StartProblemCode = keyof StartProblemDetails;

const sentences: { [Code in StartProblemCode]: (d: StartProblemDetails[Code]) => string } = {
  settings_missing: (d) =>
    fr`Palier ne démarre pas en production : il manque ${d.names}. Donnez ces variables d’environnement puis relancez ; rien n’a été modifié.`,
  setting_invalid: (d) =>
    fr`Palier ne démarre pas : la variable ${d.name} n’est pas valable (${d.reason}). Corrigez-la puis relancez.`,
  data_folder_denied: (d) =>
    fr`Le dossier de données ${d.path} n’est pas accessible à cet utilisateur. Lancez Palier avec le compte qui l’a créé, ou indiquez un autre dossier avec PALIER_DATA_DIR.`,
  secrets_unreadable: (d) =>
    fr`Le fichier des clés ${d.path} est illisible. Remettez-le depuis une sauvegarde : sans lui, les données chiffrées ne peuvent pas être relues.`,
  no_database: () =>
    fr`Aucune base de données n’est indiquée. Démarrez Palier avec « npm run up », ou donnez DATABASE_URL.`,
  database_unreachable: (d) =>
    fr`La base de données ${d.host} ne répond pas (${d.reason}). Vérifiez DATABASE_URL et que PostgreSQL est démarré.`,
  database_version: (d) =>
    fr`Le dossier de données a été créé par PostgreSQL ${d.found}, et cette version de Palier apporte PostgreSQL ${d.expected}. Les données sont intactes : relancez la version précédente de Palier.`,
  database_failed: (d) =>
    fr`La base de données locale n’a pas démarré. Les données sont intactes. Le journal ${d.log} en donne la raison : ${d.reason}.`,
  database_busy: (d) =>
    fr`Une autre base de données (processus ${d.pid}) utilise déjà le dossier ${d.path} et ne répond pas. Arrêtez ce processus puis relancez.`,
  binaries_missing: (d) =>
    fr`Palier n’apporte pas de base de données locale pour ce système (${d.platform}). Installez PostgreSQL et donnez DATABASE_URL.`,
  binaries_unusable: (d) =>
    fr`La base de données locale ne peut pas être lancée par l’utilisateur « ${d.user} » (${d.reason}). Installez PostgreSQL et donnez DATABASE_URL, ou lancez Palier avec un autre compte.`,
  no_plain_user: () =>
    fr`PostgreSQL refuse de tourner en tant que root, et ni l’utilisateur « postgres » ni « nobody » n’existe. Lancez Palier avec un compte ordinaire, ou donnez DATABASE_URL.`,
  app_role_denied: (d) =>
    fr`Le propriétaire de la base ne peut pas créer le rôle de l’application. Demandez à l’administrateur de la base d’exécuter, avec un mot de passe de son choix :\n\n${d.sql}\n\npuis donnez DATABASE_APP_URL=${d.url}`,
  app_role_too_strong: (d) =>
    fr`Palier refuse de travailler avec le rôle « ${d.role} » : ${d.reason}. L’isolement des établissements ne serait plus garanti. Donnez DATABASE_APP_URL avec un rôle ordinaire.`,
  port_taken: (d) =>
    fr`Le port ${d.port} est déjà utilisé par un autre programme. Arrêtez-le, ou choisissez un autre port : PORT=${d.port + 1} npm run up.`,
  port_denied: (d) =>
    fr`Le port ${d.port} est réservé à l’administrateur du système. Choisissez un port à partir de 1024 : PORT=3000 npm run up.`,
  web_silent: (d) =>
    fr`Le site n’a pas répondu au bout de ${d.seconds} s. Les données sont intactes ; les lignes ci-dessus en donnent la raison.`,
  not_built: () => fr`Palier n’est pas encore construit. Lancez « npm run up », qui s’en charge.`,
};

/** The French sentence of a start problem. */
export function describeStartProblem<Code extends StartProblemCode>(
  code: Code,
  detail: StartProblemDetails[Code],
): string {
  return sentences[code](detail);
}

/** The worker is down: what is asked for waits. */
export const WORK_STOPPED = {
  title: (since: string | null) =>
    since === null
      ? fr`Les envois et les impressions sont arrêtés.`
      : fr`Les envois et les impressions sont arrêtés depuis le ${since}.`,
  text: fr`Rien n’est perdu : ce qui est prévu attend, et reprendra de lui-même. Si cela dure, prévenez la personne qui administre Palier.`,
};
