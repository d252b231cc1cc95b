import type { ColourId, Contrast } from '@/lib/domain/materials/library/colours';
import type { FieldId, TextSize } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { Audience, PieceId, PieceKind, PieceSize } from '@/lib/domain/materials/library/pieces';
import { fr } from '../typeset';

/** What a piece is called in the gallery, and what it is for. */
export const PIECE_NAMES: Record<PieceId, { name: string; purpose: string }> = {
  'lettre-premiere-information': {
    name: 'Lettre aux responsables, première information',
    purpose: fr`Présente EduConnect et les deux voies pour activer son compte. À la rentrée.`,
  },
  'lettre-relance': {
    name: 'Lettre aux responsables, relance',
    purpose: fr`Pour une famille qui n'est pas encore couverte.`,
  },
  'lettre-avant-bascule': {
    name: 'Lettre aux responsables, avant la bascule',
    purpose: fr`Prévient que l'ancien identifiant ferme à une date, et de ce qui se passe sans compte activé.`,
  },
  'lettre-coordonnees': {
    name: 'Lettre aux responsables, mobile et e-mail',
    purpose: fr`Demande les coordonnées qui manquent dans SIECLE, avec un talon à rendre.`,
  },
  'lettre-eleve-majeur': {
    name: 'Lettre à un élève majeur',
    purpose: fr`Lui est adressée personnellement, au lycée.`,
  },
  'fiche-eleve': {
    name: fr`Fiche d'un élève, avec son identifiant et son code`,
    purpose: fr`Une page par élève, ou huit par page à découper. Les codes ne sont gardés que le temps de l'impression.`,
  },
  'flyer-4-etapes': {
    name: fr`Flyer « 4 étapes », responsables`,
    purpose: fr`Format A5, à distribuer ou à afficher.`,
  },
  'flyer-4-etapes-eleves': {
    name: fr`Flyer « 4 étapes », élèves`,
    purpose: fr`Format A5, à remettre avec la fiche ou à afficher en classe.`,
  },
  'affiche-hall': { name: 'Affiche du hall', purpose: fr`A3 ou A4, lisible à deux mètres.` },
  'affiche-reunion': {
    name: 'Affiche de réunion de parents',
    purpose: fr`Avec la date, l'heure et la salle.`,
  },
  'affiche-atelier': {
    name: fr`Affiche d'atelier EduConnect`,
    purpose: fr`Avec la date, l'heure et la salle.`,
  },
  'mot-carnet': {
    name: 'Mot pour le carnet de liaison',
    purpose: fr`Format A6, quatre par feuille à découper.`,
  },
  'banniere-ent': {
    name: 'Bannière ENT, responsables',
    purpose: fr`Une image qui mène à la page d'aide, en trois tailles.`,
  },
  'banniere-ent-eleves': {
    name: 'Bannière ENT, élèves',
    purpose: fr`Les élèves viennent dans l'ENT : c'est là qu'on leur parle.`,
  },
  'article-ent': {
    name: fr`Article pour la page d'accueil de l'ENT`,
    purpose: fr`Un texte à coller, avec les quatre étapes.`,
  },
  'page-de-garde': {
    name: fr`Page de garde d'une classe`,
    purpose: fr`Sur la pile, pour qui la distribue. Si vous l'adaptez, vos tirages prennent la vôtre.`,
  },
  'feuille-emargement': {
    name: 'Feuille d’émargement',
    purpose: fr`Une case à cocher par élève, à chaque remise. Si vous l'adaptez, vos tirages prennent la vôtre.`,
  },
};

export const PIECE_KIND_NAMES: Record<PieceKind, string> = {
  letter: 'Lettres',
  sheet: 'Fiches',
  flyer: 'Flyers',
  poster: 'Affiches',
  note: 'Carnet de liaison',
  banner: 'Bannières',
  post: 'Articles',
  list: 'Pour qui distribue',
};

