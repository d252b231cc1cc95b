import type { Day } from '@/lib/domain/directory/types';
import type { Language } from '@/lib/domain/materials/library/languages';
import { formatCount, formatCountOf, formatDayPlain } from './format';
import { LANGUAGE_NAMES } from './materials/library';
import { fr } from './typeset';

const documents = (n: number) => formatCountOf(n, 'document', 'documents');
const families = (n: number) => formatCountOf(n, 'famille', 'familles');

/** In which language a family's letter is: the same words wherever one is printed. */
export const LETTER_LANGUAGE = {
  without: ({ families: n, languages }: { families: number; languages: readonly Language[] }) =>
    fr`${families(n)} dont la langue est notée ${n === 1 ? 'reçoit' : 'reçoivent'} la lettre en français : personne de l'établissement ni de la région académique n'a encore relu les textes en ${languages.map((one) => LANGUAGE_NAMES[one].french).join(', ')}.`,
  approve: 'Relire et approuver une langue',
} as const;

export const RUNS_PAGE = {
  title: 'Impressions',
  lead: fr`Lettres et fiches nominatives : qui les reçoit est décidé à l'impression, classe par classe.`,
  create: 'Nouvelle impression',
  caption: 'Tirages, le plus récent en premier',
  run: 'Tirage',
  people: 'Pour',
  status: 'État',
  documents: 'Documents',
  when: 'Demandé',
  by: (name: string | null) => fr`par ${name ?? 'Palier'}`,
  of: (done: number, planned: number) => fr`${formatCount(done)} sur ${formatCount(planned)}`,
  leftOut: (n: number) => fr`${formatCount(n)} de moins que demandé`,
  handedOut: 'Remis',
  emptyTitle: 'Rien n’a encore été imprimé',
  empty: fr`Choisissez un support et des classes : vous voyez qui reçoit quoi, et trois exemples, avant d'imprimer.`,
  nothingFound: fr`Aucun tirage ne correspond à ce choix.`,
  allStatuses: 'Tous les états',
  allPieces: 'Tous les supports',
  show: 'Afficher',
  notYours: fr`Votre rôle ne permet d'imprimer aucun support nominatif. La direction peut vous le déléguer.`,
  kept: fr`Les fichiers sont chiffrés et s'effacent d'eux-mêmes : 7 jours pour les lettres, 24 heures pour les fiches avec un code. Le tirage reste dans la liste.`,
} as const;

