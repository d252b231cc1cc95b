/** States of a form, for « Annuler » and « Rétablir ». */
export type History<State> = {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What was changed last, and when: strokes in one control, one after the other, make one step. */
  last: string;
  lastAt: number;
};

const LONGEST = 200;
/** Who thinks for a second begins anew. */
const PAUSE_MS = 1_000;

export const beginHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  last: '',
  lastAt: 0,
});

/** `what` names the control; '' always makes a step of its own. `atMs` is a clock of any origin. */
export function record<State>(
  history: History<State>,
  present: State,
  what: string,
  atMs: number,
): History<State> {
  const isSameStep = what !== '' && what === history.last && atMs - history.lastAt < PAUSE_MS;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present, future: [], last: what, lastAt: atMs };
}

export function undo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], ...rest, last: '' };
}

export function redo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const [after, ...later] = future;
  if (after === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: after, future: later, ...rest, last: '' };
}
