import { SCHOOL_KINDS } from '../../directory/types';
import type { Scenario, ScenarioPhase } from '../scenario';
import {
  bannerReaders,
  CODES_SHEET,
  families,
  familiesOnEnt,
  familiesOutOfReach,
  LETTER,
  pupils,
  pupilsOnEnt,
  REMINDER,
  refreshLists,
  step,
} from './pieces';

const launch: ScenarioPhase = {
  id: 'lancer',
  title: 'Semaine 1 – lancer',
  levels: 'all',
  start: { anchor: { at: 'start' }, offset: 0 },
  weeks: 1,
  actions: [
    refreshLists(0),
    step(
      0,
      'delegation',
      'principal',
      'deleguer-droits',
      'Confier les rôles dans Palier (secrétariat, référent numérique, CPE, professeurs principaux), par classe et avec une date de fin',
      20,
    ),
    step(
      0,
      'prepare',
      'principal',
      'deleguer-educonnect',
      'Déléguer dans EduConnect les droits d’administration des comptes au secrétariat, au référent numérique et aux CPE',
      15,
    ),
    step(
      0,
      'banner',
      'rupn',
      'bandeau',
      'Publier la bannière sur la page d’accueil de l’ENT et poser les affiches',
      30,
      { audience: bannerReaders('all') },
    ),
    step(
      1,
      'wave_email',
      'secretariat',
      'premier-email',
      'E-mail aux familles qui restent à joindre : les trois voies d’activation et la page d’aide',
      30,
      { audience: families('all'), template: REMINDER },
    ),
    step(
      1,
      'wave_ent',
      'rupn',
      'message-eleves',
      'Message ENT aux élèves non activés : où et quand recevoir son identifiant',
      20,
      { audience: pupilsOnEnt('all') },
    ),
    step(
      2,
      'document',
      'cpe',
      'codes-eleves',
      'Remettre en classe, aux élèves qui n’ont pas activé leur compte, leur identifiant EduConnect et la fiche « 4 étapes »',
      60,
      { perFamily: 1, audience: pupils('all'), template: CODES_SHEET, notifies: true },
    ),
  ],
};

const remind: ScenarioPhase = {
  id: 'relancer',
  title: 'Semaine 2 – relancer par le bon canal',
  levels: 'all',
  start: { anchor: { at: 'phase_end', phase: 'lancer' }, offset: 0 },
  weeks: 1,
  actions: [
    refreshLists(0),
    step(
      0,
      'document',
      'class_teacher',
      'lettre-eleve',
      'Remettre aux élèves la lettre pour les familles qui restent à joindre',
      30,
      { perFamily: 0.5, audience: families('all'), template: LETTER },
    ),
    step(
      2,
      'wave_ent',
      'rupn',
      'relance-ent',
      'Message ENT aux familles qui s’y connectent sans avoir activé leur compte',
      20,
      { audience: familiesOnEnt('all') },
    ),
    step(
      3,
      'meeting',
      'principal',
      'atelier',
      'Ouvrir un atelier d’activation un soir de la semaine, de 17 h à 19 h, avec deux postes',
      150,
      { audience: families('all') },
    ),
  ],
};

const finish: ScenarioPhase = {
  id: 'conclure',
  title: 'Semaine 3 – appeler et conclure',
  levels: 'all',
  start: { anchor: { at: 'phase_end', phase: 'relancer' }, offset: 0 },
  weeks: 1,
  actions: [
    refreshLists(0),
    step(
      0,
      'wave_email',
      'secretariat',
      'relance-email',
      'Dernière relance par e-mail des familles que l’ENT n’atteint pas',
      20,
      { audience: familiesOutOfReach('all'), template: REMINDER },
    ),
    step(
      2,
      'phone',
      'cpe',
      'appels',
      'Appeler les familles qui restent à joindre, sur la liste du jour',
      30,
      { perFamily: 4, audience: families('all') },
    ),
    step(
      4,
      'review',
      'principal',
      'bilan',
      'Faire le bilan et choisir la suite : un scénario progressif à la prochaine rentrée, ou des relances ciblées',
      45,
    ),
  ],
};

/** SCENARIOS: three weeks from any date, as the pilot collège did. */
export const rattrapageCourt: Scenario = {
  id: 'rattrapage-court',
  version: 2,
  title: 'Rattrapage court – trois semaines',
  summary:
    'Tout l’établissement à la fois, à partir de la date de votre choix. C’est ce qu’a fait le collège pilote, en quelques semaines : 45 élèves sur 193 activés (23,3 %), 156 responsables sur 342 (45,6 %).',
  for: [...SCHOOL_KINDS],
  pros: [
    'Commence quand vous voulez, sans préparation.',
    'Trois semaines de travail, puis un bilan.',
    'Convient pour terminer une année commencée tard.',
  ],
  cons: [
    'Le collège pilote l’a trouvé trop court : plus de la moitié des responsables n’avaient pas activé leur compte à la fin.',
    'Toutes les questions des familles arrivent en même temps.',
    'Ne prépare pas la bascule.',
  ],
  goal: { metric: 'family_coverage', value: 0.7, by: { at: 'phase_end', phase: 'conclure' } },
  phases: [launch, remind, finish],
};