export const AUDIENCE_NAMES: Record<Audience, string> = {
  guardians: 'Responsables',
  pupils: 'Élèves',
  adult_pupils: 'Élèves majeurs',
  staff: 'Personnels',
};

/** A language in its own words, and in French for who works here. */
export const LANGUAGE_NAMES: Record<Language, { own: string; french: string }> = {
  fr: { own: 'Français', french: 'français' },
  'fr-falc': { own: 'Français facile', french: 'français facile à lire (FALC)' },
  en: { own: 'English', french: 'anglais' },
  ar: { own: 'العربية', french: 'arabe' },
  tr: { own: 'Türkçe', french: 'turc' },
  pt: { own: 'Português', french: 'portugais' },
  es: { own: 'Español', french: 'espagnol' },
  uk: { own: 'Українська', french: 'ukrainien' },
  ro: { own: 'Română', french: 'roumain' },
};

export const CONTRAST_NAMES: Record<Contrast, string> = { light: 'Normal', strong: 'Contraste renforcé' };
export const TEXT_SIZE_NAMES: Record<TextSize, string> = { normal: 'Normale', large: 'Grande' };
export const COLOUR_NAMES: Record<ColourId, string> = {
  bleu: 'Bleu',
  vert: 'Vert',
  prune: 'Prune',
  brique: 'Brique',
  ardoise: 'Ardoise',
};

const PAPER: Record<string, string> = {
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  'a4-8': '8 par A4',
  'a6-4': 'A6, 4 par A4',
};

/** "A4", "8 par A4, à découper", "1200 × 200 pixels". */
export const describeSize = ({ id, width, height, unit, perSheet }: PieceSize): string => {
  if (unit === 'px') return `${width} × ${height} pixels`;
  return perSheet > 1 ? `${PAPER[id] ?? id}, à découper` : (PAPER[id] ?? `${width} × ${height} mm`);
};

/** What a field is called on its form, and what helps to fill it in. */
export const FIELD_NAMES: Record<FieldId, { label: string; hint: string }> = {
  subject: {
    label: 'Objet',
    hint: fr`Ce que la boîte de réception montre : 60 signes au plus, l'essentiel d'abord.`,
  },
  greeting: { label: 'Formule d’appel', hint: fr`Vide : « Madame, », « Monsieur, » selon le destinataire.` },
  title: { label: 'Titre', hint: '' },
  lead: {
    label: 'Texte',
    hint: fr`{ent} est remplacé par le nom de l'ENT, {date} par la date de cette pièce.`,
  },
  steps: { label: 'Étapes', hint: fr`Quatre, chacune avec un titre et une phrase.` },
  extra: { label: 'Paragraphe ajouté', hint: fr`Laissez vide s'il n'y a rien à ajouter.` },
  call: { label: 'Bouton', hint: fr`Deux ou trois mots.` },
  date: { label: 'Date', hint: '' },
  time: { label: 'Heure', hint: '' },
  place: { label: 'Lieu', hint: fr`La salle, et comment la trouver.` },
  link: { label: 'Lien', hint: fr`Vide : la page d'aide de l'établissement.` },
  signature: { label: 'Signature', hint: '' },
  ent: { label: 'Nom de l’ENT', hint: fr`Sans rien changer : celui des réglages.` },
  schoolContact: {
    label: fr`Contact dans l'établissement`,
    hint: fr`Sans rien changer : celui des réglages. Téléphone et e-mail se séparent par « · ».`,
  },
  nationalContact: { label: 'Assistance nationale', hint: fr`Sans rien changer : celle des réglages.` },
  logo: { label: 'Logo', hint: fr`PNG ou JPEG, 300 pixels de large au moins.` },
  colours: { label: 'Couleur', hint: fr`Chacune reste lisible, imprimée en noir et blanc aussi.` },
  textSize: { label: 'Taille du texte', hint: '' },
};
