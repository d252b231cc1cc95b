import type { Scenario, ScenarioPhase } from '../scenario';
import { preparation } from './beginnings';
import { closing, switchOver } from './endings';
import {
  bannerReaders,
  CODES_SHEET,
  families,
  LETTER,
  pupils,
  pupilsOnEnt,
  REMINDER,
  refreshLists,
  step,
} from './pieces';

const welcome: ScenarioPhase = {
  id: 'installer',
  title: 'Installation à l’internat – voir les familles qui viennent',
  levels: 'all',
  start: { anchor: { at: 'rentree' }, offset: 0 },
  weeks: 2,
  actions: [
    step(
      0,
      'meeting',
      'principal',
      'accueil-internat',
      'Tenir deux postes d’activation le jour de l’installation à l’internat : c’est souvent la seule fois de l’année où les familles viennent',
      180,
      { audience: families('all') },
    ),
    step(
      0,
      'document',
      'secretariat',
      'lettre-rentree',
      'Remettre en main propre la lettre aux familles, à lire avec elles quand c’est utile',
      45,
      { perFamily: 2, audience: families('all'), template: LETTER },
    ),
    step(
      1,
      'banner',
      'rupn',
      'bandeau-public',
      'Publier la bannière sur la page de l’ENT et poser l’affiche à l’internat et à l’atelier',
      20,
      { audience: bannerReaders('all') },
    ),
    refreshLists(5),
    step(
      6,
      'wave_email',
      'secretariat',
      'email-absents',
      'E-mail court, en français facile, aux familles qui n’ont pas pu venir à l’installation',
      20,
      { audience: families('all'), template: REMINDER },
    ),
    step(9, 'review', 'principal', 'point', 'Faire le point, famille par famille, avec les éducateurs', 30),
  ],
};

const workshops: ScenarioPhase = {
  id: 'ateliers',
  title: 'Ateliers d’élèves – quatre à la fois',
  levels: 'all',
  start: { anchor: { at: 'phase_end', phase: 'installer' }, offset: 0 },
  weeks: 5,
  actions: [
    refreshLists(0),
    step(
      1,
      'document',
      'class_teacher',
      'codes-eleves',
      'Remettre à chaque élève, en atelier de quatre, son identifiant EduConnect et faire les 4 étapes avec lui',
      60,
      { perFamily: 10, audience: pupils('all'), template: CODES_SHEET, notifies: true },
    ),
    step(
      4,
      'prepare',
      'rupn',
      'gestes-adaptes',
      'Préparer le pas à pas illustré et la synthèse vocale pour les élèves qui lisent peu',
      60,
    ),
    step(
      10,
      'meeting',
      'cpe',
      'soir-internat',
      'Le soir à l’internat, aider les élèves à se connecter et à montrer l’ENT à leur famille par téléphone',
      120,
      { audience: { holders: 'pupils', levels: 'all' } },
    ),
    step(
      15,
      'wave_ent',
      'rupn',
      'message-eleves',
      'Message ENT aux élèves qui n’ont pas fini les 4 étapes : quand revenir à l’atelier',
      15,
      { audience: pupilsOnEnt('all') },
    ),
    step(22, 'review', 'principal', 'point-ateliers', 'Faire le point sur les ateliers, élève par élève', 30),
  ],
};

const weekends: ScenarioPhase = {
  id: 'retours',
  title: 'Retours en famille – le téléphone d’abord',
  levels: 'all',
  start: { anchor: { at: 'after_holiday', holiday: 'toussaint' }, offset: 0 },
  weeks: 5,
  actions: [
    refreshLists(0),
    step(
      1,
      'phone',
      'cpe',
      'appels',
      'Appeler les familles qui restent à joindre, de préférence par l’éducateur qu’elles connaissent',
      30,
      { perFamily: 12, audience: families('all') },
    ),
    step(
      9,
      'document',
      'class_teacher',
      'lettre-sac',
      'Glisser la lettre dans le sac du vendredi, pour les familles que le téléphone n’a pas touchées',
      20,
      { perFamily: 1, audience: families('all'), template: LETTER },
    ),
    step(
      14,
      'meeting',
      'principal',
      'partenaires',
      'Proposer un rendez-vous d’activation avec l’éducateur, le service social ou un espace France services près de chez elles',
      90,
      { audience: families('all') },
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

/** SCENARIOS names six; without this one an EREA would have no plan of a year (docs/decisions/0025-adopting-a-plan.md). */
export const ereaPetitsGroupes: Scenario = {
  id: 'erea-petits-groupes',
  version: 1,
  title: 'EREA – petits groupes et internat',
  summary:
    'Peu d’élèves, beaucoup de temps pour chacun. Les familles, souvent loin, sont vues le jour de l’installation à l’internat, puis appelées par quelqu’un qu’elles connaissent ; les élèves activent leur compte en atelier de quatre, avec un adulte.',
  for: ['erea'],
  sizes: [0, 250],
  pros: [
    'Chaque élève fait les quatre étapes avec un adulte, à son rythme.',
    'Les familles éloignées ne dépendent ni du papier ni d’une réunion le soir.',
    'L’internat est un lieu d’aide, pas seulement la salle de classe.',
  ],
  cons: [
    'Compter dix minutes par élève et un appel d’une dizaine de minutes par famille.',
    'Les éducateurs et l’internat doivent être associés dès la préparation.',
    'Un responsable peut être un service : vérifier dans SIECLE qui est responsable légal.',
  ],
  goal: { metric: 'family_coverage', value: 0.85, by: { at: 'phase_end', phase: 'bascule' } },
  phases: [
    preparation({ schoolDays: 20, weeks: 4 }),
    welcome,
    workshops,
    weekends,
    switchOver({ anchor: { at: 'after_holiday', holiday: 'hiver' }, offset: 0 }),
    closing('bascule'),
  ],
};
