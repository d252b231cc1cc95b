import type { ListField } from '@/lib/domain/import/columns';
import type { ListKind } from '@/lib/domain/import/types';

/**
 * Headers under which a field is known, normalised, the better one first. Attested: the Edifice (entcore) export,
 * laclasse's grid, both layouts of the samples (FORMATS §3.1, §3.4); the others are near variants.
 * A new layout of an editor is a line here.
 */
export const FIELD_ALIASES: Readonly<Partial<Record<ListField, readonly string[]>>> = {
  familyName: ['nom de famille', 'nom', 'nom de naissance', 'nom du responsable', 'nom responsable'],
  usageName: ['nom d usage', 'nom usage', 'nom usuel'],
  firstName: ['prenom', 'prenom 1', 'prenom du responsable', 'prenom responsable'],
  fullName: ['nom et prenom', 'nom prenom', 'nom complet', 'identite', 'prenom et nom', 'prenom nom'],
  state: [
    'etat du compte',
    'statut du compte',
    'etat compte',
    'statut compte',
    'etat',
    'statut',
    'situation du compte',
  ],
  notifiedOn: ['date de notification', 'date notification', 'notifie le', 'date de derniere notification'],
  activatedOn: ['date d activation', 'date activation', 'active le'],
  login: ['identifiant', 'identifiant educonnect', 'login', 'identifiant de connexion', 'identifiant ent'],
  siecleId: ['identifiant siecle', 'id siecle', 'eleve id', 'id sconet', 'identifiant sconet'],
  type: ['type', 'profil', 'profils', 'type de compte', 'type d utilisateur'],
  lastConnectedAt: [
    'derniere connexion',
    'dernier acces',
    'date de derniere connexion',
    'derniere connexion le',
  ],
  method: ['methode', 'mode de connexion', 'methode de connexion', 'mode d authentification'],
  email: [
    'courriel',
    'adresse mail',
    'email',
    'e mail',
    'e mails',
    'mail',
    'adresse electronique',
    'mel',
    'adresse e mail',
  ],
  activationCode: [
    'code d activation',
    'code activation',
    'mot de passe',
    'mot de passe provisoire',
    'code provisoire',
  ],
};

const CLASS = ['classe', 'division', 'classes', 'code classe', 'code division', 'groupes'];
const BIRTH = ['date de naissance', 'ne e le', 'ne le', 'nee le', 'date naissance', 'naissance'];

/** The same header may say different things in different lists: `Élève` is the pupil, or the guardian's child. */
export const FIELD_ALIASES_OF_KIND: Readonly<
  Record<ListKind, Readonly<Partial<Record<ListField, readonly string[]>>>>
> = {
  educonnect_pupils: {
    classCode: CLASS,
    bornOn: BIRTH,
    fullName: ['eleve', 'nom et prenom de l eleve', 'nom prenom eleve', 'nom prenom de l eleve'],
    familyName: ['nom de l eleve', 'nom eleve'],
    firstName: ['prenom de l eleve', 'prenom eleve'],
  },
  educonnect_guardians: {
    fullName: ['responsable', 'responsable legal', 'representant legal'],
    children: [
      'eleves',
      'eleve',
      'eleve s',
      'enfants',
      'enfant',
      'enfant s',
      'eleves rattaches',
      'enfants rattaches',
      'eleves lies',
    ],
    childFamilyName: ['nom de l eleve', 'nom eleve', 'nom de l enfant', 'nom enfant'],
    childFirstName: ['prenom de l eleve', 'prenom eleve', 'prenom de l enfant', 'prenom enfant'],
    classCode: ['division de l eleve', 'classe de l eleve', 'division eleve', 'classe eleve', ...CLASS],
  },
  ent_accounts: {
    // Edifice calls its user's id `Id`; others hand out an identifier of the ENT (FORMATS §3.3).
    entId: ['id', 'id ent', 'identifiant ent', 'identifiant externe', 'external id', 'externalid', 'uid'],
    children: ['enfants', 'enfant', 'eleves rattaches', 'enfant s'],
    classCode: CLASS,
    bornOn: BIRTH,
  },
};

/** Headers that only a list of guardians has: with one of them a list is not one of pupils. */
export const GUARDIAN_ONLY_HEADERS: ReadonlySet<string> = new Set([
  'civilite',
  'responsable',
  'responsable legal',
  'representant legal',
  'lien de parente',
  'lien avec l eleve',
  'parente',
  'nom du responsable',
]);
