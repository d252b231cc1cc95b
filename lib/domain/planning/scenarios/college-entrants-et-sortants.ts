import type { Scenario, ScenarioPhase } from '../scenario';
import { preparation } from './beginnings';
import { closing, switchOver } from './endings';
import {
  bannerReaders,
  families,
  handOutCodes,
  LETTER,
  pupilsOnEnt,
  REMINDER,
  refreshLists,
  remindByCell,
  step,
} from './pieces';

const firstAndLast: ScenarioPhase = {
  id: '6e-3e',
  title: '6e et 3e – entrants et sortants',
  levels: ['6e', '3e'],
  start: { anchor: { at: 'rentree' }, offset: 0 },
  weeks: 3,
  actions: [
    step(
      0,
      'document',
      'secretariat',
      'lettre-rentree',
      'Remettre aux 6e et aux 3e la lettre pour leur famille, avec le dossier de rentrée quand c’est le moment',
      75,
      { perFamily: 0.5, audience: families(['6e', '3e']), template: LETTER },
    ),
    step(
      0,
      'banner',
      'rupn',
      'bandeau-public',
      'Publier la bannière sur la page publique de l’ENT et poser l’affiche dans le hall',
      15,
      { audience: bannerReaders(['6e', '3e']) },
    ),
    handOutCodes(2, 'cpe', ['6e', '3e'], 'élèves de 6e et de 3e'),
    step(
      4,
      'wave_ent',
      'rupn',
      'message-3e',
      'Message ENT aux élèves de 3e : activer son compte avant les vœux d’orientation',
      15,
      { audience: pupilsOnEnt(['3e']) },
    ),
    step(
      7,
      'meeting',
      'principal',
      'atelier-parents',
      'Tenir un atelier d’activation à la réunion des parents de 6e et de 3e : deux postes, le code QR',
      120,
      { on: { anchor: { at: 'parents_meeting' }, offset: 0 }, audience: families(['6e', '3e']) },
    ),
    refreshLists(7),
    ...remindByCell(8, 'relance', ['6e', '3e'], { what: 'Relance', who: '6e et de 3e' }),
    step(12, 'review', 'principal', 'point', 'Faire le point sur les 6e et les 3e, classe par classe', 20),
  ],
};

const middle: ScenarioPhase = {
  id: '5e-4e',
  title: '5e et 4e',
  levels: ['5e', '4e'],
  start: { anchor: { at: 'phase_end', phase: '6e-3e' }, offset: 0 },
  weeks: 3,
  actions: [
    refreshLists(0),
    step(
      0,
      'document',
      'class_teacher',
      'lettre-eleve',
      'Remettre aux élèves de 5e et de 4e la lettre pour leur famille',
      20,
      { perFamily: 0.5, audience: families(['5e', '4e']), template: LETTER },
    ),
    handOutCodes(2, 'cpe', ['5e', '4e'], 'élèves de 5e et de 4e'),
    ...remindByCell(7, 'relance', ['5e', '4e'], { what: 'Relance', who: '5e et de 4e' }),
    step(
      13,
      'review',
      'principal',
      'point-toussaint',
      'Faire le point sur les quatre niveaux et préparer les relances',
      30,
    ),
  ],
};

const reminders: ScenarioPhase = {
  id: 'relances',
  title: 'Relances ciblées',
  levels: 'all',
  start: { anchor: { at: 'after_holiday', holiday: 'toussaint' }, offset: 0 },
  weeks: 5,
  actions: [
    refreshLists(0),
    step(
      1,
      'wave_email',
      'secretariat',
      'relance-email',
      'Relancer par e-mail les familles qui restent à joindre, tous niveaux',
      20,
      { audience: families('all'), template: REMINDER },
    ),
    step(
      7,
      'document',
      'class_teacher',
      'relance-papier',
      'Remettre aux élèves la lettre pour les familles que l’e-mail n’a pas touchées',
      30,
      { perFamily: 0.5, audience: families('all'), template: LETTER },
    ),
    step(
      14,
      'phone',
      'cpe',
      'appels',
      'Appeler les familles qui restent à joindre, sur la liste du jour',
      30,
      { perFamily: 4, audience: families('all') },
    ),
    step(
      22,
      'review',
      'principal',
      'point-seuils',
      'Mesurer les seuils de la bascule et décider de la date',
      20,
    ),
  ],
};

/** SCENARIOS: 6e and 3e first, when staff time is short. */
export const collegeEntrantsEtSortants: Scenario = {
  id: 'college-entrants-et-sortants',
  version: 2,
  title: 'Collège – entrants et sortants d’abord',
  summary:
    'Les 6e, qui arrivent, et les 3e, qui préparent leur orientation, passent les premiers ; les 5e et les 4e suivent. Deux temps au lieu de quatre, pour une équipe qui a peu d’heures.',
  for: ['college'],
  pros: [
    'Moitié moins de rendez-vous dans l’année que niveau par niveau.',
    'Les deux niveaux pour lesquels le compte sert tout de suite passent les premiers.',
    'Quatre semaines de préparation suffisent.',
  ],
  cons: [
    'Deux niveaux à la fois : les impressions et les questions arrivent ensemble.',
    'Les 5e et les 4e sont moins accompagnés en classe.',
  ],
  goal: { metric: 'family_coverage', value: 0.9, by: { at: 'phase_end', phase: 'bascule' } },
  phases: [
    preparation({ schoolDays: 20, weeks: 4 }),
    firstAndLast,
    middle,
    reminders,
    switchOver({ anchor: { at: 'after_holiday', holiday: 'noel' }, offset: 0 }),
    closing('bascule'),
  ],
};
