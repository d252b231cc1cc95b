import type { ListedBannerState } from '@/lib/domain/materials/banner-time';
import type { DayWarning } from '@/lib/domain/materials/warn-about-days';
import { formatCount, formatCountOf } from './format';
import { nameIn } from './name-in';
import { holidayName } from './planning';
import { fr } from './typeset';

/** A banner by its title, where other things have one too. */
export const nameBanner = (title: string): string => fr`Bannière « ${title} »`;

export const BANNER_STATE_NAMES: Record<ListedBannerState, string> = {
  draft: 'Préparée par le plan',
  to_come: 'À venir',
  shown: 'Affichée',
  over: 'Terminée',
};

export const BANNERS = {
  title: 'Bannières',
  lead: (shown: number, toCome: number) =>
    shown + toCome === 0
      ? fr`Aucune bannière n'est affichée dans l'ENT ni prévue.`
      : fr`${formatCountOf(shown, 'bannière affichée', 'bannières affichées')} dans l'ENT, ${formatCount(toCome)} à venir.`,
  create: 'Nouvelle bannière',
  prepared: fr`Le plan a préparé cette bannière : relisez les textes et les dates, regardez-la, puis affichez-la. L'action du plan se coche quand la bannière commence à se montrer.`,
  drop: 'Ne pas l’afficher',
  caption: 'Les bannières de l’établissement',
  banner: 'Bannière',
  state: 'État',
  when: 'Affichée',
  span: (starts: string, ends: string) => `du ${starts} au ${ends}`,
  withdrawn: fr`retirée avant d'être affichée`,
  shown: 'Affichages',
  followed: 'Clics',
  emptyTitle: 'Aucune bannière pour le moment',
  empty: fr`Une bannière se colle une fois dans la page d'accueil de l'ENT. Elle apparaît à l'heure dite et s'efface à la fin, sans que vous ayez à y retourner.`,
  notForYouTitle: 'Réservé à qui affiche les bannières',
  notForYou: fr`Le chef d'établissement, le secrétariat et le référent numérique préparent les bannières de l'ENT.`,
  onlyPosters: fr`Demandez au chef d'établissement de vous confier le rôle de référent numérique.`,
} as const;

export const BANNER_FORM = {
  title: 'Nouvelle bannière',
  lead: fr`Choisissez à qui elle s'adresse et sa langue, relisez les textes, dites de quand à quand. Rien n'est affiché avant que vous l'ayez vue.`,
  model: 'Modèle',
  ownModel: (title: string) => fr`${title} (pièce de l'établissement)`,
  language: 'Langue',
  choose: 'Reprendre ces textes',
  words: 'Textes',
  look: 'Apparence',
  contrast: 'Contraste',
  sizes: 'Tailles',
  sizesHint: fr`Celles que votre ENT demande. Chaque taille a son adresse.`,
  times: 'Durée',
  startsOn: 'Premier jour',
  startsTime: 'À partir de',
  endsOn: 'Dernier jour',
  endsTime: 'Jusqu’à',
  timesHint: fr`À l'heure de l'établissement. Une heure de début déjà passée : la bannière est affichée aussitôt.`,
  preview: 'Voir la bannière',
  previewTitle: 'Voici la bannière',
  previewLead: fr`Si tout est juste, affichez-la ; sinon, corrigez ci-dessous et regardez de nouveau.`,
  altLabel: fr`Texte lu à qui ne voit pas l'image :`,
  save: 'Afficher cette bannière',
  toReadOver: fr`Les textes proposés dans cette langue n'ont pas encore été relus : faites-les relire avant de les afficher.`,
} as const;

