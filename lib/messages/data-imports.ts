import { formatCount, formatCountOf } from './format';
import { fr } from './typeset';

/** The drop of files, the list of imports, and the checked report of one. */
export const IMPORTS = {
  title: 'Imports',
  lead: fr`Déposez ensemble vos exports SIECLE, les listes EduConnect et l'export de l'ENT : ils sont reconnus à leur contenu, contrôlés, puis résumés. Rien n'est appliqué avant votre accord.`,
  hint: (fileMb: number, totalMb: number) =>
    fr`Zip, XML ou CSV, plusieurs à la fois, dans n'importe quel ordre. ${fileMb} Mo au plus par fichier, ${totalMb} Mo en tout. Les originaux ne sont pas conservés.`,
  submit: 'Contrôler ces fichiers',
  notAllowed: fr`La direction et le secrétariat importent les fichiers de l'établissement. Demandez-leur, ou au chef d'établissement de vous donner ce rôle.`,
  toReport: (when: string, files: readonly string[]) =>
    fr`Import du ${when} : ${files.slice(0, 2).join(', ')}${files.length > 2 ? fr` et ${formatCountOf(files.length - 2, 'autre', 'autres')}` : ''}`,
  historyTitle: 'Les derniers imports',
  historyCaption: 'Imports de fichiers, du plus récent au plus ancien',
  none: fr`Aucun import pour l'instant`,
  noneText: fr`Déposez d'abord l'export « Élèves » et l'export « Responsables » de SIECLE : ils disent qui sont les élèves et les familles. Les listes EduConnect et l'export de l'ENT peuvent être déposés en même temps.`,
  waiting: (count: number) =>
    count === 1
      ? 'Un import contrôlé attend votre décision'
      : `${count} imports contrôlés attendent votre décision`,
  waitingText: fr`Rien n'en est encore appliqué : ouvrez-le pour l'appliquer ou l'abandonner.`,
  columns: { when: 'Déposé', files: 'Fichiers', rows: 'Lignes acceptées', by: 'Par', status: 'État' },
  batchStatus: {
    checked: 'À décider',
    applying: 'En cours d’application',
    applied: 'Appliqué',
    useless: 'Rien à appliquer',
    discarded: 'Abandonné',
  },
  foreignOrigin: fr`Cet envoi ne vient pas d'une page de Palier : il a été refusé, et rien n'a été lu. Ouvrez la page « Imports » et déposez-y vos fichiers.`,
  byMachine: 'Palier',
  files: (count: number) => formatCountOf(count, 'fichier', 'fichiers'),
  refusedFiles: (count: number) => fr`dont ${formatCountOf(count, 'refusé', 'refusés')}`,
} as const;

export const IMPORT_HELP = {
  title: fr`Où trouver ces fichiers ?`,
  siecle: 'SIECLE (qui sont les élèves et les responsables)',
  siecleSteps: [
    fr`Dans SIECLE, Base Élèves : « Exportations », puis « En XML ».`,
    fr`Demandez « Élèves sans adresses » et « Responsables avec adresses ». Les adresses des responsables servent aux lettres.`,
    fr`Ces exports ne sont en général possibles qu'avant 8 h et après 18 h. Si SIECLE les refuse, réessayez à ces heures-là.`,
    fr`Déposez les zip tels que vous les recevez, sans les ouvrir.`,
  ],
  educonnect: 'EduConnect (qui a activé son compte)',
  educonnectSteps: [
    fr`Dans ARENA : « Intranet, Référentiels et Outils », « Outils de gestion des identités et habilitations », « Administration des comptes EduConnect ».`,
    fr`Affichez la liste des élèves, puis celle des responsables, sans filtre sur l'état du compte, et enregistrez chacune au format CSV.`,
    fr`La première fois, Palier peut vous demander ce que contient chaque colonne ; il s'en souvient ensuite.`,
  ],
  ent: fr`ENT (qui s'est connecté)`,
  entSteps: [
    fr`Dans la console d'administration de l'ENT : « Imports / Exports », « Exporter des comptes », « Export classique ».`,
    fr`Choisissez toutes les classes, tous les profils, aucun filtre sur l'activation, puis exportez. Les codes d'activation que contient le fichier sont écartés à la lecture.`,
  ],
  often: fr`Une fois par semaine suffit : chaque import ajoute un point aux courbes.`,
} as const;

