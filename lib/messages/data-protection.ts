import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import { fr } from './typeset';

/** Whom families write to about their data. */
export const DATA_PROTECTION = {
  title: 'Délégué à la protection des données',
  nav: 'Données personnelles',
  lead: fr`À qui les familles écrivent pour leurs droits sur leurs données. Son adresse est au bas des lettres et des e-mails, sur la page d'aide et sur celle qui arrête les rappels.`,
  regionLead: fr`Ce contact vaut pour tous les établissements de la région académique qui n'ont pas donné le leur.`,
  name: 'Nom ou fonction',
  nameHint: fr`Par exemple « Délégué à la protection des données de l'académie de Toulouse ».`,
  email: 'Adresse e-mail',
  address: 'Adresse postale',
  addressHint: fr`Sur une ligne ; elle s'affiche sur la page d'aide.`,
  save: 'Enregistrer le contact',
  missingTitle: fr`Aucun délégué n'est indiqué`,
  missingSchool: fr`Ni l'établissement ni la région académique ne l'ont donné. Jusque-là, lettres et e-mails donnent l'adresse du secrétariat, à l'attention du délégué : rien n'est inventé. Demandez ce contact à l'académie.`,
  missingRegion: fr`Vos établissements n'ont pas ce contact : leurs lettres et leurs e-mails donnent l'adresse du secrétariat, à l'attention du délégué.`,
  inherited: ({ name, email }: DataProtectionContact) =>
    fr`Aujourd'hui, celui de la région académique : ${name}, ${email}. Laissez vide pour le garder.`,
  emptyKeeps: fr`Tout vider retire le contact.`,
  notAllowed: fr`La direction et le secrétariat donnent ce contact.`,
  rights: fr`Pour vos droits sur vos données :`,
  invalid: {
    name: fr`Donnez un nom ou une fonction, de 2 à 120 caractères.`,
    email: fr`Donnez une adresse comme dpd@ac-exemple.fr, ou videz tous les champs.`,
    address: fr`200 caractères au plus, sur une ligne.`,
  },
} as const;

type ProtectionField = keyof typeof DATA_PROTECTION.invalid;

export const isProtectionField = (field: string): field is ProtectionField =>
  Object.hasOwn(DATA_PROTECTION.invalid, field);

/** "Occitanie : délégué …, dpd@…, 12 rue …". */
export const tellDataProtection = (contact: DataProtectionContact): string =>
  [contact.name, contact.email, contact.address].filter((part) => part !== '').join(', ');

export const protectionProblems = {
  invalid_protection: (d: Record<string, string | number>) =>
    fr`Rien n'est enregistré. ${isProtectionField(String(d.field)) ? DATA_PROTECTION.invalid[String(d.field) as ProtectionField] : fr`Vérifiez les champs, puis enregistrez de nouveau.`}`,
} as const;
