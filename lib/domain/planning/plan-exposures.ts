import { nextSchoolDayIndex } from '../adoption/forecast/school-day-index';
import type { Exposure, ForecastChannel, SchoolDayIndex } from '../adoption/forecast/types';
import type { Day, Level } from '../directory/types';
import { listClassesOf } from './list-classes-of';
import type { DatedAction } from './plan';
import type { ActionKind } from './scenario';

/** The kinds of action that ask guardians to activate, when they have guardians for an audience. */
const CHANNEL_OF: Partial<Record<ActionKind, ForecastChannel>> = {
  document: 'paper',
  wave_email: 'email',
  wave_ent: 'ent_message',
  banner: 'banner',
  phone: 'phone',
  meeting: 'meeting',
};

type Classes = readonly { code: string; level: Level }[];

/** The channel and the people of an action that asks guardians; undefined for any other. */
export function findRequest(
  { kind, audience }: Pick<DatedAction, 'kind' | 'audience'>,
  classes: Classes,
): Omit<Exposure, 'day' | 'knownOn'> | undefined {
  const channel = CHANNEL_OF[kind];
  if (!channel || audience?.holders !== 'guardians') return undefined;
  const cells = audience.cells?.filter((cell) => cell === 'reachable' || cell === 'unreached');
  if (cells?.length === 0) return undefined;
  return {
    channel,
    classes: [...listClassesOf(audience, classes)],
    ...(cells && { cells }),
    ...(audience.families === 'all' && { alsoCovered: true as const }),
  };
}

/** The requests of a plan, on the days on which its actions will be done; null: never. */
export const listPlanExposures = (
  actions: readonly (Pick<DatedAction, 'kind' | 'audience'> & { doneOn: Day | null })[],
  { classes, schoolDays, knownOn }: { classes: Classes; schoolDays: readonly Day[]; knownOn: SchoolDayIndex },
): Exposure[] =>
  actions.flatMap((action) => {
    const request = findRequest(action, classes);
    return request && action.doneOn !== null
      ? [{ ...request, day: nextSchoolDayIndex(schoolDays, action.doneOn), knownOn }]
      : [];
  });
