import type { Level } from '../../directory/types';
import type { AnchoredDay, Scenario, ScenarioPhase } from '../scenario';
import { preparation } from './beginnings';
import { closing, switchOver } from './endings';
import {
  bannerReaders,
  families,
  LETTER,
  pupils,
  REMINDER,
  refreshLists,
  remindByCell,
  step,
} from './pieces';

/** A level is taken in two groups of at most five classes, a week apart. */
const group = (index: 1 | 2) => ({ group: { index, of: 2 } });

/** One level over three weeks: a group a week, then the reminders. The next level starts in its third week. */
function levelInGroups(
  level: Level,
  start: AnchoredDay,
  extra: ScenarioPhase['actions'] = [],
): ScenarioPhase {
  return {
    id: level,
    title: `${level} – par groupes de classes`,
    levels: [level],
    start,
    weeks: 3,
    actions: [
      step(
        0,
        'document',
        'secretariat',
        'lettre-groupe-1',
        `Groupe 1 (cinq classes de ${level} au plus) : remettre la lettre pour les familles`,
        40,
        { perFamily: 0.5, audience: { ...families([level]), ...group(1) }, template: LETTER },
      ),
      step(
        1,
        'document',
        'cpe',
        'codes-groupe-1',
        `Groupe 1 : remettre en classe aux élèves de ${level} non activés leur identifiant EduConnect et la fiche « 4 étapes »`,
        30,
        { perFamily: 1, audience: { ...pupils([level]), ...group(1) }, notifies: true },
      ),
      ...extra,
      step(
        5,
        'document',
        'secretariat',
        'lettre-groupe-2',
        `Groupe 2 (les autres classes de ${level}) : remettre la lettre pour les familles`,
        40,
        { perFamily: 0.5, audience: { ...families([level]), ...group(2) }, template: LETTER },
      ),
      step(
        6,
        'document',
        'cpe',
        'codes-groupe-2',
        `Groupe 2 : remettre en classe aux élèves de ${level} non activés leur identifiant EduConnect et la fiche « 4 étapes »`,
        30,
        { perFamily: 1, audience: { ...pupils([level]), ...group(2) }, notifies: true },
      ),
      refreshLists(8),
      ...remindByCell(9, 'relance', [level], { what: 'Relance', who: level }),
      step(12, 'review', 'principal', 'point', `Faire le point sur les ${level}, classe par classe`, 20),
    ],
  };
}

const workshop = step(
  7,
  'meeting',
  'principal',
  'atelier-parents',
  'Tenir deux ateliers d’activation à la réunion des parents de 6e : un par groupe de classes',
  180,
  { on: { anchor: { at: 'parents_meeting' }, offset: 0 }, audience: families(['6e']) },
);

const publicBanner = step(
  0,
  'banner',
  'rupn',
  'bandeau-public',
  'Publier la bannière sur la page publique de l’ENT et poser les affiches',
  20,
  { audience: bannerReaders('all') },
);

const reminders: ScenarioPhase = {
  id: 'relances',
  title: 'Relances ciblées',
  levels: 'all',
  start: { anchor: { at: 'phase_end', phase: '3e' }, offset: 0 },
  weeks: 4,
  actions: [
    refreshLists(0),
    step(
      1,
      'wave_email',
      'secretariat',
      'relance-email',
      'Relancer par e-mail les familles qui restent à joindre, tous niveaux',
      30,
      { audience: families('all'), template: REMINDER },
    ),
    step(
      6,
      'document',
      'class_teacher',
      'relance-papier',
      'Remettre aux élèves la lettre pour les familles que l’e-mail n’a pas touchées',
      30,
      { perFamily: 0.5, audience: families('all'), template: LETTER },
    ),
    step(11, 'phone', 'cpe', 'appels', 'Appeler les familles qui restent à joindre, un niveau par jour', 60, {
      perFamily: 4,
      audience: families('all'),
    }),
    step(
      16,
      'meeting',
      'principal',
      'atelier-associations',
      'Tenir un atelier d’activation avec les associations du quartier et l’espace France Services',
      150,
      { audience: families('all') },
    ),
    step(
      18,
      'review',
      'principal',
      'point-seuils',
      'Mesurer les seuils de la bascule et décider de la date',
      20,
    ),
  ],
};

/** SCENARIOS: above 600 pupils, printing and help are kept under a weekly capacity by groups of classes. */
export const collegeGrosEffectif: Scenario = {
  id: 'college-gros-effectif',
  version: 2,
  title: 'Collège – gros effectif',
  summary:
    'Pour plus de 600 élèves : chaque niveau est pris en deux groupes de cinq classes au plus, une semaine chacun, et le niveau suivant commence pendant les relances du précédent.',
  for: ['college'],
  sizes: [600, 2000],
  pros: [
    'Jamais plus de cinq classes à servir la même semaine : impressions et aide restent tenables.',
    'Les niveaux se chevauchent : tout le collège est touché avant la fin novembre.',
    'Deux ateliers à la réunion des parents au lieu d’une seule file.',
  ],
  cons: [
    'Deux niveaux sont en cours certaines semaines : il faut un suivi serré.',
    'Les 3e ne commencent qu’après la Toussaint.',
  ],
  goal: { metric: 'family_coverage', value: 0.9, by: { at: 'phase_end', phase: 'bascule' } },
  phases: [
    preparation({ schoolDays: 30, weeks: 6 }),
    levelInGroups('6e', { anchor: { at: 'rentree' }, offset: 0 }, [publicBanner, workshop]),
    levelInGroups('5e', { anchor: { at: 'rentree' }, offset: 10 }),
    levelInGroups('4e', { anchor: { at: 'rentree' }, offset: 20 }),
    levelInGroups('3e', { anchor: { at: 'after_holiday', holiday: 'toussaint' }, offset: 0 }),
    reminders,
    switchOver({ anchor: { at: 'after_holiday', holiday: 'noel' }, offset: 0 }),
    closing('bascule'),
  ],
};
