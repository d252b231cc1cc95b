import type { FieldWarning } from '@/lib/domain/materials/library/list-warnings';
import { formatCountOf } from '../format';
import { fr } from '../typeset';
import { FIELD_NAMES } from './library';

/** The form of a piece and its preview. */
export const EDITOR = {
  tabs: 'Cette pièce',
  edit: 'Modifier',
  versions: 'Versions',
  texts: (language: string) => fr`Textes en ${language}`,
  shared: 'Le même dans toutes les langues',
  languages: fr`Langue des textes`,
  toReadOver: 'à relire',
  unreadNote: (language: string) =>
    fr`Textes en ${language} : personne ne les a encore relus. Vous pouvez les modifier ; faites-les lire avant de distribuer.`,
  size: 'Format',
  contrast: 'Contraste',
  first: 'Langue montrée en premier',
  stepTitle: (number: number) => fr`Étape ${number}, titre`,
  stepText: (number: number) => fr`Étape ${number}, texte`,
  count: (left: number) =>
    left >= 0
      ? fr`encore ${formatCountOf(left, 'signe', 'signes')}`
      : fr`${formatCountOf(-left, 'signe', 'signes')} de trop`,
  propose: 'Reprendre le texte proposé',
  proposeOf: (field: string) => fr`Reprendre le texte proposé : ${field}`,
  locked: fr`Fixé par la région académique : la même chose dans tous les établissements.`,
  lock: 'Verrouiller dans les établissements',
  lockOf: (field: string) => fr`Verrouiller dans les établissements : ${field}`,
  notLockable: fr`Reste ouvert : seul l'établissement le sait.`,
  logoFile: 'Choisir une image',
  logoAlt: fr`Ce que montre l'image`,
  logoAltHint: fr`Pour qui ne la voit pas, par exemple « Logo du collège des Tisserands ».`,
  logoKept: fr`Le logo enregistré est conservé tant que vous n'en choisissez pas un autre.`,
  logoRemove: 'Retirer le logo',
  noLogo: 'Aucun logo',
  save: 'Enregistrer',
  undo: 'Annuler',
  redo: 'Rétablir',
  unsaved: 'Non enregistré',
  allSaved: 'Enregistré',
  saved: (version: number, ago: string, by: string | null) =>
    by ? fr`Version ${version}, enregistrée ${ago} par ${by}` : fr`Version ${version}, enregistrée ${ago}`,
  preview: 'Aperçu',
  previewAlt: (title: string) => fr`Aperçu de « ${title} »`,
  pages: fr`Pages de l'aperçu`,
  pageOf: (page: number, pages: number) => fr`Page ${page} sur ${pages}`,
  previousPage: 'Page précédente',
  previous: 'Précédente',
  nextPage: 'Page suivante',
  next: 'Suivante',
  previewNote: fr`Les noms et les personnes de l'aperçu sont inventés.`,
  previewStale: fr`L'aperçu montre la dernière version qui peut être imprimée.`,
  previewPartly: fr`L'aperçu garde l'ancienne valeur des champs à corriger.`,
  previewOffline: fr`L'aperçu ne répond pas. Votre saisie est intacte : il reprendra à la prochaine frappe.`,
  previewWithoutScript: fr`L'aperçu montre la dernière version enregistrée : enregistrez pour le mettre à jour.`,
  postPreview: fr`L'image de l'article. Son texte se copie depuis « Bannières ».`,
  rename: 'Renommer',
  name: 'Nom de la pièce',
  nameHint: fr`Visible dans la bibliothèque seulement.`,
  duplicate: 'Dupliquer',
  archive: 'Archiver',
  isArchived: fr`Cette pièce est archivée : elle n'apparaît plus dans la bibliothèque.`,
  readOnly: fr`La direction, le secrétariat et le référent numérique modifient les pièces.`,
  more: 'Gérer cette pièce',
  newer: (version: number) => fr`La région académique a publié une version ${version} de ce modèle.`,
  newerLink: 'Voir ce qui change',
  declined: (version: number) =>
    fr`Vous avez gardé votre pièce : la version ${version} du modèle régional est écartée.`,
  declinedLink: 'La revoir',
  fromTemplate: (title: string, version: number) =>
    fr`D'après le modèle régional « ${title} », version ${version}`,
} as const;

const WARNINGS: Record<FieldWarning['code'] | 'logo_pale', (detail: Record<string, string>) => string> = {
  link_insecure: () =>
    fr`Cette adresse commence par http:// : les navigateurs la disent non sécurisée. Essayez https://.`,
  link_doubled: () => fr`Cette adresse commence deux fois par https:// : gardez-en un seul.`,
  link_blank: () => fr`Cette adresse contient une espace : elle sera coupée à cet endroit.`,
  link_glued: ({ sign = '' }) =>
    fr`Cette adresse finit par « ${sign} » : ce signe vient sans doute de la phrase d'où elle est copiée. Retirez-le.`,
  link_shape: ({ host = '' }) => fr`« ${host} » n'est pas un nom de site possible : vérifiez l'adresse.`,
  link_user: ({ host = '' }) =>
    fr`Cette adresse contient un @ avant le nom du site : elle mène en réalité à « ${host} ». Les familles s'en méfieront, avec raison.`,
  link_lookalike: ({ host = '' }) =>
    fr`Le nom de ce site contient des lettres accentuées ou d'un autre alphabet, qui peuvent imiter un site connu (« ${host} »). Vérifiez où il mène.`,
  link_number: () =>
    fr`Cette adresse est un numéro de machine, pas un nom de site : donnez l'adresse que les familles connaissent.`,
  link_local: () =>
    fr`Cette adresse ne mène nulle part hors de l'établissement : les familles ne l'ouvriront pas.`,
  braces_left: ({ braces = '' }) => fr`« ${braces} » serait imprimé tel quel : remplacez-le par un mot.`,
  logo_coarse: ({ pixels = '', widthMm = '', needed = '' }) =>
    fr`Cette image de ${pixels} pixels de large sera imprimée sur ${widthMm} mm : elle y sera floue. Choisissez-en une d'au moins ${needed} pixels de large.`,
  day_past: () => fr`Cette date est passée.`,
  logo_pale: () => fr`Cette image est si claire qu'on ne la verra guère sur du papier blanc.`,
};

