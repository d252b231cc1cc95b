import type { Role } from '../access/types';
import type { DescribedFamily, PersonNames } from '../adoption/describe-families';
import type { Day, Level } from '../directory/types';
import type { PlannedAction } from '../planning/follow-plan';
import { listClassesOf } from '../planning/list-classes-of';
import type { ActionKind, AudienceRule } from '../planning/scenario';

/** What is to come for a family: a wave that would write to it as things stand, or an action of the plan. */
export type PlannedContact =
  | { kind: 'wave'; on: Day; waveId: string; title: string }
  | { kind: 'action'; on: Day; title: string; actionKind: ActionKind; role: Role };

type Classes = readonly { code: string; level: Level }[];
type Family = DescribedFamily<PersonNames, PersonNames>;

/** Whether an action's rule, which names these classes, speaks to somebody of the family as it stands today. */
export function concernsFamily(rule: AudienceRule, named: ReadonlySet<string>, family: Family): boolean {
  if (rule.families === 'not_covered' && family.covered) return false;
  const pupils = family.pupils.filter((p) => named.has(p.classCode));
  const ids = new Set(pupils.map((p) => p.id));
  const people =
    rule.holders === 'pupils'
      ? pupils
      : family.guardians.filter((g) => g.pupilIds.some((pupilId) => ids.has(pupilId)));
  return people.some((person) => !rule.cells || rule.cells.includes(person.cell));
}

/**
 * Tells, for one family after the other, the open actions of a plan that speak to it, from today on. What does not
 * hang on the family is worked out once: a list has hundreds of them.
 */
export function followActions(
  actions: readonly PlannedAction[],
  classes: Classes,
  todayOn: Day,
): (family: Family) => PlannedContact[] {
  const open = actions.flatMap(({ doneAt, dueOn, audience, title, kind, role }) => {
    if (doneAt || dueOn < todayOn || !audience) return [];
    const planned = { kind: 'action' as const, on: dueOn, title, actionKind: kind, role };
    return [{ audience, named: listClassesOf(audience, classes), planned }];
  });
  return (family) =>
    open.flatMap(({ audience, named, planned }) =>
      concernsFamily(audience, named, family) ? [planned] : [],
    );
}

/** The nearest first; on one day a wave, which leaves by itself, before what somebody has to do. */
export const sortPlanned = (planned: readonly PlannedContact[]): PlannedContact[] =>
  [...planned].sort((a, b) => (a.on === b.on ? b.kind.localeCompare(a.kind) : a.on < b.on ? -1 : 1));
