import { listClassesOf } from '../planning/list-classes-of';
import type { AudienceRule } from '../planning/scenario';
import { audienceInput } from './audience-rule';
import type { Audience } from './types';

/**
 * The rule of a wave that does an action of a plan. A group of classes becomes the classes that are in it today, since
 * that is what a person reads and changes; a group without any class leaves all of them out. `families: all` goes on in
 * a covered family, as the plan asks.
 */
export function audienceOfPlan(rule: AudienceRule, classes: Parameters<typeof listClassesOf>[1]): Audience {
  const { holders, levels, cells = [], families, group } = rule;
  const named = group ? [...listClassesOf(rule, classes)] : [];
  const isEmptyGroup = group !== undefined && named.length === 0;
  return audienceInput.parse({
    kind: holders,
    levels: levels === 'all' ? [] : levels,
    classCodes: named,
    excludedClassCodes: isEmptyGroup ? classes.map(({ code }) => code) : [],
    cells,
    family: families === 'not_covered' ? 'not_covered' : null,
    goal: families === 'all' ? 'all_guardians' : 'one_per_family',
  });
}
