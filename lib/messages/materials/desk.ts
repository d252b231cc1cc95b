import { formatCountOf } from '../format';
import { fr } from '../typeset';

/** The gallery of a school. */
export const GALLERY = {
  title: 'Bibliothèque',
  lead: fr`Tout ce qu'une campagne distribue ou affiche, prêt à l'emploi. Ouvrez une pièce pour la voir, l'adapter à votre établissement et la télécharger.`,
  filters: 'Rechercher et filtrer',
  search: 'Rechercher',
  audience: 'Pour qui',
  kind: 'Type de pièce',
  language: 'Langue',
  all: 'Tous',
  allFeminine: 'Toutes',
  apply: 'Filtrer',
  reset: 'Tout afficher',
  own: 'Les pièces de votre établissement',
  ownLead: fr`Celles que vous avez adaptées. Chaque enregistrement garde la version d'avant.`,
  ownNone: fr`Aucune pièce adaptée pour l'instant`,
  ownNoneText: fr`Ouvrez une pièce ci-dessous et choisissez « Adapter » : vos textes, votre logo, vos dates.`,
  templates: fr`Les modèles de votre région académique`,
  templatesLead: fr`Publiés par la DRANE. Votre copie vous dit quand le modèle change.`,
  purposes: {
    families: 'Écrire aux familles',
    pupils: 'Remettre aux élèves',
    walls: 'Afficher',
    screens: fr`Dans l'ENT`,
    staff: 'Pour qui distribue',
  },
  none: fr`Aucune pièce ne correspond`,
  noneText: fr`Élargissez la recherche, ou affichez tout.`,
  changed: (ago: string, by: string | null) => (by ? fr`Modifiée ${ago} par ${by}` : fr`Modifiée ${ago}`),
  changedTitle: (moment: string) => fr`Modifiée ${moment}`,
  isBehind: 'Modèle régional plus récent',
  note: (note: string) => fr`Nouveau : ${note}`,
  languages: (count: number) => formatCountOf(count, 'langue', 'langues'),
  archived: (count: number) => fr`Pièces archivées : ${count}`,
  bringBack: 'Remettre dans la bibliothèque',
  bringBackOf: (title: string) => fr`Remettre dans la bibliothèque : ${title}`,
  letters: 'Lettres par classe',
  languagesPage: 'Langues relues',
} as const;

/** A piece that is not the school's own yet. */
export const PIECE_PAGE = {
  fromRegion: fr`Modèle de votre région académique`,
  adapt: 'Adapter cette pièce',
  print: 'Imprimer avec les vrais noms',
  putUp: fr`Afficher dans l'ENT`,
  toFiles: 'Télécharger',
  toTools: 'Renommer, dupliquer, archiver',
  adaptNote: fr`Crée une copie à vous : vos textes, votre logo, vos dates. L'original ne change pas.`,
  adaptNotYours: fr`La direction, le secrétariat et le référent numérique adaptent les pièces.`,
  facts: 'Cette pièce',
  audience: 'Pour qui',
  sizes: 'Formats',
  languages: 'Langues',
  locked: fr`Fixé par la région académique`,
  note: (version: number) => fr`Version ${version}`,
} as const;

/** Files of a piece. */
export const DOWNLOAD = {
  title: 'Télécharger',
  formats: { pdf: 'PDF', png: 'PNG', svg: 'SVG' },
  file: (format: string, size: string) => fr`${format}, ${size}`,
  language: (name: string) => fr`en ${name}`,
  saved: fr`Le fichier reprend la dernière version enregistrée.`,
  example: fr`Cette pièce porte des noms : le fichier en montre d'inventés, pour voir. Les vrais viennent à l'impression.`,
  unread: (language: string) =>
    fr`Personne n'a encore relu les textes en ${language}. Faites-les lire par quelqu'un qui parle cette langue avant de distribuer.`,
  anyway: fr`Télécharger sans relecture`,
} as const;

/** The languages that somebody has read over. */
export const LANGUAGES_PAGE = {
  title: 'Langues relues',
  lead: fr`Les traductions ont été écrites pour Palier et restent « à relire » tant que personne qui parle la langue ne les a lues. Une relecture vaut pour toutes les pièces.`,
  caption: 'Langues et relectures',
  language: 'Langue',
  state: 'État',
  by: 'Relecture',
  action: 'Décision',
  approved: 'Relue',
  toReadOver: 'À relire',
  shipped: fr`Langue d'origine des textes`,
  region: (day: string) => fr`Relue pour la région académique, le ${day}`,
  school: (day: string, by: string | null) =>
    by ? fr`Relue par l'établissement (${by}), le ${day}` : fr`Relue par l'établissement, le ${day}`,
  nobody: 'Personne encore',
  approve: 'Marquer comme relue',
  approveOf: (language: string) => fr`Marquer comme relue : ${language}`,
  withdraw: 'Retirer',
  withdrawOf: (language: string) => fr`Retirer la relecture : ${language}`,
  notYours: fr`La direction et le secrétariat décident des langues relues.`,
  example: 'Voir un exemple',
  inLanguage: (language: string) => fr`en ${language}`,
} as const;

const COPY = ' (copie)';

/** "Affiche du hall (copie)", cut where it would grow too long. */
export const nameCopy = (title: string, max: number): string =>
  [...title].length + COPY.length <= max
    ? `${title}${COPY}`
    : `${[...title].slice(0, max - COPY.length - 1).join('')}…${COPY}`;
