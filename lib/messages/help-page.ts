import type { AssistanceContacts, LetterSchool } from '@/lib/domain/materials/types';
import { familyQuestions, type HelpTopic } from './help-faq';
import { EDUCONNECT_HOST, EDUCONNECT_URL, type Sentence, STEP_TITLES } from './letters';
import { fr } from './typeset';

/** What the page is about: a school's public settings, nobody's data. */
export type HelpPageInput = {
  school: Pick<LetterSchool, 'name' | 'phone' | 'email' | 'entName'>;
  contacts: AssistanceContacts;
};

export type HelpContact = { who: string; what: string; phone: string; email: string };

/** The families' public help page, as data: the page gives it its form. */
export type HelpPage = {
  title: string;
  lead: Sentence;
  /** The only login address; the one link of the page that leads to a login. */
  educonnect: { label: string; url: string };
  steps: { heading: string; items: HelpTopic[] };
  routes: { heading: string; intro: Sentence; items: (HelpTopic & { tag: string })[] };
  pupils: { heading: string; body: Sentence[] };
  lost: {
    heading: string;
    caption: string;
    columns: [symptom: string, firstTry: string, otherwise: string];
    rows: { symptom: string; firstTry: string; otherwise: string }[];
  };
  safety: { heading: string; items: Sentence[] };
  contacts: { heading: string; intro: Sentence; items: HelpContact[] };
  faq: { heading: string; items: HelpTopic[] };
};

const steps: HelpTopic[] = [
  {
    id: 'etape-1',
    title: STEP_TITLES[0],
    body: [
      [
        'Tapez l’adresse vous-même dans votre navigateur, sur un ordinateur, une tablette ou un téléphone, ou servez-vous du lien de cette page. Choisissez le profil ',
        { strong: fr`« Responsable d’élève »` },
        '.',
      ],
    ],
  },
  {
    id: 'etape-2',
    title: STEP_TITLES[1],
    body: [
      [
        { strong: fr`« S’identifier avec FranceConnect »` },
        fr` : c’est le plus simple. Ou `,
        { strong: fr`« Je n’ai pas de compte »` },
        ', pour recevoir un code par SMS.',
      ],
    ],
  },
  {
    id: 'etape-3',
    title: STEP_TITLES[2],
    body: [
      [
        'Vos enfants scolarisés doivent tous apparaître. S’il en manque un, ou si l’un n’est pas le vôtre, terminez l’activation puis prévenez l’établissement.',
      ],
    ],
  },
  {
    id: 'etape-4',
    title: STEP_TITLES[3],
    body: [
      [
        'Ouvrez le message envoyé par EduConnect et cliquez sur le lien qu’il contient. Sans cette confirmation, le compte n’est pas activé. Regardez aussi dans les courriers indésirables.',
      ],
      ['Connectez-vous ensuite à l’ENT en choisissant EduConnect.'],
    ],
  },
];

const routes: (HelpTopic & { tag: string })[] = [
  {
    id: 'franceconnect',
    tag: 'Le plus simple',
    title: 'FranceConnect',
    body: [
      [
        fr`Vous entrez avec un compte que vous avez déjà : impots.gouv.fr, ameli.fr, La Poste… Rien de nouveau à retenir, et rien à demander à l’établissement.`,
      ],
      [
        'Vos nom, prénoms et date de naissance doivent être les mêmes dans ce compte et au secrétariat. S’ils diffèrent, faites corriger vos coordonnées au secrétariat ou prenez la voie du SMS.',
      ],
    ],
  },
  {
    id: 'sms',
    tag: 'Avec votre mobile',
    title: 'L’inscription par SMS',
    body: [
      [
        fr`Il vous faut trois choses : le numéro de mobile que l’établissement connaît, ce téléphone sous la main pour lire le code, et la date de naissance de chacun de vos enfants.`,
      ],
      [
        fr`Votre numéro n’est pas reconnu ? Donnez le bon au secrétariat : l’inscription s’ouvre dès le lendemain.`,
      ],
    ],
  },
  {
    id: 'notification',
    tag: 'En dernier recours',
    title: 'La notification de l’établissement',
    body: [
      [
        'Le secrétariat vous remet, sur papier ou par e-mail, un identifiant et un mot de passe provisoires. La feuille est valable ',
        { strong: 'trois mois' },
        ', et une adresse e-mail est nécessaire pour terminer.',
      ],
      [
        fr`La feuille donne la liste de vos enfants. S’il en manque un, il est rattaché à un autre compte à votre nom : une fois l’un des comptes activé, demandez le regroupement dans EduConnect.`,
      ],
    ],
  },
];

