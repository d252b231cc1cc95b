import type { SchoolRole } from '../../access/types';
import type { Level } from '../../directory/types';
import type { ActionKind, AudienceRule, ScenarioAction } from '../scenario';

/** The first letter to families of the library (`lib/domain/materials/library/pieces.ts`). */
export const LETTER = 'lettre-premiere-information';
/** The reminder by e-mail that ships with the product (`emails/registry.ts`). */
export const REMINDER = 'relance-responsables';

/** The sheet with a pupil's identifier and the four steps. */
export const CODES_SHEET = 'fiche-eleve';

type Levels = Level[] | 'all';
type Rest = Partial<Omit<ScenarioAction, 'id' | 'kind' | 'role' | 'offset' | 'title' | 'minutes'>> & {
  perFamily?: number;
};

/** One step of a scenario, in reading order: when, what kind, who, what, how long. */
export function step(
  offset: number,
  kind: ActionKind,
  role: SchoolRole,
  id: string,
  title: string,
  minutes: number,
  { perFamily = 0, ...rest }: Rest = {},
): ScenarioAction {
  return { id, title, kind, role, offset, minutes: { fixed: minutes, perFamily }, automatic: false, ...rest };
}

/** Guardians of families not covered yet: the default aim is one activated guardian a family. */
export const families = (levels: Levels): AudienceRule => ({
  holders: 'guardians',
  levels,
  cells: ['reachable', 'unreached'],
  families: 'not_covered',
});

/** Guardians of families not covered who do come to the ENT: a message there reaches them. */
export const familiesOnEnt = (levels: Levels): AudienceRule => ({
  holders: 'guardians',
  levels,
  cells: ['reachable'],
  families: 'not_covered',
});

/** Guardians of families not covered whom the ENT does not reach: e-mail, then paper, then phone. */
export const familiesOutOfReach = (levels: Levels): AudienceRule => ({
  holders: 'guardians',
  levels,
  cells: ['unreached'],
  families: 'not_covered',
});

/** Whom a banner of the ENT asks: guardians of families not covered who come there. */
export const bannerReaders = familiesOnEnt;

/** Pupils whose account is not activated. */
export const pupils = (levels: Levels): AudienceRule => ({
  holders: 'pupils',
  levels,
  cells: ['reachable', 'unreached'],
});

/** Pupils who come to the ENT by the old login: the ENT itself tells them. */
export const pupilsOnEnt = (levels: Levels): AudienceRule => ({
  holders: 'pupils',
  levels,
  cells: ['reachable'],
});

/** Identifiers of pupils not activated, handed out in class: the only route for a pupil (DOMAIN). */
export const handOutCodes = (
  offset: number,
  role: SchoolRole,
  levels: Level[],
  who: string,
): ScenarioAction =>
  step(
    offset,
    'document',
    role,
    'codes-eleves',
    `Remettre en classe, aux ${who} qui n’ont pas activé leur compte, leur identifiant EduConnect et la fiche « 4 étapes »`,
    30,
    { perFamily: 1, audience: pupils(levels), template: CODES_SHEET, notifies: true },
  );

/** Fresh lists before people are chased: a reminder must not reach somebody who has activated since. */
export const refreshLists = (offset: number, id = 'listes-a-jour'): ScenarioAction =>
  step(
    offset,
    'prepare',
    'secretariat',
    id,
    'Importer les listes EduConnect et ENT du jour, pour ne relancer que ceux qui restent à joindre',
    20,
  );

/** A reminder through the channel that the matrix gives: e-mail where the ENT does not reach, else an ENT message. */
export const remindByCell = (
  offset: number,
  id: string,
  levels: Level[],
  { what, who }: { what: string; who: string },
): ScenarioAction[] => [
  step(
    offset,
    'wave_email',
    'secretariat',
    `${id}-email`,
    `${what} par e-mail des familles de ${who} que l’ENT n’atteint pas`,
    15,
    { audience: familiesOutOfReach(levels), template: REMINDER },
  ),
  step(
    offset,
    'wave_ent',
    'rupn',
    `${id}-ent`,
    `${what} par message ENT des familles de ${who} qui s’y connectent`,
    15,
    { audience: familiesOnEnt(levels) },
  ),
];
