import { beginCampaign, type CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { fr } from '@/lib/messages/typeset';
import type { NewSchool } from '../directory/create-school';

/** The campaign of the demo's région; its days are counted from the day on which it is loaded. */
export const DEMO_CAMPAIGN: CampaignContent = {
  ...beginCampaign('EduConnect pour toutes les familles'),
  why: fr`Les familles ont aujourd'hui deux accès à l'ENT. L'ancien fermera à la rentrée prochaine : avançons ensemble, un niveau après l'autre, pour que personne ne trouve porte close.`,
  guidance: fr`Commencez par « Données › Qualité SIECLE » : sans numéro de mobile, un parent ne peut pas activer son compte par SMS. La DRANE répond à vos questions aux permanences, et par e-mail le reste du temps.`,
  kinds: ['college', 'legt'],
  scenarioIds: [
    'college-progressif-par-niveau',
    'college-entrants-et-sortants',
    'rattrapage-court',
    'lycee-general-technologique',
  ],
  goal: { metric: 'family_coverage', value: 0.8, by: null },
};

/** What somebody asks before the first help session. */
export const DEMO_QUESTION = fr`Faut-il notifier de nouveau les élèves qui avaient déjà un compte au collège ?`;

type Answer =
  | { do: 'adopt'; scenarioId: string }
  | { do: 'decline'; reason: string }
  | { do: 'see' }
  | { do: 'nothing' };

const neighbour = (uai: string, name: string, city: string, answer: Answer) => ({ uai, name, city, answer });

/** Schools around the pilot, without anybody who signs in: what a région sees is more than one school. */
export const DEMO_NEIGHBOURS: readonly { uai: string; name: string; city: string; answer: Answer }[] = [
  neighbour('0659904M', 'Collège du Moulin-Neuf', 'Bourg-d’Essai', {
    do: 'adopt',
    scenarioId: 'rattrapage-court',
  }),
  neighbour('0099902P', 'Collège des Trois-Vallées', 'Val-d’Essai', {
    do: 'adopt',
    scenarioId: 'college-progressif-par-niveau',
  }),
  neighbour('0819905B', 'Collège de la Halle-aux-Grains', 'Castel-d’Essai', {
    do: 'decline',
    reason: fr`Nous avons mené notre propre campagne au printemps : 9 familles sur 10 sont déjà couvertes.`,
  }),
  neighbour('0349906H', 'Collège du Vieux-Port', 'Port-d’Essai', { do: 'see' }),
  neighbour('0309907F', 'Collège de la Tour-Carrée', 'Tour-d’Essai', { do: 'nothing' }),
];

export const DEMO_NEIGHBOUR_SCHOOLS: readonly NewSchool[] = DEMO_NEIGHBOURS.map(({ uai, name, city }) => ({
  uai,
  name,
  kind: 'college',
  rentreeOn: '2026-09-01',
  settings: { city },
}));
