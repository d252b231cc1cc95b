import { fr } from './typeset';

/** Words of the frame around every screen. */
export const UI = {
  product: 'Palier',
  tagline: fr`Amener chaque famille à EduConnect et à l'ENT, une marche après l'autre.`,
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  shortNavigation: 'Raccourcis',
  breadcrumbs: fr`Fil d'Ariane`,
  menu: 'Menu',
  account: 'Votre compte',
  signOut: 'Se déconnecter',
  changeSchool: fr`Changer d'établissement`,
  localMailbox: 'Boîte aux lettres locale',
  loadingChart: 'Le graphique se charge…',
  seeTable: 'Voir le tableau',
  howTo: fr`Comment faire ?`,
  optional: '(facultatif)',
  unknown: 'inconnu',
  copy: 'Copier',
  copied: 'Copié',
  copyWhat: (what: string) => fr`Copier : ${what}`,
  sortBy: (column: string) => fr`Trier par ${column}`,
  scrollableTable: (caption: string) => fr`${caption} : tableau à faire défiler`,
  working: 'En cours…',
  restored: fr`Voici ce que vous aviez saisi avant de vous reconnecter. Relisez, puis enregistrez.`,
  pagination: 'Pages',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  pageOf: (page: number, pages: number) => fr`Page ${page} sur ${pages}`,
  of: (part: string, whole: string) => fr`${part} sur ${whole}`,
  named: (name: string) => fr`${name} : `,
  goal: (rate: string) => fr`objectif ${rate}`,
} as const;

/** Labels of the navigation, by screen. */
export const NAV = {
  home: 'Accueil',
  adoption: 'Adoption',
  overview: fr`Vue d'ensemble`,
  classes: 'Classes',
  families: 'Familles',
  evolution: 'Évolution',
  plan: 'Plan',
  choose: 'Scénarios',
  calendar: 'Calendrier',
  todo: 'À faire',
  materials: 'Supports',
  letters: 'Lettres par classe',
  library: 'Bibliothèque',
  banners: 'Bannières',
  helpPage: 'Page d’aide',
  printing: 'Impressions',
  templates: 'Modèles',
  campaigns: 'Campagnes',
  waves: 'Vagues',
  assistance: 'Assistance',
  data: 'Données',
  imports: 'Imports',
  undecided: 'À décider',
  labels: fr`Libellés d'état`,
  administration: 'Établissement',
  journal: 'Journal',
  settings: 'Réglages',
  region: 'Région académique',
  schools: 'Établissements',
  accessibility: fr`Accessibilité : non conforme`,
  privacy: 'Données personnelles',
} as const;

/** Words of the file drop. */
export const DROPZONE = {
  label: 'Fichiers à importer',
  browse: 'Choisir des fichiers',
  orDrop: 'ou déposez-les ici',
  releaseNow: fr`Lâchez les fichiers pour les ajouter`,
  chosen: (count: number) => (count === 1 ? '1 fichier choisi' : `${count} fichiers choisis`),
  remove: (name: string) => fr`Retirer ${name}`,
  sending: (percent: number) => fr`Envoi des fichiers : ${percent} %`,
  checking: 'Fichiers reçus. Vérification en cours…',
  interrupted: fr`L'envoi s'est interrompu : la connexion a été perdue. Rien n'a été importé, vos fichiers sont toujours choisis. Vérifiez le réseau puis renvoyez-les.`,
  tooLarge: (maxMb: number) =>
    fr`Ces fichiers dépassent ensemble ${maxMb} Mo. Retirez-en, puis déposez les autres dans un second envoi.`,
  size: (bytes: number) =>
    bytes < 1_000_000
      ? fr`${Math.max(1, Math.round(bytes / 1000))} ko`
      : fr`${(bytes / 1_000_000).toFixed(1).replace('.', ',')} Mo`,
} as const;