export const describeWarning = ({
  code,
  detail = {},
}: {
  code: keyof typeof WARNINGS;
  detail?: Record<string, string>;
}): string => WARNINGS[code](detail);

const nameOf = (field: string): string =>
  (FIELD_NAMES as Partial<Record<string, { label: string }>>)[field]?.label ?? field;

/** What the engine found, said beside a preview: nothing was to be printed. */
export const PREVIEW_PROBLEMS = {
  overflow: (field: string) =>
    field === ''
      ? fr`Le texte ne tient pas dans la page : raccourcissez-le.`
      : fr`${nameOf(field)} : le texte ne tient pas dans la page. Raccourcissez-le.`,
  unprintable_sign: (texts: string) => fr`Ce signe ne peut pas être imprimé : ${texts}. Retirez-le.`,
  slow: fr`L'aperçu a pris trop de temps et a été arrêté. Votre saisie est intacte.`,
} as const;

/** Who changed what. */
export const VERSIONS = {
  title: 'Versions',
  lead: fr`Qui a changé quoi. Remettre une version en fait une nouvelle : rien n'est perdu.`,
  number: (version: number) => fr`Version ${version}`,
  current: 'Version actuelle',
  first: 'Création de la pièce',
  name: 'Nom de la pièce',
  restoredFrom: (version: number) => fr`Remise de la version ${version}`,
  by: (moment: string, by: string | null) => fr`${by ?? 'Palier'}, ${moment}`,
  changes: (count: number) => formatCountOf(count, 'changement', 'changements'),
  before: 'Avant',
  after: 'Après',
  field: 'Champ',
  restore: 'Remettre cette version',
  restoreOf: (version: number) => fr`Remettre cette version : ${version}`,
  older: 'Versions plus anciennes',
  noChange: 'Aucun champ modifié.',
} as const;

/** Two people at one piece. */
export const CONFLICT = {
  title: (who: string) => fr`${who} a enregistré cette pièce pendant que vous la modifiiez`,
  somebody: 'Quelqu’un',
  nothingLost: fr`Rien n'est écrasé et rien n'est perdu : votre saisie est ci-dessous, pas encore enregistrée.`,
  taken: (count: number) =>
    fr`${formatCountOf(count, 'autre champ modifié par cette personne a été repris', 'autres champs modifiés par cette personne ont été repris')} dans le formulaire.`,
  both: 'Champs modifiés des deux côtés',
  theirs: 'Valeur enregistrée',
  mine: 'Votre valeur',
  choose: fr`Enregistrer garde vos valeurs pour ces champs. Pour garder les valeurs enregistrées, rouvrez la page.`,
  reopen: 'Abandonner ma saisie et rouvrir la page',
} as const;

/** The région's template has changed: of a piece (`votre pièce`, `ma pièce`), or of a message. */
const sayTakeOver = (yours: string, mine: string) =>
  ({
    title: 'Le modèle régional a changé',
    lead: (from: number, to: number) =>
      fr`${yours.charAt(0).toUpperCase()}${yours.slice(1)} suit la version ${from}. La version ${to} est publiée.`,
    keeps: fr`Vos propres textes restent. Seuls changent les champs fixés par la région académique et ceux que vous n'aviez pas modifiés.`,
    note: 'Ce qui est nouveau',
    changes: fr`Ce qui changerait sur ${yours}`,
    none: fr`Aucun champ de ${yours} ne change.`,
    newlyLocked: (fields: string) => fr`Désormais fixé par la région académique : ${fields}.`,
    opened: (fields: string) => fr`De nouveau ouvert : ${fields}.`,
    yours: 'Aujourd’hui',
    theirs: 'Après la reprise',
    take: 'Reprendre la nouvelle version',
    leave: fr`Garder ${mine} comme aujourd'hui`,
    leaveNote: fr`Cette version ne vous sera plus signalée ; la suivante le sera.`,
    declined: (version: number) =>
      fr`Vous avez écarté la version ${version} : elle n'est plus signalée. La suivante le sera.`,
    reconsider: fr`Annuler : me la signaler de nouveau`,
    back: fr`Revenir à ${mine}`,
    upToDate: fr`La dernière version du modèle régional est déjà celle que suit ${yours}.`,
  }) as const;

export type TakeOverWords = ReturnType<typeof sayTakeOver>;

export const TAKE_OVER = sayTakeOver('votre pièce', 'ma pièce');
export const TAKE_OVER_MESSAGE = sayTakeOver('votre message', 'mon message');
