import { fr } from './typeset';

type Described = { name: string; summary: string; usage?: string };

const describe = ({ name, summary, usage }: Described) =>
  [`palier ${name}`, `  ${summary}.`, ...(usage ? ['', usage] : [])].join('\n');

/** What the `palier` command says about itself; each command's own sentences are with its stage. */
export const COMMAND_LINE = {
  usage: (commands: Described[]) => {
    const width = Math.max(...commands.map((command) => command.name.length));
    const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
    return [
      fr`Usage : palier <commande> [options]`,
      '',
      ...lines,
      '',
      fr`« palier <commande> --help » explique une commande.`,
    ].join('\n');
  },
  unknownCommand: (name: string) =>
    fr`La commande « ${name} » n’existe pas. « palier help » donne la liste des commandes.`,
  describe,
  calledWrongly: (command: Described, reason: string | undefined) =>
    [reason ?? fr`La commande « ${command.name} » n’a pas compris ses options.`, '', describe(command)].join(
      '\n',
    ),
  broken: ({ name }: Described) =>
    fr`La commande « ${name} » s’est arrêtée sur un défaut du programme. Ce qu’elle n’avait pas terminé a été annulé.`,
  migrate: fr`Met la base de données à jour`,
  migrated: fr`La base de données est à jour.`,
  workerRuns: fr`Les tâches de fond s’exécutent. Ctrl-C les arrête.`,
  workerStops: fr`Arrêt des tâches de fond…`,
  processEnded: (what: string, code: number | null, seconds: number) =>
    fr`${what} s’est arrêté (code ${code ?? '?'}) ; nouveau démarrage dans ${seconds} s.`,
  worker: fr`Exécute les envois et les tâches de fond, jusqu’à Ctrl-C`,
};

export const BENCH_COMMAND = {
  summary: fr`Mesure une partie du produit à côté de ce qu’on utiliserait à sa place`,
  usage: (names: readonly string[]) =>
    [
      fr`Usage : palier bench NOM [options de la mesure]`,
      '',
      fr`  NOM  ${names.join(', ')} ; bench/README.md dit ce que chacune mesure`,
    ].join('\n'),
  unknown: (name: string, names: readonly string[]) =>
    name
      ? fr`La mesure « ${name} » n’existe pas. Mesures connues : ${names.join(', ')}.`
      : fr`Indiquez une mesure : ${names.join(', ')}.`,
};
