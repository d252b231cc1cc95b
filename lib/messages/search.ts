import { formatCount, formatCountOf, joinWords } from './format';
import { fr } from './typeset';

/** The search of a desk: a class, a family, a page. */
export const SEARCH = {
  title: 'Rechercher',
  label: fr`Chercher une famille, une classe, une page`,
  schools: 'Chercher un établissement',
  placeholder: fr`Rechercher (Ctrl K)`,
  submit: 'Chercher',
  lead: fr`Un nom, une classe, ou ce que vous voulez faire : « vague », « lettres », « 6A »…`,
  found: (count: number, query: string) =>
    count === 0
      ? fr`Rien ne correspond à « ${query} ».`
      : fr`${formatCountOf(count, 'réponse', 'réponses')} pour « ${query} ».`,
  none: fr`Rien ne correspond`,
  noneText: fr`Essayez un seul mot, ou le début du nom. Une famille n'est trouvée que si ses élèves sont dans vos classes.`,
  classes: 'Classes',
  families: 'Familles',
  pages: 'Pages et actions',
  allFamilies: (count: number) => fr`Voir les ${formatCount(count)} familles`,
  family: (pupils: readonly { firstName: string; classCode: string }[], covered: boolean) =>
    `${pupils.map(({ firstName, classCode }) => `${firstName} (${classCode})`).join(', ')} · ${covered ? 'couverte' : 'à joindre'}`,
  /** Before the pupils of a family that was found by the name of an adult. */
  guardians: (guardians: readonly { displayName: string; firstName: string }[]) =>
    fr`${guardians.length > 1 ? 'Responsables' : 'Responsable'} : ${joinWords(guardians.map(({ displayName, firstName }) => `${displayName} ${firstName}`))}`,
  actions: {
    wave: 'Préparer une vague',
    letters: 'Imprimer des lettres ou des fiches',
    calls: fr`Liste d'appels`,
    compare: 'Comparer des scénarios',
    adapt: 'Adapter le plan',
    gates: 'Seuils du plan',
    model: 'Comment les prévisions sont calculées',
    templates: 'Modèles de messages',
    segments: 'Segments',
    oppositions: fr`Oppositions aux rappels`,
    bounced: 'Adresses et numéros à corriger',
    languages: 'Langues relues',
    sender: fr`Réglages d'envoi des e-mails`,
    ent: fr`Réglages de l'ENT`,
    account: fr`Votre compte : bilan hebdomadaire, agenda`,
    password: 'Changer de mot de passe',
    ticket: 'Demander de l’aide',
  },
} as const;
