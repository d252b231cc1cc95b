import { EDUCONNECT_HOST } from '../letters';
import { fr as f } from '../typeset';
import type { PupilTexts } from './texts';

/** Before the old login closes; `{date}` is its day. */
export const easySwitchOver = {
  title: 'Ton ancien mot de passe va s’arrêter',
  lead: f`Le {date}, ton ancien mot de passe ne marchera plus. Pour entrer sur l'{ent}, il faudra un compte EduConnect. Tu y trouves : {everyday}. Ouvre ton compte avant cette date. Il te faut ta feuille EduConnect. Tu n'as pas la feuille ? Demande à la vie scolaire.`,
};

/** French that is easy to read and understand (FALC), for pupils. */
export const pupilsFrFalc: PupilTexts = {
  everyday: {
    college: 'les devoirs, les notes, les messages',
    lycee: 'les devoirs, les bulletins, les messages',
  },
  steps: [
    {
      title: 'Prends ta feuille EduConnect',
      text: f`Tu l'as reçue à l'école. Sur la feuille, il y a ton identifiant et un code.`,
    },
    {
      title: `Va sur ${EDUCONNECT_HOST}`,
      text: f`Écris cette adresse toi-même. Clique sur « Élève ». Écris l'identifiant et le code.`,
    },
    {
      title: 'Choisis un mot de passe',
      text: f`On te demande ta date de naissance. Garde ton mot de passe pour toi.`,
    },
    {
      title: 'Écris ton adresse e-mail',
      text: f`Elle sert si tu oublies ton mot de passe. Après, tu peux entrer sur l'ENT.`,
    },
  ],
  flyer: {
    title: f`4 étapes pour ouvrir ton compte EduConnect`,
    lead: f`Avec ce compte, tu entres sur l'{ent}. Tu y trouves : {everyday}.`,
  },
  banner: {
    title: 'Ouvre ton compte EduConnect',
    lead: f`Ton ancien mot de passe ne marchera plus.`,
    call: f`Voir l'aide`,
  },
  adultLetter: {
    title: 'Ouvrez votre compte EduConnect',
    lead: f`Vous avez 18 ans ou plus : cette lettre est pour vous. Pour entrer sur l'{ent}, il faut un compte EduConnect. Vous y trouvez : {everyday}. Le lycée vous donne une feuille avec un identifiant et un code. Vous avez déjà ouvert votre compte ? Alors ne faites rien.`,
    greeting: 'Bonjour,',
    howHeading: 'Les 4 étapes',
    warning: f`Gardez votre mot de passe pour vous. Le lycée ne vous le demandera jamais.`,
    notice: f`Vos données : le lycée connaît votre nom, votre adresse et votre classe. Il s'en sert pour vous écrire. Vous pouvez demander à les voir, à les corriger, ou à ne plus recevoir ces rappels. Écrivez au lycée, au délégué à la protection des données{contact}.`,
  },
  adultSteps: [
    {
      title: 'Demandez votre feuille EduConnect',
      text: f`Le lycée vous la donne. Sur la feuille, il y a votre identifiant et un code. Le code marche 3 mois.`,
    },
    {
      title: `Allez sur ${EDUCONNECT_HOST}`,
      text: f`Écrivez cette adresse vous-même. Cliquez sur « Élève ». Écrivez l'identifiant et le code.`,
    },
    {
      title: 'Choisissez un mot de passe',
      text: f`On vous demande votre date de naissance. Gardez votre mot de passe pour vous.`,
    },
    {
      title: 'Écrivez votre adresse e-mail',
      text: f`Elle sert si vous oubliez votre mot de passe. Après, vous pouvez entrer sur l'ENT.`,
    },
  ],
  sheet: {
    title: 'Ton compte EduConnect',
    lead: f`Cette feuille sert à ouvrir ton compte. Avec ce compte, tu entres sur l'{ent}.`,
    identifier: 'Ton identifiant',
    code: 'Ton code',
    validUntil: f`Le code marche jusqu'au {day}`,
    keepSecret: f`Ce code est pour toi. Ne le montre pas. Jette la feuille quand c'est fini.`,
    steps: [
      {
        title: `Va sur ${EDUCONNECT_HOST}`,
        text: f`Écris cette adresse toi-même. Clique sur « Élève ».`,
      },
      {
        title: 'Écris ton identifiant et ton code',
        text: f`Ils sont en haut de cette feuille. On te demande aussi ta date de naissance.`,
      },
      {
        title: 'Choisis un mot de passe',
        text: f`Il remplace le code. Garde ton mot de passe pour toi.`,
      },
      {
        title: 'Écris ton adresse e-mail',
        text: f`Elle sert si tu oublies ton mot de passe. Après, tu peux entrer sur l'ENT.`,
      },
    ],
    short: f`Va sur ${EDUCONNECT_HOST}. Clique sur « Élève ». Écris l'identifiant et le code. Choisis un mot de passe.`,
  },
  help: {
    heading: f`Tu as besoin d'aide ?`,
    school: f`Demande au référent numérique ou à la vie scolaire`,
    scan: 'Prends ce carré en photo',
    qrCaption: `L’aide sur internet`,
    warning: f`Personne ne te demandera ton mot de passe.`,
  },
};