export const NEW_RUN = {
  prepared: fr`Le plan a préparé cette impression : le support et les personnes sont déjà choisis, vous pouvez les changer. Une fois imprimée, l'action du plan est faite.`,
  title: 'Nouvelle impression',
  choosePiece: fr`Quel support ?`,
  own: fr`De l'établissement`,
  changePiece: 'Changer de support',
  who: fr`Pour qui ?`,
  everybody: fr`Toutes les familles de vos classes`,
  everybodySchool: fr`Tout l'établissement`,
  everybodyPupils: fr`Tous les élèves`,
  classes: 'Des classes',
  levels: 'Des niveaux',
  cell: fr`Une case de la matrice`,
  ticked: (n: number) => fr`Les ${formatCountOf(n, 'famille cochée', 'familles cochées')}`,
  include: fr`Les familles déjà couvertes aussi`,
  includeHint: fr`Sans cette case, une famille dont chaque enfant a un responsable activé est laissée en paix.`,
  how: fr`Comment ?`,
  pile: 'Chaque pile',
  bothSides: fr`Impression recto verso : chaque lettre commence sur sa feuille`,
  coverPage: 'Une page de garde par classe',
  tickingSheet: fr`Une feuille d'émargement par classe`,
  language: 'Langue',
  familyLanguage: (language: Language) =>
    fr`Celle de la famille si elle est notée, sinon ${LANGUAGE_NAMES[language].french}`,
  contrast: 'Contraste',
  size: 'Format',
  textSize: 'Taille du texte',
  date: 'Date que porte la lettre',
  dateHint: fr`Celle de la bascule, ou du retour du talon.`,
  look: 'Voir qui reçoit quoi',
  again: 'Changer le choix',
  result: 'Ce qui sera imprimé',
  count: (n: number, served: number, merge: 'families' | 'pupils') =>
    merge === 'families'
      ? fr`${formatCountOf(n, 'lettre', 'lettres')} pour ${families(served)}`
      : formatCountOf(n, 'lettre', 'lettres'),
  classesOn: (codes: readonly string[]) =>
    fr`, ${codes.length > 1 ? 'classes' : 'classe'} ${codes.join(', ')}.`,
  byPupil: (n: number) =>
    fr`${formatCountOf(n, 'lettre est remise', 'lettres sont remises')} par l'élève, faute d'adresse postale complète.`,
  inLanguage: (language: Language, n: number) =>
    fr`${formatCountOf(n, 'lettre', 'lettres')} en ${LANGUAGE_NAMES[language].french}`,
  unread: (languages: readonly Language[]) =>
    fr`À relire avant de distribuer : ${languages.map((one) => LANGUAGE_NAMES[one].french).join(', ')}. Personne de l'établissement ni de la région académique n'a encore approuvé ces textes.`,
  nobody: fr`Personne ne recevrait ce document : élargissez le choix.`,
  leftOut: (n: number, merge: 'families' | 'pupils', reason: string) =>
    merge === 'families'
      ? fr`${formatCountOf(n, 'famille laissée', 'familles laissées')} de côté : ${reason}`
      : fr`${formatCountOf(n, 'élève laissé', 'élèves laissés')} de côté : ${reason}`,
  noneLeftOut: fr`Personne n'est laissé de côté.`,
  more: (n: number) => fr`et ${formatCount(n)} de plus`,
  examples: 'Les premiers, tels qu’ils seront imprimés',
  example: (n: number, name: string) => fr`Exemple ${n} : ${name}`,
  decidedLater: fr`La liste est établie de nouveau à l'impression : une famille couverte entre-temps est laissée de côté. L'impression pose la marque « lettre imprimée » sur chaque destinataire.`,
  print: (n: number) => fr`Imprimer ${formatCountOf(n, 'lettre', 'lettres')}`,
} as const;

export const CODES_FORM = {
  lead: fr`Donnez la liste des identifiants et des codes provisoires, pour ce seul tirage. Elle est chiffrée, effacée dès l'impression, et au plus tard après 24 heures.`,
  list: 'Liste à coller ou à saisir',
  listHint: fr`Avec une ligne d'en-têtes (Nom, Prénom, Classe, Date de naissance, Identifiant, Code provisoire), ou sans : NOM Prénom ; classe ; identifiant ; code.`,
  file: 'Ou un fichier CSV ou XLSX',
  fileHint: '2 Mo au plus.',
  issuedOn: fr`Codes émis le`,
  issuedHint: fr`Ils valent trois mois : la date limite est imprimée sur chaque fiche.`,
  check: 'Vérifier la liste',
  recognised: (n: number) => formatCountOf(n, 'fiche à imprimer', 'fiches à imprimer'),
  refused: (n: number) => formatCountOf(n, 'ligne refusée', 'lignes refusées'),
  refusedHint: fr`Corrigez-les dans la liste ci-dessus, puis vérifiez de nouveau. Rien n'en est gardé.`,
  caption: 'Lignes refusées',
  line: 'Ligne',
  name: 'Nom',
  reason: 'Raison',
  leaveOut: (n: number) =>
    fr`Laisser de côté ${n > 1 ? fr`les ${formatCount(n)} lignes refusées` : 'la ligne refusée'}`,
  override: fr`Exception pour un élève déjà activé`,
  overrideHint: fr`Une seule par tirage, avec son motif ; elle s'inscrit au journal.`,
  overridePupil: 'Élève',
  overrideReason: 'Motif',
  noOverride: 'Aucune exception',
  preview: fr`Les premières fiches. Les identifiants et les codes sont masqués ici, pas sur le papier.`,
  previewAlt: (n: number) => fr`Aperçu ${n}, codes masqués`,
  validUntil: (on: Day) => fr`Sur chaque fiche : valable jusqu'au ${formatDayPlain(on)}.`,
  decidedLater: fr`La liste est établie de nouveau à l'impression : un élève qui a activé son compte entre-temps est laissé de côté. L'impression est notée dans le suivi de chaque élève.`,
  print: (n: number) => fr`Imprimer ${formatCountOf(n, 'fiche', 'fiches')}`,
  empty: fr`Collez une liste, ou choisissez un fichier.`,
} as const;

