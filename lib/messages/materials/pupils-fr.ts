import { EDUCONNECT_HOST } from '../letters';
import { fr as f } from '../typeset';
import type { PupilTexts } from './texts';

/** French, for pupils; adults among them are addressed as such. */
export const pupilsFr: PupilTexts = {
  everyday: {
    college: 'cahier de textes, notes, messages, cours en ligne',
    lycee: 'cahier de textes, bulletins, orientation, cours en ligne',
  },
  steps: [
    {
      title: 'Prends ta feuille EduConnect',
      text: f`Ton établissement te la remet : elle porte ton identifiant et ton code provisoire. Elle est valable trois mois.`,
    },
    {
      title: `Ouvre ${EDUCONNECT_HOST}`,
      text: f`Tape l'adresse toi-même, choisis « Élève », puis entre l'identifiant et le code de ta feuille.`,
    },
    {
      title: 'Choisis ton mot de passe',
      text: f`On te demande ta date de naissance. Ton mot de passe est à toi : ne le donne à personne, même à un ami.`,
    },
    {
      title: 'Enregistre ton adresse e-mail',
      text: f`Elle permet de retrouver un mot de passe oublié sans rien demander à personne. Entre ensuite sur l'ENT avec EduConnect.`,
    },
  ],
  flyer: {
    title: f`Ton compte EduConnect en\u00a04\u00a0étapes`,
    lead: f`Cinq minutes, et l'{ent} s'ouvre avec ton compte EduConnect : {everyday}.`,
  },
  banner: {
    title: 'Active ton compte EduConnect',
    lead: f`L'ancien identifiant va fermer. Cinq minutes suffisent.`,
    call: 'Comment faire',
  },
  adultLetter: {
    title: 'Activez votre compte EduConnect',
    lead: f`Vous avez 18 ans ou plus : ce courrier vous est adressé personnellement. Pour suivre votre scolarité ({everyday}), vous vous connectez désormais à l'{ent} avec EduConnect, le compte de l'Éducation nationale. Votre compte d'élève s'active avec l'identifiant et le code provisoires que le lycée vous remet. Si vous l'avez déjà fait, ne tenez pas compte de ce courrier.`,
    greeting: 'Bonjour,',
    howHeading: 'Comment faire, en quatre étapes',
    warning: f`Votre mot de passe est personnel : le lycée ne vous le demandera jamais.`,
    notice: f`Vos données. Le lycée, responsable du traitement, vous écrit dans le cadre de sa mission de service public. Vos nom, adresse et classe viennent de sa base élèves (SIECLE). Vous pouvez les consulter, les faire corriger, ou vous opposer à ces rappels, en écrivant au lycée, à l'attention du délégué à la protection des données{contact}.`,
  },
  adultSteps: [
    {
      title: 'Demandez votre feuille EduConnect',
      text: f`Le lycée vous la remet en main propre : elle porte votre identifiant et votre code provisoire, valables trois mois.`,
    },
    {
      title: `Ouvrez ${EDUCONNECT_HOST}`,
      text: f`Tapez l'adresse vous-même, choisissez « Élève », puis entrez l'identifiant et le code de votre feuille.`,
    },
    {
      title: 'Choisissez votre mot de passe',
      text: f`On vous demande votre date de naissance. Votre mot de passe est personnel : ne le donnez à personne.`,
    },
    {
      title: 'Enregistrez votre adresse e-mail',
      text: f`Elle permet de retrouver un mot de passe oublié sans passer par le lycée. Entrez ensuite sur l'ENT avec EduConnect.`,
    },
  ],
  sheet: {
    title: 'Ton compte EduConnect',
    lead: f`Avec cette feuille, active ton compte et entre sur l'{ent} : {everyday}.`,
    identifier: 'Ton identifiant',
    code: 'Ton code provisoire',
    validUntil: f`À utiliser au plus tard le {day}`,
    keepSecret: f`Ce code est à toi. Ne le montre pas, ne le photographie pas ; jette la feuille une fois le compte activé.`,
    steps: [
      {
        title: `Ouvre ${EDUCONNECT_HOST}`,
        text: f`Tape l'adresse toi-même, puis choisis « Élève ».`,
      },
      {
        title: 'Entre ton identifiant et ton code',
        text: f`Ceux qui sont écrits ci-dessus, signe par signe. On te demande aussi ta date de naissance.`,
      },
      {
        title: 'Choisis ton mot de passe',
        text: f`Il remplace le code provisoire. Il est à toi : ne le donne à personne, même à un ami.`,
      },
      {
        title: 'Enregistre ton adresse e-mail',
        text: f`Elle permet de retrouver un mot de passe oublié sans rien demander à personne. Entre ensuite sur l'ENT avec EduConnect.`,
      },
    ],
    short: f`Va sur ${EDUCONNECT_HOST}, choisis « Élève » et entre cet identifiant et ce code. Choisis ton mot de passe, enregistre ton e-mail.`,
  },
  help: {
    heading: f`Tu bloques ?`,
    school: f`Demande au référent numérique ou à la vie scolaire`,
    scan: 'Scanne ce code',
    qrCaption: `La page d’aide`,
    warning: f`Personne ne te demandera ton mot de passe, ni au collège, ni au lycée, ni par message.`,
  },
};
