import { formatCountOf } from './format';
import { fr } from './typeset';

/** The région's list of schools. */
export const REGION_LIST = {
  title: 'Établissements',
  lead: fr`Cherchez, filtrez, triez : l'adresse de la page garde la vue, vous pouvez l'envoyer.`,
  search: 'Nom, commune ou UAI',
  academy: 'Académie',
  department: 'Département',
  kind: 'Type',
  sector: 'Secteur',
  scenario: 'Scénario',
  all: 'Tous',
  allFeminine: 'Toutes',
  noScenario: 'Sans plan',
  silent: fr`Sans import depuis 30 jours`,
  stalled: fr`Qui stagnent`,
  apply: 'Appliquer',
  reset: 'Tout afficher',
  sort: 'Trier par',
  orders: {
    nom: 'Nom',
    familles: 'Familles couvertes',
    responsables: 'Responsables activés',
    eleves: 'Élèves activés',
    progres: 'Progrès en quatre semaines',
    import: 'Ancienneté de l’import',
  },
  found: (n: number) => fr`${formatCountOf(n, 'établissement', 'établissements')}.`,
  none: fr`Aucun établissement ne répond à ces critères.`,
  noneHint: fr`Retirez un filtre ou cherchez avec moins de mots.`,
  csv: 'Exporter (CSV)',
  csvName: (day: string) => `etablissements-${day}.csv`,
  progress: 'En 4 semaines',
  lastImport: 'Dernier import',
  asOf: (day: string) => fr`au ${day}`,
  stalls: 'stagne',
  views: 'Vues enregistrées',
  noViews: fr`Aucune vue enregistrée.`,
  save: 'Enregistrer cette vue',
  viewName: 'Nom de la vue',
  viewHint: fr`Ses filtres et son tri, pour vous seul.`,
  remove: (name: string) => fr`Supprimer la vue « ${name} »`,
  refused: fr`La vue n'est pas enregistrée : donnez un nom de 60 caractères au plus ; au-delà de 30 vues, supprimez-en une.`,
} as const;

/** Columns of the export, in order. */
export const REGION_CSV = {
  columns: ['UAI', 'Établissement', 'Type', 'Secteur', 'Commune', 'Académie', 'Scénario', 'Dernier import'],
  count: (name: string) => name,
  of: (name: string) => `${name} (sur)`,
  on: (name: string) => `${name} (au)`,
  notShown: 'non montré',
  unknown: 'inconnu',
} as const;
