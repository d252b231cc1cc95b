import type { Day } from '../../directory/types';
import type { DatedAction } from '../plan';

/** What can be made ready for an action. */
export const WORK_KINDS = ['wave', 'print', 'banner'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What of an action its work is made from: when one of these changes, so does untouched work. */
export type PreparedFrom = Pick<DatedAction, 'title' | 'kind' | 'audience' | 'templateId' | 'dueOn'> & {
  /** The last day of its phase: until when a banner is shown. */
  endsOn: Day;
};

/**
 * What became of prepared work. `untouched`: as it was made; `touched`: somebody has written in it; `agreed`: approved or
 * timed by somebody; `under_way`: it is being sent, printed or shown; `done`; `dropped`: a person does not want it.
 */
export type WorkState = 'untouched' | 'touched' | 'agreed' | 'under_way' | 'done' | 'dropped';

/** One row of what was prepared for a plan, with what became of it. */
export type Prepared = {
  workKind: WorkKind;
  workId: string;
  phaseId: string;
  actionId: string;
  dueOn: Day;
  madeFrom: PreparedFrom;
  state: WorkState;
};

/** Which work a person would still have to do something about. */
export const isOpen = ({ state }: Pick<Prepared, 'state'>): boolean =>
  state === 'untouched' || state === 'touched' || state === 'agreed';
