import { EDUCONNECT_HOST, maskedMobile, STEP_TITLES } from '@/lib/messages/letters';
import { fr } from '@/lib/messages/typeset';

/** Fills a Liquid value into a sentence, in HTML (escaped by the engine) and in plain text alike. */
const value = (path: string) => `{{ ${path} }}`;
/** A Liquid condition; kept out of the sentences, whose typography is ours and not Liquid's. */
const when = (condition: string, yes: string, no = '') =>
  `{% if ${condition} %}${yes}{% else %}${no}{% endif %}`;
/** One child or several. */
const plural = (one: string, several: string) => when('childFirstNames.size == 1', one, several);

const [openSite, chooseRoute, checkChildren, confirmAddress] = STEP_TITLES;

/** The sentences of the reminder, said once for the HTML and the plain text version. */
export const texts = {
  preheader: fr`Cinq minutes suffisent : les étapes, et qui appeler en cas de difficulté.`,
  childrenLabel: plural('Votre enfant dans notre établissement', 'Vos enfants dans notre établissement'),
  children: value('childFirstNames | join: ", "'),
  account: fr`EduConnect est le compte de l'Éducation nationale. Un seul compte vaut pour tous vos enfants, quel que soit leur établissement, et chaque responsable légal a le sien.`,
  waysHeading: 'Deux voies pour activer votre compte',
  franceConnectTitle: 'Avec FranceConnect (le plus simple)',
  franceConnect: fr`Servez-vous d'un compte que vous avez déjà : impots.gouv.fr, ameli.fr, La Poste… Aucun nouvel identifiant à retenir.`,
  smsTitle: 'Par SMS',
  sms: fr`Choisissez « Je n'ai pas de compte ». Un code est envoyé au mobile que l'établissement connaît, ${maskedMobile(value('mobileEnding'))}. ${plural('La date de naissance de votre enfant vous sera demandée.', 'La date de naissance de chaque enfant vous sera demandée.')}`,
  declareTitle: 'Par SMS, après un mot au secrétariat',
  declare: fr`L'établissement ne connaît pas votre numéro de mobile. Donnez-le au secrétariat : l'inscription par SMS s'ouvre dès le lendemain.`,
  stepsHeading: 'Les quatre étapes',
  steps: [
    {
      title: openSite,
      body: fr` : tapez vous-même l'adresse dans votre navigateur, puis choisissez « Responsable d'élève ».`,
    },
    {
      title: chooseRoute,
      body: fr` : FranceConnect, ou le SMS.`,
    },
    {
      title: checkChildren,
      body: fr` : il en manque un, ou l'un n'est pas le vôtre ? Prévenez l'établissement.`,
    },
    {
      title: confirmAddress,
      body: fr` en cliquant sur le lien que vous recevrez. Connectez-vous ensuite à l'espace numérique de travail${when('school.entName', ` (${value('school.entName')})`)} en choisissant EduConnect.`,
    },
  ],
  phishing: fr`Ce message ne contient aucun lien vers une page de connexion : la seule adresse officielle est ${EDUCONNECT_HOST}. Votre mot de passe et les codes reçus par SMS ne regardent que vous : personne ne vous les demandera.`,
  helpHeading: fr`Besoin d'aide ?`,
  helpButton: 'Ouvrir la page d’aide de l’établissement',
  helpSchool: fr`L'établissement : `,
  helpAssistance: fr`L'assistance nationale : `,
  colon: fr` : `,
  already: fr`Vous venez d'activer votre compte ? Ne tenez pas compte de ce message : les rappels s'arrêtent d'eux-mêmes.`,
  sender: fr`Message envoyé par ${value('school.name')} à ${value('recipientName')}.`,
  why: fr`Vous le recevez parce que vous êtes responsable légal d'un élève de l'établissement ; votre nom et votre adresse viennent de sa base élèves (SIECLE). L'établissement, responsable du traitement, vous écrit dans le cadre de sa mission de service public. L'ouverture et la lecture de ce message ne sont pas suivies.`,
  rights: fr`Pour consulter ou faire corriger ces données, écrivez à l'établissement, à l'attention du délégué à la protection des données${when('school.email.size > 0', fr` : ${value('school.email')}`)}.`,
  optOut: 'Ne plus recevoir de rappels par e-mail',
};
