import { EDUCONNECT_HOST } from '../letters';
import { fr as f } from '../typeset';
import type { FamilyTexts } from './texts';

/** French, for guardians. */
export const frTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'cahier de textes, notes, absences, messages des enseignants',
    lycee: 'cahier de textes, bulletins, orientation, messages des enseignants',
  },
  steps: [
    {
      title: `Ouvrez ${EDUCONNECT_HOST}`,
      text: f`Tapez l'adresse vous-même, puis choisissez « Responsable d'élève ».`,
    },
    {
      title: 'Choisissez votre voie',
      text: f`« S'identifier avec FranceConnect » : c'est le plus simple. Ou « Je n'ai pas de compte », pour recevoir un code par SMS.`,
    },
    {
      title: 'Vérifiez vos enfants',
      text: f`Il en manque un, ou l'un n'est pas le vôtre ? Terminez, puis prévenez l'établissement.`,
    },
    {
      title: 'Confirmez votre adresse e-mail',
      text: f`Cliquez sur le lien reçu par e-mail. Entrez ensuite sur l'ENT avec EduConnect.`,
    },
  ],
  letters: {
    information: {
      title: 'Activez votre compte EduConnect',
      lead: f`Pour suivre la scolarité ({everyday}), vous vous connectez désormais à l'{ent} avec EduConnect, le compte de l'Éducation nationale. L'ancien identifiant fermera plus tard. Un seul compte vaut pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien. L'activation prend environ cinq minutes. Si vous l'avez déjà faite, ne tenez pas compte de ce courrier.`,
    },
    reminder: {
      title: f`Votre compte EduConnect vous attend`,
      lead: f`Nous vous avons écrit au sujet d'EduConnect, le compte de l'Éducation nationale qui ouvre l'{ent} : {everyday}. À ce jour, le vôtre n'apparaît pas encore comme activé. Il faut environ cinq minutes, et nous sommes là si quelque chose bloque : un appel au secrétariat suffit. Si vous venez de l'activer, merci, et ne tenez pas compte de ce rappel.`,
    },
    switchOver: {
      title: f`L'ancien identifiant de l'ENT ferme bientôt`,
      lead: f`Le {date}, l'ancien identifiant cessera d'ouvrir l'{ent} : il faudra passer par EduConnect, le compte de l'Éducation nationale. Sans compte activé ce jour-là, vous n'auriez plus accès au suivi de la scolarité ({everyday}) ; rien ne serait perdu, et votre accès reviendrait dès l'activation. Prenez cinq minutes avant cette date. Si vous avez déjà activé votre compte, vous n'avez rien à faire.`,
    },
    contactDetails: {
      title: f`Donnez-nous votre mobile et votre e-mail`,
      lead: f`Le compte EduConnect ouvre l'{ent} : {everyday}. Il s'active avec FranceConnect, ou par un code reçu par SMS si l'établissement connaît votre numéro de mobile. Votre adresse e-mail nous permet de vous prévenir sans papier. Complétez le talon ci-dessous et rendez-le avant le {date}, par votre enfant ou au secrétariat. L'inscription par SMS s'ouvre le lendemain de l'enregistrement.`,
    },
  },
  letter: {
    greeting: 'Madame, Monsieur,',
    childrenOne: f`Votre enfant est élève de notre établissement :`,
    childrenMany: f`Vos enfants sont élèves de notre établissement :`,
    dateLine: '{city}, le {day}',
    closing: 'Bien cordialement,',
    signature: `La direction de l’établissement`,
    notice: f`Vos données. L'établissement, responsable du traitement, vous écrit dans le cadre de sa mission de service public. Vos nom, adresse et numéro de mobile et la classe de vos enfants viennent de sa base élèves (SIECLE). Vous pouvez les consulter, les faire corriger, ou vous opposer à ces rappels, en écrivant à l'établissement, à l'attention du délégué à la protection des données{contact}.`,
    page: 'Page {page} sur {total}',
  },
  routes: {
    heading: 'Deux voies pour activer votre compte',
    simplest: 'Le plus simple',
    franceConnect: {
      title: 'Avec FranceConnect',
      lead: f`Servez-vous d'un compte que vous avez déjà : impots.gouv.fr, ameli.fr, La Poste… Aucun nouvel identifiant à retenir.`,
    },
    sms: {
      title: 'Par SMS',
      codeTo: 'Un code est envoyé sur le mobile que nous connaissons, {mobile}.',
      codeToEach: f`Un code est envoyé sur votre mobile :`,
      birthDateOne: 'La date de naissance de votre enfant vous sera demandée.',
      birthDateMany: 'La date de naissance de chaque enfant vous sera demandée.',
      titleUnknown: 'Par SMS, après un mot au secrétariat',
      unknown: f`L'établissement ne connaît pas votre numéro de mobile. Donnez-le au secrétariat : l'inscription par SMS s'ouvre dès le lendemain.`,
      giveNumber: 'à donner au secrétariat',
      numberKnown: 'numéro connu',
    },
    lastResort: f`Aucune des deux ne convient ? En dernier recours, le secrétariat peut vous remettre un identifiant et un mot de passe provisoires, valables trois mois.`,
    stepsHeading: 'Les quatre étapes',
  },
  slip: {
    heading: f`Talon à rendre à l'établissement, un par responsable`,
    guardian: 'Vos nom et prénom',
    mobile: 'Votre mobile',
    email: 'Votre adresse e-mail',
    children: 'Vos enfants et leur classe',
    signature: 'Date et signature',
  },
  help: {
    heading: f`Besoin d'aide ?`,
    school: `L’établissement`,
    assistance: `L’assistance nationale`,
    page: `La page d’aide`,
    qrCaption: `La page d’aide`,
    qrAlt: f`Code QR menant à la page d'aide de l'établissement : {url}`,
    warning: f`Votre mot de passe et les codes reçus par SMS sont personnels : l'établissement ne vous les demandera jamais.`,
  },
  flyer: {
    title: f`4 étapes pour se connecter à l'ENT avec EduConnect`,
    lead: f`Un seul compte pour tous vos enfants, cinq minutes pour l'activer : {everyday}, tout est dans l'{ent}.`,
    scan: f`La page d'aide, en\u00a0plusieurs\u00a0langues`,
  },
  hall: {
    title: f`EduConnect : avez-vous activé votre compte ?`,
    lead: f`C'est la clé de l'{ent} : {everyday}. Un seul compte pour tous vos enfants.`,
  },
  meeting: {
    title: 'Réunion de parents',
    lead: f`Nous activerons ensemble votre compte EduConnect, qui ouvre l'{ent} : {everyday}.`,
    when: 'Quand',
    where: 'Où',
    bring: f`Apportez votre téléphone. Vous avez un compte impots.gouv.fr ou ameli.fr ? Ayez son mot de passe en tête : personne ne vous le demandera.`,
  },
  workshop: {
    title: 'Atelier EduConnect',
    lead: f`Un coup de main pour activer votre compte et entrer sur l'{ent}. Sans rendez-vous, à votre rythme ; vos enfants sont les bienvenus.`,
    bring: f`Apportez votre téléphone, l'accès à votre e-mail et les dates de naissance de vos enfants.`,
  },
  note: {
    title: 'Votre compte EduConnect',
    lead: f`Madame, Monsieur,\nL'{ent} s'ouvre désormais avec EduConnect. Activez votre compte sur ${EDUCONNECT_HOST} : avec FranceConnect, ou par SMS si nous connaissons votre mobile. Un seul compte pour tous vos enfants.\nUne difficulté ? Le secrétariat vous aide.`,
    seen: 'Vu, le',
    signature: 'Signature',
  },
  banner: {
    title: 'Parents, activez EduConnect',
    lead: f`Cinq minutes, un seul compte pour tous vos enfants.`,
    call: 'Comment faire',
  },
  post: {
    title: f`Parents : activez votre compte EduConnect`,
    lead: f`L'{ent} s'ouvre désormais avec EduConnect, le compte de l'Éducation nationale : {everyday}. Un seul compte suffit pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien. Comptez cinq minutes.`,
    call: `Ouvrir la page d’aide`,
  },
};
