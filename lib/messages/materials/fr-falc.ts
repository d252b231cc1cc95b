import { EDUCONNECT_HOST } from '../letters';
import { fr as f } from '../typeset';
import type { FamilyTexts } from './texts';

/** French that is easy to read and understand (FALC): one idea a sentence, everyday words, no abbreviation unexplained. */
export const frFalcTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'les devoirs, les notes, les absences, les messages',
    lycee: 'les devoirs, les bulletins, les absences, les messages',
  },
  steps: [
    {
      title: `Allez sur ${EDUCONNECT_HOST}`,
      text: f`Écrivez cette adresse vous-même. Cliquez sur « Responsable d'élève ».`,
    },
    {
      title: 'Choisissez comment entrer',
      text: f`Le plus simple : cliquez sur FranceConnect. Sinon, cliquez sur « Je n'ai pas de compte ». Vous recevez un code sur votre téléphone.`,
    },
    {
      title: 'Regardez la liste de vos enfants',
      text: f`Il y a une erreur ? Continuez. Puis appelez l'école.`,
    },
    {
      title: 'Ouvrez votre boîte e-mail',
      text: f`Cliquez sur le lien reçu. C'est fini.`,
    },
  ],
  letters: {
    information: {
      title: 'Ouvrez votre compte EduConnect',
      lead: f`L'école utilise un site internet pour parler avec vous. Ce site s'appelle l'{ent}. Vous y trouvez : {everyday}. Pour entrer sur ce site, il faut un compte EduConnect. Un seul compte suffit pour tous vos enfants. Chaque parent a son compte. Cela prend 5 minutes. Vous avez déjà ouvert votre compte ? Alors ne faites rien.`,
    },
    reminder: {
      title: f`Votre compte EduConnect n'est pas encore ouvert`,
      lead: f`Nous vous avons déjà écrit. Pour suivre vos enfants sur l'{ent}, il faut un compte EduConnect. Vous y trouvez : {everyday}. Cela prend 5 minutes. C'est difficile ? Appelez-nous : nous vous aidons. Vous venez d'ouvrir votre compte ? Merci. Ne faites rien de plus.`,
    },
    switchOver: {
      title: 'Votre ancien mot de passe ne marchera plus',
      lead: f`Le {date}, votre ancien identifiant ne marchera plus. Pour entrer sur l'{ent}, il faudra un compte EduConnect. Ouvrez votre compte avant cette date. Cela prend 5 minutes. Sans compte, vous ne verrez plus : {everyday}. Vous pourrez ouvrir votre compte plus tard : rien n'est perdu. Vous avez déjà ouvert votre compte ? Alors ne faites rien.`,
    },
    contactDetails: {
      title: 'Donnez-nous votre numéro de téléphone',
      lead: f`Pour ouvrir votre compte EduConnect, vous pouvez recevoir un code sur votre téléphone. Pour cela, l'école doit connaître votre numéro de téléphone portable. Donnez aussi votre adresse e-mail. Remplissez le papier en bas de cette page. Rendez ce papier avant le {date}. Votre enfant peut l'apporter. Le jour d'après, vous pouvez ouvrir votre compte. Le compte sert à entrer sur l'{ent}.`,
    },
  },
  letter: {
    greeting: 'Bonjour,',
    childrenOne: f`Votre enfant est élève chez nous :`,
    childrenMany: f`Vos enfants sont élèves chez nous :`,
    dateLine: '{city}, le {day}',
    closing: 'Merci. À bientôt,',
    signature: `La direction de l’école`,
    notice: f`Vos données : l'école connaît votre nom, votre adresse, votre numéro et la classe de vos enfants. Elle s'en sert pour vous écrire. Vous pouvez demander à les voir, à les corriger, ou à ne plus recevoir ces rappels. Écrivez à l'école, au délégué à la protection des données{contact}.`,
    page: 'Page {page} sur {total}',
  },
  routes: {
    heading: 'Il y a deux façons',
    simplest: 'Le plus simple',
    franceConnect: {
      title: 'Avec FranceConnect',
      lead: f`Vous avez un compte pour les impôts (impots.gouv.fr) ou pour la santé (ameli.fr) ? Utilisez ce compte. Vous n'avez rien à apprendre.`,
    },
    sms: {
      title: 'Avec votre téléphone',
      codeTo: 'Vous recevez un code sur votre téléphone : {mobile}.',
      codeToEach: f`Vous recevez un code sur votre téléphone :`,
      birthDateOne: 'On vous demande la date de naissance de votre enfant.',
      birthDateMany: 'On vous demande la date de naissance de chaque enfant.',
      titleUnknown: 'Avec votre téléphone',
      unknown: f`L'école ne connaît pas votre numéro. Donnez-le au secrétariat. Le jour d'après, vous pouvez recevoir un code.`,
      giveNumber: 'donnez votre numéro au secrétariat',
      numberKnown: 'nous avons votre numéro',
    },
    lastResort: f`Ces deux façons ne marchent pas ? Demandez un code au secrétariat. Ce code marche 3 mois.`,
    stepsHeading: 'Les 4 étapes',
  },
  slip: {
    heading: `Papier à rendre à l’école, un par parent`,
    guardian: 'Votre nom et votre prénom',
    mobile: 'Votre numéro de portable',
    email: 'Votre adresse e-mail',
    children: 'Vos enfants et leur classe',
    signature: 'La date et votre signature',
  },
  help: {
    heading: f`Vous avez besoin d'aide ?`,
    school: `L’école`,
    assistance: `L’aide par téléphone`,
    page: `L’aide sur internet`,
    qrCaption: `L’aide sur internet`,
    qrAlt: f`Carré à photographier pour ouvrir la page d'aide : {url}`,
    warning: f`Gardez vos mots de passe et vos codes pour vous. L'école ne vous les demandera jamais.`,
  },
  flyer: {
    title: f`4 étapes pour aller sur l'ENT avec EduConnect`,
    lead: f`L'{ent} est le site internet de l'école. Vous y trouvez : {everyday}. Un seul compte suffit pour tous vos enfants.`,
    scan: f`Prenez ce carré en photo : l'aide s'ouvre`,
  },
  hall: {
    title: f`Avez-vous un compte EduConnect ?`,
    lead: f`Avec ce compte, vous entrez sur l'{ent}, le site de l'école. Vous y trouvez : {everyday}.`,
  },
  meeting: {
    title: 'Réunion pour les parents',
    lead: f`Venez à l'école. Nous ouvrons ensemble votre compte EduConnect. Ce compte sert à entrer sur l'{ent}.`,
    when: f`Quand ?`,
    where: f`Où ?`,
    bring: f`Prenez votre téléphone. Vous avez un compte pour les impôts ou pour la santé ? Il peut servir.`,
  },
  workshop: {
    title: 'Aide pour EduConnect',
    lead: f`Nous vous aidons à ouvrir votre compte. Vous pourrez entrer sur l'{ent}. Venez quand vous voulez pendant l'atelier. Vos enfants peuvent venir.`,
    bring: f`Prenez votre téléphone. Prenez les dates de naissance de vos enfants.`,
  },
  note: {
    title: 'Votre compte EduConnect',
    lead: f`Bonjour. Pour entrer sur l'{ent}, il faut un compte EduConnect. Allez sur ${EDUCONNECT_HOST}. Un seul compte suffit pour tous vos enfants. Vous avez besoin d'aide ? Appelez le secrétariat.`,
    seen: 'J’ai lu, le',
    signature: 'Signature',
  },
  banner: {
    title: 'Parents, ouvrez votre compte',
    lead: f`EduConnect : 5 minutes, un seul compte.`,
    call: `Voir l’aide`,
  },
  post: {
    title: f`Parents : ouvrez votre compte EduConnect`,
    lead: f`Pour entrer sur l'{ent}, il faut un compte EduConnect. Vous y trouvez : {everyday}. Un seul compte suffit pour tous vos enfants. Chaque parent a son compte. Cela prend 5 minutes.`,
    call: `Voir la page d’aide`,
  },
};