export const REPORT = {
  title: (when: string) => fr`Import du ${when}`,
  crumb: IMPORTS.title,
  ready: (files: number, rows: number, unusable: number, leftOut: number) =>
    fr`${formatCountOf(files, 'fichier prêt', 'fichiers prêts')}, ${formatCountOf(rows, 'ligne acceptée', 'lignes acceptées')}${unusable > 0 ? fr` ; ${formatCountOf(unusable, 'fichier est refusé', 'fichiers sont refusés')}` : ''}${leftOut > 0 ? fr` ; ${formatCountOf(leftOut, 'fichier est laissé', 'fichiers sont laissés')} de côté` : ''}. Rien n'est encore appliqué.`,
  dropAgain: 'À déposer de nouveau',
  dropAgainText: (names: readonly string[]) =>
    names.length === 1
      ? fr`Les colonnes de « ${names[0] ?? ''} » sont maintenant connues, mais le fichier n'a pas été conservé : il pouvait contenir des codes. Déposez-le de nouveau ici : il se lira seul.`
      : fr`Les colonnes de « ${names.join(' », « ')} » sont maintenant connues, mais ces fichiers n'ont pas été conservés : ils pouvaient contenir des codes. Déposez-les de nouveau ici : ils se liront seuls.`,
  applyFirst: fr`Si cet import contient vos exports SIECLE, appliquez-le d'abord : la liste est comparée aux élèves déjà connus.`,
  leftOut: 'Laissé de côté',
  nothingReady: fr`Aucun fichier ne peut être appliqué. Rien n'a changé.`,
  nothingNew: fr`Ces fichiers ont déjà été appliqués : il n'y a rien de nouveau.`,
  applied: (when: string) => fr`Appliqué le ${when}.`,
  discarded: fr`Abandonné : rien n'a été appliqué, ce que disaient les fichiers a été effacé.`,
  apply: 'Appliquer cet import',
  applyingNow: fr`Cet import est en cours d'application.`,
  begun: fr`Cela prend quelques secondes. Si elle a été coupée, appliquez-le de nouveau : ce qui est déjà appliqué ne l'est pas deux fois.`,
  applying: fr`Application en cours : quelques secondes…`,
  discard: 'Abandonner',
  clearedOn: (day: string) =>
    fr`Sans décision de votre part, ce que disent ces fichiers sera effacé le ${day} : rien n'en sera appliqué.`,
  strangePupils: (count: number) =>
    fr`${formatCountOf(count, 'élève est', 'élèves sont')} dans une classe dont le niveau n'existe pas dans un établissement comme le vôtre. Avant d'appliquer, vérifiez que cet export est le bon.`,
  order: fr`Les exports SIECLE s'appliquent d'abord, puis les listes de la plus ancienne à la plus récente. De chaque fichier, toutes les lignes acceptées sont appliquées, ou aucune.`,
  cannotApply: fr`Aucun fichier n'est prêt. Abandonnez cet import, puis déposez d'autres fichiers.`,
  tellColumnsFirst: (file: string) =>
    fr`Indiquez d'abord ce que contiennent les colonnes de « ${file} », ou laissez ce fichier de côté.`,
  leaveOut: 'Laisser ce fichier de côté',
  takeBack: 'Reprendre ce fichier',
  tellColumns: 'Indiquer ses colonnes',
  seeAdoption: 'Voir les chiffres à jour',
  dropMore: 'Déposer des fichiers',
  decide: (rows: number) =>
    fr`Décider ${rows === 1 ? 'la ligne' : `les ${formatCount(rows)} lignes`} en attente`,
  decideText: (rows: number) =>
    fr`${formatCountOf(rows, 'ligne peut', 'lignes peuvent')} désigner plusieurs personnes, ou une seule sans certitude. Rien n'a été deviné : le choix vous revient.`,
  decideAfter: fr`Vous pourrez décider les lignes en attente une fois l'import appliqué.`,
  labels: 'Dire ce que ces libellés signifient',
  filesTitle: 'Fichier par fichier',
  exportedOn: (day: string) => fr`Export du ${day}`,
  observedOn: (day: string) => fr`Liste du ${day}`,
  dayFromName: fr`Ce jour est lu dans le nom du fichier.`,
  dayGuessed: fr`Le nom du fichier ne dit pas son jour. Vérifiez que c'est bien le jour de l'export : les courbes en dépendent.`,
  changeDay: 'Changer le jour',
  day: fr`Jour où la liste a été exportée`,
  saveDay: 'Enregistrer ce jour',
  unchanged: fr`Ce fichier a déjà été appliqué pour ce jour : il n'y a rien de nouveau.`,
  rowsOf: {
    refused: (rows: number) => formatCountOf(rows, 'ligne refusée', 'lignes refusées'),
    undecided: (rows: number) => formatCountOf(rows, 'ligne à décider', 'lignes à décider'),
    warned: (rows: number) => formatCountOf(rows, 'avertissement', 'avertissements'),
  },
  rowsCaption: (what: string, file: string) => fr`${what} de ${file}`,
  kept: {
    refused: fr`Elles ne sont pas appliquées, et restent ici avec leur raison.`,
    undecided: fr`Elles attendent votre choix.`,
    warned: fr`Elles sont appliquées telles quelles.`,
  },
  rowColumns: { line: 'Ligne', who: 'Qui', outcome: fr`Ce qu'elle devient`, why: 'Pourquoi, et que faire' },
  classes: (codes: string) => fr`classe ${codes}`,
  children: (names: string) => fr`enfants : ${names}`,
  someRows: (shown: number, all: number) => fr`Les ${formatCount(shown)} premières sur ${formatCount(all)}.`,
  seeAllRows: (all: number) => fr`Voir les ${formatCount(all)}`,
  download: 'Télécharger ces lignes (CSV)',
  rowsTitle: 'Lignes refusées, à décider ou averties',
  rowsLead: (file: string) =>
    fr`Tout ce qui n'a pas été accepté tel quel dans « ${file} », avec sa raison. Rien n'en est perdu : corrigez, puis déposez de nouveau le fichier.`,
  noRows: fr`Aucune ligne de cette sorte.`,
  allRows: 'Toutes',
  filter: 'Quelles lignes montrer',
  nobody: '–',
} as const;
