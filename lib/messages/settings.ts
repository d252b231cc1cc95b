import { joinWords } from './format';
import { fr } from './typeset';

/** What the school's letters, mails and help page say of it; and the end of its data. */
export const SETTINGS = {
  /** Of a school that has just begun. */
  missing: {
    address: fr`l'adresse postale`,
    contact: fr`un téléphone ou une adresse e-mail`,
    ent: fr`l'adresse de l'ENT`,
    sentence: (missing: readonly string[]) =>
      fr`Les lettres, les messages et la page d'aide ne peuvent pas encore donner aux familles ${joinWords(missing)}.`,
    open: 'Compléter les réglages',
  },
  title: 'Réglages',
  lead: fr`Ce que les lettres, les messages et la page d'aide publique disent de votre établissement.`,
  helpPage: fr`Voir la page d'aide des familles`,
  notAllowed: fr`La direction et le secrétariat modifient ces réglages. Demandez-leur si une information est fausse.`,
  identity: fr`L'établissement`,
  name: fr`Nom de l'établissement`,
  address: 'Adresse postale',
  addressHint: fr`4 lignes au plus, 38 caractères par ligne : celles de l'en-tête des lettres.`,
  city: 'Commune',
  cityHint: fr`Elle précède la date, en tête des lettres.`,
  contact: fr`Joindre l'établissement`,
  phone: 'Téléphone du secrétariat',
  email: 'Adresse e-mail du secrétariat',
  emailHint: fr`Visible sur la page d'aide ; les réponses aux messages y arrivent.`,
  ent: fr`L'ENT`,
  entName: fr`Nom de l'ENT`,
  entNameHint: fr`Tel que les familles le connaissent, par exemple « Mon ENT Occitanie ».`,
  entUrl: fr`Adresse de l'ENT`,
  year: 'Année scolaire',
  rentreeOn: 'Jour de la rentrée des élèves',
  rentreeHint: fr`Les calendriers des plans partent de ce jour. Son année dit aussi quels exports SIECLE sont de cette année.`,
  save: 'Enregistrer les réglages',
  unset: 'non renseigné',
  invalid: {
    name: fr`Donnez un nom de 2 à 120 caractères.`,
    addressLines: fr`Donnez 4 lignes au plus, de 38 caractères au plus chacune.`,
    city: fr`80 caractères au plus.`,
    phone: fr`Un numéro de téléphone complet, par exemple 05 61 00 00 00.`,
    email: fr`Donnez une adresse comme secretariat@college.fr, ou laissez vide.`,
    entName: fr`Donnez le nom de l'ENT, 60 caractères au plus.`,
    entUrl: fr`Donnez une adresse complète, qui commence par https://, ou laissez vide.`,
    rentreeOn: fr`Donnez le jour de la rentrée de cette année scolaire : à moins d'un an d'aujourd'hui.`,
  },
} as const;

export type SettingField = keyof typeof SETTINGS.invalid;

export const isSettingField = (field: string): field is SettingField =>
  Object.hasOwn(SETTINGS.invalid, field);

export const PURGE = {
  title: fr`Effacer les données de l'établissement`,
  lead: fr`À la fin de l'année scolaire, ou si l'établissement quitte Palier.`,
  goes: 'Ce qui est effacé, sans retour possible',
  goesList: [
    fr`tous les élèves, tous les responsables, leurs rattachements et leurs classes ;`,
    fr`tout ce qui a été dit d'eux : comptes, connexions, imports, décisions, courbes ;`,
    fr`le plan, les vagues et leurs envois. Une vague programmée ne partira pas.`,
  ],
  stays: 'Ce qui reste',
  staysList: [
    fr`les réglages ci-dessus et la page d'aide publique ;`,
    fr`les rôles donnés aux personnels ;`,
    fr`les libellés et les modèles de colonnes appris ;`,
    fr`les oppositions aux rappels, sous forme d'empreintes : ni nom ni adresse ne s'y lisent. Sans elles, un nouvel import écrirait de nouveau à qui a dit non ;`,
    fr`le journal, qui ne nomme aucun élève ni aucun responsable.`,
  ],
  confirm: (uai: string) => fr`Pour confirmer, recopiez l'UAI de l'établissement : ${uai}`,
  submit: fr`Effacer définitivement`,
  erasing: 'Effacement en cours…',
  notAllowed: fr`Seul le chef d'établissement peut effacer les données.`,
} as const;