export const BANNER_PAGE = {
  answerToCome: (starts: string, ends: string) =>
    fr`Elle sera affichée du ${starts} au ${ends}. D'ici là, son adresse montre une image neutre qui mène à la page d'aide.`,
  answerShown: (ends: string) => fr`Elle est affichée jusqu'au ${ends}.`,
  answerOver: fr`Elle n'est plus affichée : son adresse montre une image neutre qui mène à la page d'aide. Vous pouvez la laisser dans l'ENT.`,
  stop: 'Arrêter maintenant',
  stopNote: fr`Elle disparaît des écrans dans les cinq minutes.`,
  undo: 'Annuler le dernier changement de dates',
  times: 'Changer les dates',
  again: 'Afficher de nouveau',
  timesLead: fr`L'adresse reste la même : rien n'est à recoller dans l'ENT.`,
  saveTimes: 'Enregistrer ces dates',
  paste: 'Mettre dans l’ENT',
  pasteLead: fr`À faire une fois, par qui administre la page d'accueil de l'ENT. Prenez la forme que votre ENT accepte.`,
  html: 'Code HTML à coller',
  picture: fr`Adresse de l'image`,
  follow: fr`Adresse du lien`,
  followHint: fr`Pour un ENT qui demande une image et un lien à part. Elle compte les clics, puis mène à destination.`,
  leadsTo: (target: string) => fr`Un clic mène à : ${target}.`,
  helpPage: fr`la page d'aide de l'établissement`,
  text: 'Version texte',
  textHint: fr`Pour un ENT sans image, ou un message.`,
  flash: fr`Message flash (ENT Edifice : NEO, ONE)`,
  flashLead: fr`Administration, Messages flash, Créer : recopiez ces champs.`,
  flashTitle: 'Titre',
  flashContents: 'Contenu (mode HTML)',
  flashStart: 'Date de début',
  flashEnd: 'Date de fin',
  flashProfiles: 'Profils',
  flashColour: 'Couleur',
  profiles: { Relative: 'Parents', Student: 'Élèves' },
  counts: 'Affichages et clics',
  countsLead: fr`Comptés par jour, pour tout l'établissement : ni classe ni personne, sans cookie. Un navigateur garde l'image cinq minutes : les affichages sont un minimum.`,
  noCounts: fr`Elle n'a pas encore été vue.`,
  total: (shown: number, followed: number) =>
    fr`${formatCountOf(shown, 'affichage', 'affichages')}, ${formatCountOf(followed, 'clic', 'clics')}.`,
  chartAlt: (shown: number, days: number) =>
    fr`${formatCountOf(shown, 'affichage', 'affichages')} en ${formatCountOf(days, 'jour', 'jours')} ; le détail est dans le tableau.`,
  day: 'Jour',
} as const;

/** Days that a person may not have meant. */
export function describeDayWarning(warning: DayWarning): string {
  switch (warning.code) {
    case 'no_school_day':
      return fr`Il n'y a aucun jour de classe entre ces dates.`;
    case 'starts_in_holiday':
      return fr`Le premier jour tombe pendant les ${holidayName(warning.holiday)}.`;
    case 'ends_in_holiday':
      return fr`Le dernier jour tombe pendant les ${holidayName(warning.holiday)}.`;
    case 'in_holiday':
      return fr`Ce jour tombe pendant les ${holidayName(warning.holiday)}.`;
    case 'public_holiday':
      return fr`Ce jour est férié.`;
    case 'sunday':
      return fr`Ce jour est un dimanche.`;
    case 'past':
      return fr`Ce jour est passé : les familles ne le voient plus.`;
  }
}

type Fill = Record<string, string | number>;

const FIELDS: Record<string, string> = {
  pieceId: 'le modèle',
  language: 'la langue',
  contrast: 'le contraste',
  sizeIds: 'les tailles (une au moins)',
  typed: 'les textes',
  starts: 'le premier jour et son heure',
  ends: 'le dernier jour et son heure',
};

/** Refusals of banners; `lib/messages/problems.ts` says them. */
export const bannerProblems = {
  invalid_banner: (d: Fill) =>
    fr`Rien n'est affiché : vérifiez ${nameIn(FIELDS, d.field) ?? 'les champs'}, puis recommencez.`,
  banner_ends_first: () =>
    fr`La bannière finirait avant de commencer. Rien n'est modifié : donnez une fin plus tardive que le début.`,
  banner_over: () => fr`Cette fin est déjà passée. Rien n'est modifié : donnez-en une à venir.`,
  banner_too_long: () =>
    fr`Une bannière finit dans l'année qui vient : vérifiez l'année de ses dates. Rien n'est modifié.`,
  unknown_banner: () => fr`Cette bannière n'existe pas. Revenez à la liste des bannières.`,
  banner_taken: () =>
    fr`Cette bannière préparée n'attend plus : quelqu'un vient de la publier ou de l'écarter. Regardez la liste des bannières.`,
  unknown_size: () =>
    fr`Cette bannière n'existe pas dans cette taille. Choisissez parmi celles du formulaire.`,
  posted_day_invalid: () =>
    fr`Rien n'est noté : donnez le jour de la publication, aujourd'hui ou dans l'année passée.`,
  unknown_post: () => fr`Cette marque n'existe plus : rien n'a été annulé.`,
  nothing_to_undo: () => fr`Il n'y a rien à annuler : les dates n'ont pas changé depuis.`,
} satisfies Record<string, (d: Fill) => string>;