const pupils: Sentence[] = [
  [
    'Un élève a son propre compte. Il l’active avec l’identifiant et le mot de passe provisoires que l’établissement lui remet, et sa date de naissance. FranceConnect et le SMS ne sont pas pour lui.',
  ],
  [
    fr`Conseillez-lui d’enregistrer une adresse e-mail : c’est la seule façon pour lui de retrouver seul son mot de passe. Vous ne pouvez pas le changer à sa place.`,
  ],
];

const lostRows: HelpPage['lost']['rows'] = [
  {
    symptom: 'J’ai perdu mon mot de passe (responsable)',
    firstTry: fr`Sur EduConnect, « Mot de passe oublié » : par SMS ou par e-mail`,
    otherwise: 'Le secrétariat',
  },
  {
    symptom: 'J’ai perdu mon identifiant (responsable)',
    firstTry: fr`Sur EduConnect, « Identifiant oublié »`,
    otherwise: 'Le secrétariat',
  },
  {
    symptom: 'Je passe par FranceConnect et le mot de passe ne marche plus',
    firstTry: 'Le changer sur le site choisi (impots.gouv.fr, ameli.fr…)',
    otherwise: 'L’inscription par SMS',
  },
  {
    symptom: 'Mon enfant a perdu son mot de passe',
    firstTry: 'Sur EduConnect, par e-mail, s’il en a enregistré un',
    otherwise: 'Le référent numérique de l’établissement',
  },
  {
    symptom: 'Mon compte ne s’active pas, mon numéro n’est pas reconnu',
    firstTry: 'Donner le bon numéro au secrétariat, puis réessayer le lendemain',
    otherwise: 'L’assistance nationale',
  },
  {
    symptom: 'Un enfant manque, ou n’est pas le mien',
    firstTry: 'Le signaler à l’établissement, qui fait corriger le rattachement par l’académie',
    otherwise: 'Il n’y a rien d’autre à faire de votre côté',
  },
  {
    symptom: 'Mes nom, prénom ou date de naissance sont faux',
    firstTry: 'Le signaler au secrétariat',
    otherwise: 'L’assistance de l’académie, que l’établissement saisit',
  },
];

const safety: Sentence[] = [
  [
    'Une seule adresse sert à se connecter et à activer son compte, ',
    { strong: EDUCONNECT_URL },
    fr` : vérifiez-la avant de taper un mot de passe.`,
  ],
  [
    'Ni l’établissement, ni l’académie, ni l’assistance ne vous demandent votre mot de passe ou un code reçu par SMS. Ne les donnez à personne.',
  ],
  [fr`Un message inattendu vous presse de cliquer ? N’en faites rien, et demandez au secrétariat.`],
];

/** The page of one school: its name and contacts in the texts that are the same everywhere. */
export function buildHelpPage({ school, contacts }: HelpPageInput): HelpPage {
  const ent = school.entName === '' || school.entName === 'ENT' ? 'l’ENT' : `l’ENT (${school.entName})`;
  return {
    title: 'Activer et utiliser votre compte EduConnect',
    lead: [
      `Pour vous connecter à ${ent}, vous utilisez EduConnect, le compte de l’Éducation nationale. L’activation prend environ cinq minutes.`,
    ],
    educonnect: { label: `Ouvrir ${EDUCONNECT_HOST}`, url: EDUCONNECT_URL },
    steps: { heading: 'Les quatre étapes', items: steps },
    routes: {
      heading: 'Trois voies pour activer votre compte',
      intro: [fr`Si votre compte est déjà activé, vous n’avez rien à refaire : connectez-vous.`],
      items: routes,
    },
    pupils: { heading: 'Le compte de votre enfant', body: pupils },
    lost: {
      heading: fr`Perdu, oublié, bloqué : qui peut quoi ?`,
      caption: 'Pour chaque difficulté, ce que vous pouvez faire et qui peut vous aider',
      columns: ['La difficulté', 'À essayer d’abord', 'Sinon'],
      rows: lostRows,
    },
    safety: { heading: 'Pour votre sécurité', items: safety },
    contacts: {
      heading: fr`Besoin d’aide ?`,
      intro: [`Ayez sous la main le nom et la classe de votre enfant, jamais un mot de passe.`],
      items: [
        {
          who: 'Le secrétariat de l’établissement',
          what: 'Vos coordonnées, un identifiant ou un mot de passe que vous ne retrouvez pas',
          phone: school.phone,
          email: school.email,
        },
        {
          who: 'L’assistance nationale',
          what: 'Une question sur EduConnect ou une difficulté pour activer votre compte',
          phone: contacts.assistancePhone,
          email: contacts.assistanceEmail,
        },
      ].filter((contact) => contact.phone !== '' || contact.email !== ''),
    },
    faq: { heading: 'Questions fréquentes', items: familyQuestions },
  };
}
