import type { AnchoredDay, Gate, ScenarioPhase } from '../scenario';
import { bannerReaders, CODES_SHEET, familiesOnEnt, pupilsOnEnt, refreshLists, step } from './pieces';

/** SCENARIOS: below these, closing the old login locks out too many. */
const SWITCH_OVER_GATES: Gate[] = [
  { metric: 'family_coverage', atLeast: 0.85 },
  { metric: 'pupil_activation', atLeast: 0.9 },
];

/** School days from the first announcement to the switch-over. */
const NOTICE = 15;

/** The switch-over: announced 15, 5 and 1 school days before to those whom it would lock out, then helped. */
export const switchOver = (start: AnchoredDay): ScenarioPhase => ({
  id: 'bascule',
  title: 'Bascule',
  levels: 'all',
  start,
  weeks: 4,
  unbroken: true,
  gates: SWITCH_OVER_GATES,
  actions: [
    refreshLists(0),
    step(
      0,
      'review',
      'principal',
      'verifier-seuils',
      'Vérifier les deux seuils de la bascule ; s’ils ne sont pas atteints, la reporter ou signer une dérogation motivée',
      20,
    ),
    step(
      0,
      'wave_email',
      'secretariat',
      'annonce-j15-responsables',
      'J−15 : annoncer par e-mail la fermeture de l’ancien accès aux responsables qui l’utilisent encore',
      20,
      { audience: { ...familiesOnEnt('all'), families: 'all' } },
    ),
    step(
      0,
      'wave_ent',
      'rupn',
      'annonce-j15-eleves',
      'J−15 : annoncer par message ENT la fermeture de l’ancien accès aux élèves qui l’utilisent encore',
      20,
      { audience: pupilsOnEnt('all') },
    ),
    step(
      2,
      'document',
      'cpe',
      'codes-eleves',
      'Remettre un identifiant EduConnect aux élèves qui seraient bloqués le jour de la bascule',
      60,
      { audience: pupilsOnEnt('all'), template: CODES_SHEET, notifies: true },
    ),
    step(
      NOTICE - 5,
      'wave_ent',
      'rupn',
      'annonce-j5',
      'J−5 : rappeler par message ENT la date de la bascule aux responsables qui utilisent l’ancien accès',
      15,
      { audience: { ...familiesOnEnt('all'), families: 'all' } },
    ),
    step(
      NOTICE - 5,
      'wave_ent',
      'rupn',
      'annonce-j5-eleves',
      'J−5 : rappeler par message ENT la date de la bascule aux élèves qui utilisent l’ancien accès',
      15,
      { audience: pupilsOnEnt('all') },
    ),
    step(
      NOTICE - 1,
      'wave_ent',
      'rupn',
      'annonce-j1',
      'J−1 : dernier rappel par message ENT aux responsables qui utilisent l’ancien accès',
      15,
      { audience: { ...familiesOnEnt('all'), families: 'all' } },
    ),
    step(
      NOTICE - 1,
      'banner',
      'rupn',
      'bandeau-bascule',
      'J−1 : afficher la bascule sur la page d’accueil de l’ENT, avec le lien vers la page d’aide',
      15,
      { audience: bannerReaders('all') },
    ),
    step(
      NOTICE,
      'switch_over',
      'principal',
      'fermer-ancien-acces',
      'Fermer l’ancien accès : faire changer en masse les mots de passe des anciens comptes ENT',
      60,
    ),
    step(
      NOTICE,
      'meeting',
      'secretariat',
      'semaine-aide',
      'Tenir la semaine d’aide : guichet à l’accueil, téléphone, demandes traitées dans la journée',
      300,
    ),
    step(
      NOTICE + 4,
      'review',
      'principal',
      'compter-bloques',
      'Compter les comptes encore bloqués et décider qui les rappelle',
      30,
    ),
  ],
});

/** The report that closes a plan. */
export const closing = (after: string): ScenarioPhase => ({
  id: 'bilan',
  title: 'Bilan',
  levels: 'all',
  start: { anchor: { at: 'phase_end', phase: after }, offset: 0 },
  weeks: 1,
  actions: [
    refreshLists(0),
    step(
      2,
      'review',
      'principal',
      'rapport',
      'Rédiger le bilan : familles couvertes, élèves activés, ce qui a porté, ce qui reste à faire',
      60,
    ),
    step(
      3,
      'review',
      'principal',
      'transmettre',
      'Présenter le bilan à l’équipe et le transmettre à la DRANE',
      30,
    ),
    step(
      4,
      'delegation',
      'principal',
      'fin-des-droits',
      'Mettre fin aux rôles de Palier et aux droits EduConnect délégués qui ne servent plus',
      15,
    ),
  ],
});
