import { fr as f } from '../typeset';
import type { HelpTexts } from './texts';

export const frHelp: HelpTexts = {
  title: 'Activer et utiliser votre compte EduConnect',
  lead: f`Pour vous connecter à l'{ent}, vous utilisez EduConnect, le compte de l'Éducation nationale. L'activation prend environ cinq minutes.`,
  open: 'Ouvrir {host}',
  contents: 'Sur cette page',
  languages: 'Langue de cette page',
  toReadOver: '',
  frenchPage: '',
  meetings: f`On vous aide sur place`,
  switchOver: {
    before: f`Le {date}, l'ancien identifiant cessera d'ouvrir l'{ent}. Activez votre compte EduConnect avant ce jour.`,
    after: f`Depuis le {date}, seul EduConnect ouvre l'{ent} : l'ancien identifiant est refusé. Pas encore de compte activé ? Suivez les étapes ci-dessous, cinq minutes suffisent.`,
    desk: f`Aide sur place et par téléphone`,
  },
  steps: {
    heading: 'Les quatre étapes',
    bodies: [
      [
        f`Tapez l'adresse vous-même dans votre navigateur, sur un ordinateur, une tablette ou un téléphone, ou servez-vous du lien de cette page. Choisissez le profil **« Responsable d'élève »**.`,
      ],
      [
        f`**« S'identifier avec FranceConnect »** : c'est le plus simple. Ou **« Je n'ai pas de compte »**, pour recevoir un code par SMS.`,
      ],
      [
        f`Vos enfants scolarisés doivent tous apparaître. S'il en manque un, ou si l'un n'est pas le vôtre, terminez l'activation puis prévenez l'établissement.`,
      ],
      [
        f`Ouvrez le message envoyé par EduConnect et cliquez sur le lien qu'il contient. Sans cette confirmation, le compte n'est pas activé. Regardez aussi dans les courriers indésirables.`,
        f`Connectez-vous ensuite à l'ENT en choisissant EduConnect.`,
      ],
    ],
  },
  routes: {
    heading: 'Trois voies pour activer votre compte',
    intro: f`Si votre compte est déjà activé, vous n'avez rien à refaire : connectez-vous.`,
    items: {
      franceconnect: {
        tag: 'Le plus simple',
        title: 'FranceConnect',
        body: [
          f`Vous entrez avec un compte que vous avez déjà : impots.gouv.fr, ameli.fr, La Poste… Rien de nouveau à retenir, et rien à demander à l'établissement.`,
          f`Vos nom, prénoms et date de naissance doivent être les mêmes dans ce compte et au secrétariat. S'ils diffèrent, faites corriger vos coordonnées au secrétariat ou prenez la voie du SMS.`,
        ],
      },
      sms: {
        tag: 'Avec votre mobile',
        title: f`L'inscription par SMS`,
        body: [
          f`Il vous faut trois choses : le numéro de mobile que l'établissement connaît, ce téléphone sous la main pour lire le code, et la date de naissance de chacun de vos enfants.`,
          f`Votre numéro n'est pas reconnu ? Donnez le bon au secrétariat : l'inscription s'ouvre dès le lendemain.`,
        ],
      },
      notification: {
        tag: 'En dernier recours',
        title: f`La notification de l'établissement`,
        body: [
          f`Le secrétariat vous remet, sur papier ou par e-mail, un identifiant et un mot de passe provisoires. La feuille est valable **trois mois**, et une adresse e-mail est nécessaire pour terminer.`,
          f`La feuille donne la liste de vos enfants. S'il en manque un, il est rattaché à un autre compte à votre nom : une fois l'un des comptes activé, demandez le regroupement dans EduConnect.`,
        ],
      },
    },
  },
  pupils: {
    heading: 'Le compte de votre enfant',
    body: [
      f`Un élève a son propre compte. Il l'active avec l'identifiant et le mot de passe provisoires que l'établissement lui remet, et sa date de naissance. FranceConnect et le SMS ne sont pas pour lui.`,
      f`Conseillez-lui d'enregistrer une adresse e-mail : c'est la seule façon pour lui de retrouver seul son mot de passe. Vous ne pouvez pas le changer à sa place.`,
    ],
  },
  lost: {
    heading: f`Perdu, oublié, bloqué : qui peut quoi ?`,
    caption: 'Pour chaque difficulté, ce que vous pouvez faire et qui peut vous aider',
    columns: ['La difficulté', f`À essayer d'abord`, 'Sinon'],
    rows: {
      password: [
        f`J'ai perdu mon mot de passe (responsable)`,
        f`Sur EduConnect, « Mot de passe oublié » : par SMS ou par e-mail`,
        'Le secrétariat',
      ],
      identifier: [
        f`J'ai perdu mon identifiant (responsable)`,
        f`Sur EduConnect, « Identifiant oublié »`,
        'Le secrétariat',
      ],
      france_connect: [
        'Je passe par FranceConnect et le mot de passe ne marche plus',
        'Le changer sur le site choisi (impots.gouv.fr, ameli.fr…)',
        f`L'inscription par SMS`,
      ],
      child_password: [
        'Mon enfant a perdu son mot de passe',
        f`Sur EduConnect, par e-mail, s'il en a enregistré un`,
        f`Le référent numérique de l'établissement`,
      ],
      not_activated: [
        f`Mon compte ne s'active pas, mon numéro n'est pas reconnu`,
        'Donner le bon numéro au secrétariat, puis réessayer le lendemain',
        f`L'assistance nationale`,
      ],
      wrong_child: [
        f`Un enfant manque, ou n'est pas le mien`,
        f`Le signaler à l'établissement, qui fait corriger le rattachement par l'académie`,
        f`Il n'y a rien d'autre à faire de votre côté`,
      ],
      wrong_identity: [
        'Mes nom, prénom ou date de naissance sont faux',
        'Le signaler au secrétariat',
        f`L'assistance de l'académie, que l'établissement saisit`,
      ],
    },
  },
  safety: {
    heading: 'Pour votre sécurité',
    items: [
      f`Une seule adresse sert à se connecter et à activer son compte, **{url}** : vérifiez-la avant de taper un mot de passe.`,
      f`Ni l'établissement, ni l'académie, ni l'assistance ne vous demandent votre mot de passe ou un code reçu par SMS. Ne les donnez à personne.`,
      f`Un message inattendu vous presse de cliquer ? N'en faites rien, et demandez au secrétariat.`,
    ],
  },
  contacts: {
    heading: f`Besoin d'aide ?`,
    intro: f`Ayez sous la main le nom et la classe de votre enfant, jamais un mot de passe.`,
    school: {
      who: f`Le secrétariat de l'établissement`,
      what: 'Vos coordonnées, un identifiant ou un mot de passe que vous ne retrouvez pas',
    },
    assistance: {
      who: f`L'assistance nationale`,
      what: 'Une question sur EduConnect ou une difficulté pour activer votre compte',
    },
    protection: {
      who: f`Le délégué à la protection des données`,
      what: f`Vos droits sur les données que l'établissement a sur vous et votre enfant`,
    },
  },
  questions: {
    heading: 'Questions fréquentes',
    items: {
      'plusieurs-enfants': [
        f`J'ai plusieurs enfants : combien de comptes ?`,
        f`Un seul pour vous, même s'ils sont dans des établissements différents. Si vous en avez reçu plusieurs, activez-en un, puis regroupez les autres dans EduConnect.`,
      ],
      'parents-separes': [
        f`Nous sommes séparés : qui active ?`,
        f`Chaque responsable légal a son propre compte et les mêmes droits. L'un ne voit ni les coordonnées ni le mot de passe de l'autre.`,
      ],
      'mauvais-rattachement': [
        f`Un enfant affiché n'est pas le mien : que faire ?`,
        f`Cochez « Je ne suis pas le représentant légal de cet élève » lors de l'activation si l'écran le propose, et prévenez l'établissement. Seuls les services informatiques de l'académie peuvent corriger un rattachement : l'établissement leur transmet la demande.`,
      ],
      'nouveau-numero': [
        f`J'ai changé de numéro de mobile ou d'e-mail`,
        f`Dites-le au secrétariat. Le changer dans EduConnect ne suffit pas : l'établissement n'en est pas informé.`,
      ],
      'code-expire': [
        'Ma feuille a plus de trois mois',
        f`L'identifiant provisoire n'est plus valable. Prenez FranceConnect ou le SMS, qui n'en ont pas besoin, ou demandez une nouvelle feuille au secrétariat.`,
      ],
      'sans-smartphone': [
        f`Je n'ai pas de smartphone`,
        f`Un ordinateur suffit avec FranceConnect. Pour la voie du SMS, n'importe quel téléphone mobile reçoit le code.`,
      ],
      'sans-email': [
        f`Je n'ai pas d'adresse e-mail`,
        f`Il en faut une pour terminer l'activation : plusieurs services en proposent gratuitement. Prenez une adresse à vous, que vous pourrez encore lire plus tard : elle sert aussi à retrouver un mot de passe.`,
      ],
      'ancien-identifiant': [
        f`Mon ancien identifiant de l'ENT marche-t-il encore ?`,
        f`Pour un temps. Il sera fermé plus tard, et l'établissement vous en avertira. Un compte EduConnect activé dès maintenant vous évite d'y penser.`,
      ],
    },
  },
};
