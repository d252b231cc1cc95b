import type { DatedAction } from '../plan';
import type { AudienceRule } from '../scenario';
import { families, familiesOnEnt, familiesOutOfReach, LETTER, pupils, REMINDER } from './pieces';

/** Without its id and day; `share`: how far into the phase it is due, 0..1. */
export type CatchUpStep = Omit<DatedAction, 'id' | 'dueOn' | 'automatic'> & { share: number };

/** Minutes for one call, dialled twice at worst. Assumption. */
const CALL_MINUTES = 6;
/** An afternoon and a half of calls: more is not asked of an office in one phase. */
const MOST_CALL_MINUTES = 480;

/**
 * What comes in between when a threshold is missed: fresh lists, then those who are left only, by the channel that reaches
 * them, from the lightest to the most personal. `pupils`: the threshold is about pupils too, whose only way is a new code.
 */
export function listCatchUpSteps(input: {
  levels: AudienceRule['levels'];
  pupils: boolean;
  familiesLeft: number;
}): { title: string; steps: CatchUpStep[] } {
  const { levels, familiesLeft } = input;
  const step = (
    share: number,
    kind: DatedAction['kind'],
    role: DatedAction['role'],
    title: string,
    workMinutes: number,
    audience: AudienceRule | null = null,
    templateId: string | null = null,
  ): CatchUpStep => ({ share, kind, role, title, workMinutes, audience, templateId });
  return {
    title: 'Rattrapage ciblé',
    steps: [
      step(
        0,
        'prepare',
        'secretariat',
        'Importer les listes EduConnect et ENT du jour, pour ne relancer que ceux qui restent à joindre',
        20,
      ),
      step(
        0,
        'wave_email',
        'secretariat',
        'Relancer par e-mail les familles non couvertes que l’ENT n’atteint pas',
        15,
        familiesOutOfReach(levels),
        REMINDER,
      ),
      step(
        0,
        'wave_ent',
        'rupn',
        'Relancer par message ENT les familles non couvertes qui s’y connectent',
        15,
        familiesOnEnt(levels),
      ),
      ...(input.pupils
        ? [
            step(
              0.2,
              'document',
              'cpe',
              'Remettre en classe un identifiant EduConnect aux élèves qui n’ont pas activé leur compte',
              60,
              pupils(levels),
            ),
          ]
        : []),
      step(
        0.4,
        'document',
        'cpe',
        'Remettre par l’élève une lettre aux familles qui ne sont toujours pas couvertes',
        45,
        families(levels),
        LETTER,
      ),
      step(
        0.6,
        'phone',
        'secretariat',
        'Appeler les familles qui ne sont toujours pas couvertes et les aider à activer leur compte',
        Math.min(MOST_CALL_MINUTES, 15 + familiesLeft * CALL_MINUTES),
        families(levels),
      ),
    ],
  };
}
