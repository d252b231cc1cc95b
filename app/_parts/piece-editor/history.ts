/** States of a form, for « Annuler » and « Rétablir ». */
export type History<State> = {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** What was changed last: strokes in one control make one step. */
  last: string;
};

const LONGEST = 200;

export const beginHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  last: '',
});

/** `what` names the control; '' always makes a step of its own. */
export function record<State>(history: History<State>, present: State, what: string): History<State> {
  const isSameStep = what !== '' && what === history.last;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present, future: [], last: what };
}

export function undo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: '' };
}

export function redo<State>({ past, present, future, ...rest }: History<State>): History<State> {
  const [after, ...later] = future;
  if (after === undefined) return { past, present, future, ...rest };
  return { past: [...past, present], present: after, future: later, last: '' };
}
