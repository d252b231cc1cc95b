import type { Scenario, ScenarioPhase } from '../scenario';
import { preparation } from './beginnings';
import { closing, switchOver } from './endings';
import {
  bannerReaders,
  CODES_SHEET,
  families,
  familiesOnEnt,
  familiesOutOfReach,
  handOutCodes,
  LETTER,
  pupils,
  pupilsOnEnt,
  REMINDER,
  refreshLists,
  step,
} from './pieces';

const entrants: ScenarioPhase = {
  id: '2de-cap',
  title: '2de professionnelle et CAP – entrants',
  levels: ['2de', 'CAP'],
  start: { anchor: { at: 'rentree' }, offset: 0 },
  weeks: 2,
  actions: [
    step(
      0,
      'document',
      'secretariat',
      'lettre-rentree',
      'Remettre aux entrants la lettre pour leur famille, avec le dossier de rentrée quand c’est le moment',
      45,
      { perFamily: 0.5, audience: families(['2de', 'CAP']), template: LETTER },
    ),
    step(
      0,
      'banner',
      'rupn',
      'bandeau-public',
      'Publier la bannière sur la page publique de l’ENT et poser l’affiche à l’entrée des ateliers',
      15,
      { audience: bannerReaders(['2de', 'CAP']) },
    ),
    step(
      1,
      'meeting',
      'class_teacher',
      'verifier-comptes',
      'En atelier, avec le professeur de la spécialité, faire essayer à chaque élève le compte EduConnect du collège, sans rien notifier',
      30,
      { audience: { holders: 'pupils', levels: ['2de', 'CAP'] } },
    ),
    refreshLists(3),
    handOutCodes(4, 'cpe', ['2de', 'CAP'], 'élèves de 2de professionnelle et de CAP'),
    step(
      5,
      'wave_ent',
      'rupn',
      'message-majeurs',
      'Message ENT aux élèves majeurs et aux apprentis : ils activent seuls leur compte, sans responsable',
      15,
      { audience: pupilsOnEnt(['2de', 'CAP']) },
    ),
    step(
      7,
      'meeting',
      'principal',
      'atelier-parents',
      'Tenir un atelier d’activation à la réunion des parents : deux postes, le code QR',
      120,
      { on: { anchor: { at: 'parents_meeting' }, offset: 0 }, audience: families(['2de', 'CAP']) },
    ),
    step(
      8,
      'wave_email',
      'secretariat',
      'relance-email',
      'E-mail aux familles des entrants que l’ENT n’atteint pas, avec la demande de bourse en ligne',
      15,
      { audience: familiesOutOfReach(['2de', 'CAP']), template: REMINDER },
    ),
  ],
};

const terminale: ScenarioPhase = {
  id: 'Tle',
  title: 'Terminale professionnelle – avant les départs en entreprise',
  levels: ['Tle'],
  start: { anchor: { at: 'phase_end', phase: '2de-cap' }, offset: 0 },
  weeks: 2,
  actions: [
    refreshLists(0),
    step(
      0,
      'wave_ent',
      'rupn',
      'message-eleves',
      'Message ENT aux élèves de Terminale : un compte qui fonctionne avant l’examen et Parcoursup',
      15,
      { audience: pupilsOnEnt(['Tle']) },
    ),
    handOutCodes(1, 'cpe', ['Tle'], 'élèves de Terminale professionnelle'),
    step(
      4,
      'document',
      'class_teacher',
      'fiche-periode',
      'Remettre la fiche « 4 étapes » avec la convention de stage, pour activer son compte pendant la période en entreprise',
      20,
      { audience: pupils(['Tle']) },
    ),
    step(
      5,
      'wave_email',
      'secretariat',
      'relance-email',
      'E-mail aux familles de Terminale que l’ENT n’atteint pas, avant le départ en entreprise',
      15,
      { audience: familiesOutOfReach(['Tle']), template: REMINDER },
    ),
  ],
};

const premiere: ScenarioPhase = {
  id: '1re',
  title: '1re professionnelle',
  levels: ['1re'],
  start: { anchor: { at: 'phase_end', phase: 'Tle' }, offset: 0 },
  weeks: 2,
  actions: [
    refreshLists(0),
    step(
      0,
      'wave_ent',
      'rupn',
      'message-eleves',
      'Message ENT aux élèves de 1re : activer son compte avant la première période en entreprise et le suivi de l’attestation',
      15,
      { audience: pupilsOnEnt(['1re']) },
    ),
    handOutCodes(2, 'cpe', ['1re'], 'élèves de 1re professionnelle'),
    step(
      5,
      'wave_email',
      'secretariat',
      'relance-email',
      'E-mail aux familles de 1re que l’ENT n’atteint pas : le livret de la période en entreprise est sur l’ENT',
      15,
      { audience: familiesOutOfReach(['1re']), template: REMINDER },
    ),
    step(5, 'wave_ent', 'rupn', 'relance-ent', 'Message ENT aux familles de 1re qui s’y connectent', 15, {
      audience: familiesOnEnt(['1re']),
    }),
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
      2,
      'document',
      'cpe',
      'codes-eleves',
      'Remettre un identifiant EduConnect aux élèves non activés, classe par classe, au retour de période en entreprise',
      60,
      { perFamily: 1, audience: pupils('all'), template: CODES_SHEET, notifies: true },
    ),
    step(
      5,
      'wave_email',
      'secretariat',
      'relance-email',
      'Relancer par e-mail les familles qui restent à joindre, toutes filières',
      20,
      { audience: families('all'), template: REMINDER },
    ),
    step(
      11,
      'document',
      'secretariat',
      'relance-papier',
      'Poster ou remettre la lettre aux familles que l’e-mail n’a pas touchées',
      30,
      { perFamily: 1, audience: families('all'), template: LETTER },
    ),
    step(16, 'phone', 'cpe', 'appels', 'Appeler les familles des élèves mineurs qui restent à joindre', 30, {
      perFamily: 4,
      audience: families('all'),
    }),
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

/** SCENARIOS: by track; apprentices and adult pupils act alone. */
export const lyceeProfessionnelParFiliere: Scenario = {
  id: 'lycee-professionnel-par-filiere',
  version: 2,
  title: 'Lycée professionnel ou polyvalent – par filière',
  summary:
    'Filière par filière, au rythme des périodes en entreprise : une classe reçoit ses codes quand elle est là, à l’atelier. Les apprentis et les élèves majeurs, nombreux, activent seuls leur compte ; les familles des mineurs sont appelées.',
  for: ['lp', 'lpo'],
  pros: [
    'Les périodes en entreprise sont prises en compte : les codes sont remis quand la classe est là.',
    'Les élèves majeurs et les apprentis ne dépendent pas d’un responsable.',
    'L’atelier et la demande de bourse donnent à chacun une raison d’agir dès la rentrée.',
  ],
  cons: [
    'Les CAP 2e année sont traités avec les CAP 1re année : Palier ne les distingue pas encore.',
    'Des classes absentes peuvent demander de décaler une remise de codes.',
  ],
  goal: { metric: 'pupil_activation', value: 0.9, by: { at: 'phase_end', phase: 'bascule' } },
  phases: [
    preparation({ schoolDays: 20, weeks: 4 }),
    entrants,
    terminale,
    premiere,
    reminders,
    switchOver({ anchor: { at: 'after_holiday', holiday: 'noel' }, offset: 0 }),
    closing('bascule'),
  ],
};
