import type { Sentence } from './letters';
import { fr } from './typeset';

/** A titled text; `id` is its anchor on the page. */
export type HelpTopic = { id: string; title: string; body: Sentence[] };

/** What families ask, in the order in which they ask it (DOMAIN: activation routes, help routing). */
export const familyQuestions: HelpTopic[] = [
  {
    id: 'plusieurs-enfants',
    title: fr`J’ai plusieurs enfants : combien de comptes ?`,
    body: [
      [
        'Un seul pour vous, même s’ils sont dans des établissements différents. Si vous en avez reçu plusieurs, activez-en un, puis regroupez les autres dans EduConnect.',
      ],
    ],
  },
  {
    id: 'parents-separes',
    title: fr`Nous sommes séparés : qui active ?`,
    body: [
      [
        'Chaque responsable légal a son propre compte et les mêmes droits. L’un ne voit ni les coordonnées ni le mot de passe de l’autre.',
      ],
    ],
  },
  {
    id: 'mauvais-rattachement',
    title: fr`Un enfant affiché n’est pas le mien : que faire ?`,
    body: [
      [
        fr`Cochez « Je ne suis pas le représentant légal de cet élève » lors de l’activation si l’écran le propose, et prévenez l’établissement. Seuls les services informatiques de l’académie peuvent corriger un rattachement : l’établissement leur transmet la demande.`,
      ],
    ],
  },
  {
    id: 'nouveau-numero',
    title: 'J’ai changé de numéro de mobile ou d’e-mail',
    body: [
      [
        fr`Dites-le au secrétariat. Le changer dans EduConnect ne suffit pas : l’établissement n’en est pas informé.`,
      ],
    ],
  },
  {
    id: 'code-expire',
    title: 'Ma feuille a plus de trois mois',
    body: [
      [
        'L’identifiant provisoire n’est plus valable. Prenez FranceConnect ou le SMS, qui n’en ont pas besoin, ou demandez une nouvelle feuille au secrétariat.',
      ],
    ],
  },
  {
    id: 'sans-smartphone',
    title: 'Je n’ai pas de smartphone',
    body: [
      [
        'Un ordinateur suffit avec FranceConnect. Pour la voie du SMS, n’importe quel téléphone mobile reçoit le code.',
      ],
    ],
  },
  {
    id: 'sans-email',
    title: 'Je n’ai pas d’adresse e-mail',
    body: [
      [
        fr`Il en faut une pour terminer l’activation : plusieurs services en proposent gratuitement. Prenez une adresse à vous, que vous pourrez encore lire plus tard : elle sert aussi à retrouver un mot de passe.`,
      ],
    ],
  },
  {
    id: 'ancien-identifiant',
    title: fr`Mon ancien identifiant de l’ENT marche-t-il encore ?`,
    body: [
      [
        'Pour un temps. Il sera fermé plus tard, et l’établissement vous en avertira. Un compte EduConnect activé dès maintenant vous évite d’y penser.',
      ],
    ],
  },
];
