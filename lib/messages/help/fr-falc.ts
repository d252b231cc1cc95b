import { fr as f } from '../typeset';
import type { HelpTexts } from './texts';

/** French that is easy to read and understand: one idea a sentence, no figure of speech. */
export const frFalcHelp: HelpTexts = {
  title: 'Votre compte EduConnect',
  lead: f`EduConnect est un compte pour les parents. Avec ce compte, vous allez sur l'{ent}. Il faut 5 minutes pour l'ouvrir.`,
  open: 'Aller sur {host}',
  contents: 'Sur cette page',
  languages: 'Changer de langue',
  toReadOver: f`Ce texte facile à lire n'est pas encore vérifié.`,
  frenchPage: 'Lire la page en français',
  meetings: f`On vous aide à l'école`,
  switchOver: {
    before: f`Le {date}, votre ancien identifiant ne marchera plus pour l'{ent}. Il vous faut un compte EduConnect avant ce jour.`,
    after: f`Depuis le {date}, votre ancien identifiant ne marche plus pour l'{ent}. Il vous faut un compte EduConnect. Cela prend 5 minutes.`,
    desk: f`On vous aide à l'école et par téléphone`,
  },
  steps: {
    heading: 'Les 4 étapes',
    bodies: [
      [f`Prenez un ordinateur ou un téléphone. Écrivez l'adresse. Cliquez sur **« Responsable d'élève »**.`],
      [
        f`Le plus simple : cliquez sur **« S'identifier avec FranceConnect »**.`,
        f`Sinon, cliquez sur **« Je n'ai pas de compte »**. Vous recevez un code sur votre téléphone.`,
      ],
      [f`Vous voyez le nom de vos enfants. Il y a une erreur ? Continuez. Puis appelez l'école.`],
      [
        f`EduConnect vous envoie un e-mail. Ouvrez cet e-mail. Cliquez sur le lien.`,
        f`C'est fini. Vous pouvez aller sur l'ENT avec EduConnect.`,
      ],
    ],
  },
  routes: {
    heading: 'Il y a 3 façons',
    intro: f`Votre compte est déjà ouvert ? Vous n'avez rien à faire.`,
    items: {
      franceconnect: {
        tag: 'Le plus simple',
        title: 'Avec FranceConnect',
        body: [
          f`Vous avez un compte pour les impôts (impots.gouv.fr) ? Ou pour la santé (ameli.fr) ? Utilisez ce compte.`,
          f`Votre nom doit être le même à l'école. Sinon, appelez le secrétariat.`,
        ],
      },
      sms: {
        tag: 'Avec votre téléphone',
        title: 'Avec un SMS',
        body: [
          f`L'école doit connaître votre numéro de téléphone. Vous recevez un code par SMS. On vous demande la date de naissance de chaque enfant.`,
          f`Le site ne connaît pas votre numéro ? Donnez votre numéro au secrétariat. Essayez le jour d'après.`,
        ],
      },
      notification: {
        tag: f`Si rien d'autre ne marche`,
        title: f`Avec un papier de l'école`,
        body: [
          f`Demandez un papier au secrétariat. Sur le papier, il y a un identifiant et un mot de passe. Le papier marche **3 mois**. Il vous faut aussi une adresse e-mail.`,
        ],
      },
    },
  },
  pupils: {
    heading: 'Le compte de votre enfant',
    body: [
      f`Votre enfant a un autre compte, pour lui. L'école lui donne un papier avec un identifiant et un mot de passe.`,
      f`Votre enfant peut ajouter une adresse e-mail. Avec cette adresse, il peut changer son mot de passe seul. Vous ne pouvez pas le faire pour lui.`,
    ],
  },
  lost: {
    heading: f`Vous avez un problème ?`,
    caption: 'Pour chaque problème, ce que vous faites, et qui peut vous aider',
    columns: ['Le problème', f`D'abord`, 'Sinon'],
    rows: {
      password: [
        f`J'ai oublié mon mot de passe`,
        f`Sur EduConnect, cliquez sur « Mot de passe oublié »`,
        'Appelez le secrétariat',
      ],
      identifier: [
        f`J'ai oublié mon identifiant`,
        f`Sur EduConnect, cliquez sur « Identifiant oublié »`,
        'Appelez le secrétariat',
      ],
      france_connect: [
        'Avec FranceConnect, mon mot de passe ne marche pas',
        'Changez le mot de passe sur le site des impôts ou de la santé',
        'Utilisez le SMS',
      ],
      child_password: [
        'Mon enfant a oublié son mot de passe',
        f`Il va sur EduConnect. Il reçoit un e-mail, s'il a donné son adresse`,
        f`Il demande au référent numérique de l'école`,
      ],
      not_activated: [
        'Mon numéro de téléphone ne marche pas',
        f`Donnez votre numéro au secrétariat. Essayez le jour d'après`,
        f`Appelez l'aide par téléphone`,
      ],
      wrong_child: [
        f`Il manque un enfant. Ou un enfant n'est pas le mien`,
        f`Appelez l'école`,
        f`Vous n'avez rien d'autre à faire`,
      ],
      wrong_identity: [
        'Mon nom ou ma date de naissance est faux',
        'Appelez le secrétariat',
        f`L'école demande de l'aide pour vous`,
      ],
    },
  },
  safety: {
    heading: 'Faites attention',
    items: [
      f`Il y a une seule adresse : **{url}**. Regardez bien l'adresse avant d'écrire votre mot de passe.`,
      f`Personne ne doit vous demander votre mot de passe ou votre code. Gardez-les pour vous.`,
      f`Vous recevez un message bizarre ? Ne cliquez pas. Appelez le secrétariat.`,
    ],
  },
  contacts: {
    heading: f`Vous avez besoin d'aide ?`,
    intro: f`Dites le nom et la classe de votre enfant. Ne dites jamais votre mot de passe.`,
    school: { who: f`Le secrétariat de l'école`, what: 'Pour votre numéro, votre nom ou un papier' },
    assistance: { who: f`L'aide par téléphone`, what: 'Pour une question sur EduConnect' },
    protection: {
      who: f`La personne qui protège vos données`,
      what: f`Pour savoir ce que l'école sait de vous, le corriger ou l'effacer`,
    },
  },
  questions: {
    heading: 'Vos questions',
    items: {
      'plusieurs-enfants': [
        f`J'ai plusieurs enfants. Combien de comptes ?`,
        f`Un seul compte pour vous. Il marche pour tous vos enfants, dans toutes les écoles.`,
      ],
      'parents-separes': [
        f`Nous sommes séparés. Qui a un compte ?`,
        f`Chaque parent a son compte. L'autre parent ne voit pas vos informations.`,
      ],
      'mauvais-rattachement': [
        f`Je vois un enfant qui n'est pas le mien`,
        f`Cochez « Je ne suis pas le représentant légal de cet élève » si vous voyez cette phrase. Puis appelez l'école.`,
      ],
      'nouveau-numero': [
        f`J'ai un nouveau numéro ou un nouvel e-mail`,
        f`Dites-le au secrétariat. L'école ne le sait pas sans vous.`,
      ],
      'code-expire': [
        'Mon papier a plus de 3 mois',
        f`Il ne marche plus. Utilisez FranceConnect ou le SMS. Ou demandez un autre papier.`,
      ],
      'sans-smartphone': [
        f`Je n'ai pas de smartphone`,
        f`Un ordinateur suffit avec FranceConnect. Un téléphone simple suffit pour le SMS.`,
      ],
      'sans-email': [
        f`Je n'ai pas d'adresse e-mail`,
        f`Il faut une adresse e-mail. C'est gratuit. Demandez à quelqu'un de vous aider.`,
      ],
      'ancien-identifiant': [
        f`Mon ancien identifiant marche encore ?`,
        f`Oui, mais pas longtemps. Ouvrez votre compte EduConnect maintenant.`,
      ],
    },
  },
};