export const RUN_PAGE = {
  prepared: fr`Préparée pour une action du plan : rien n'est imprimé. Les personnes sont choisies le jour où vous imprimez.`,
  printPrepared: 'Voir et imprimer',
  dropPrepared: 'Ne pas imprimer',
  ready: (n: number, classes: number) =>
    fr`${formatCountOf(n, 'document est prêt', 'documents sont prêts')}, pour ${formatCountOf(classes, 'classe', 'classes')}.`,
  leftOut: (n: number) =>
    fr` ${formatCountOf(n, 'personne ou famille a été laissée', 'personnes ou familles ont été laissées')} de côté : couvertes, activées ou parties depuis la demande.`,
  waiting: fr`Le tirage attend son tour.`,
  progress: (done: number, planned: number) => fr`${formatCount(done)} sur ${documents(planned)}`,
  now: (code: string, rest: readonly string[]) =>
    rest.length > 0
      ? fr`En cours : ${code}. Restent ${rest.join(', ')}.`
      : fr`En cours : ${code}, la dernière.`,
  refreshing: fr`Cette page se met à jour seule. Vous pouvez la quitter : le tirage continue, et se retrouve dans la liste.`,
  refresh: 'Actualiser',
  cancel: fr`Annuler le tirage`,
  cancelNote: fr`Ce qui est déjà fait est effacé ; personne n'est marqué.`,
  cancelled: fr`Tirage annulé : rien n'a été gardé, personne n'est marqué.`,
  cleared: fr`Les fichiers sont effacés. Le tirage reste ici pour mémoire.`,
  files: 'Fichiers',
  fileCaption: 'Fichiers du tirage, par classe',
  classColumn: 'Classe',
  documentsColumn: 'Documents',
  filesColumn: 'À télécharger',
  handedColumn: 'Remise',
  pages: (n: number) => formatCountOf(n, 'page', 'pages'),
  flowsOn: fr`Une famille nombreuse ne tient pas sur une page : sa lettre en a plusieurs, numérotées.`,
  download: (what: string, classCode: string) => fr`Télécharger : ${what}, ${classCode}`,
  one: 'Tout en un seul PDF',
  perClass: 'Un fichier par classe (zip)',
  oneHint: fr`En un seul PDF, les classes se suivent, chacune avec sa page de garde et sa feuille d'émargement si vous les avez demandées.`,
  until: (moment: string) => fr`Ils s'effacent le ${moment}.`,
  clear: 'Effacer maintenant',
  marked: fr`« Lettre imprimée » est noté dans le suivi de chaque destinataire.`,
  markedPupils: fr`L'impression est notée dans le suivi de chaque élève.`,
  unmarked: fr`La marque de l'impression a été annulée.`,
  undoMark: fr`Annuler la marque`,
  handOut: 'Remis',
  handOutAll: 'Tout est remis',
  handOutDay: 'Remis le',
  handOutClass: (code: string) => fr`Remis, classe ${code}`,
  handedOn: (on: Day) => fr`remis le ${formatDayPlain(on)}`,
  undoHanded: (code: string) => fr`Annuler la remise, ${code}`,
  undo: 'Annuler',
  failures: fr`Ce qui n'a pas pu être imprimé`,
  openFamily: 'Voir la famille',
  asked: (moment: string, name: string | null) => fr`Demandé ${moment} par ${name ?? 'Palier'}`,
} as const;

export const FAMILY_LANGUAGE = {
  title: 'Langue de lecture',
  hint: fr`Les lettres imprimées et les documents de la famille suivent ce choix. SIECLE ne le dit pas : notez-le quand vous le savez.`,
  label: (name: string) => fr`${name} lit en`,
  unknown: 'Non notée (français)',
  save: 'Enregistrer',
} as const;
