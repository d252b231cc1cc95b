import type { SchoolScope } from '@/db/scope';
import type { Adoption } from '@/lib/domain/adoption/measure';
import { isSameScope, type SeriesScope } from '@/lib/domain/adoption/series-measure';
import { ok, type Result, refuse } from '@/lib/domain/result';

export type ScopeProblem = 'class_not_yours' | 'unknown_class' | 'unknown_level' | 'scope_not_yours';

/** What somebody may see figures of: the school and its levels for who follows all of it, else the own classes. */
export function listScopes(
  { classCodes }: Pick<SchoolScope, 'classCodes'>,
  { levels, classes }: Pick<Adoption, 'levels' | 'classes'>,
): SeriesScope[] {
  const ofClasses = classes.map(({ code }) => ({ kind: 'class' as const, code }));
  if (classCodes !== 'all') return ofClasses.filter(({ code }) => classCodes.includes(code));
  return [
    { kind: 'school' },
    ...levels.map(({ level }) => ({ kind: 'level' as const, code: level })),
    ...ofClasses,
  ];
}

/** The scope asked for if it may be seen, the first one when none was asked for. */
export function chooseScope(
  { classCodes }: Pick<SchoolScope, 'classCodes'>,
  scopes: readonly SeriesScope[],
  asked: SeriesScope | undefined,
): Result<SeriesScope | undefined, ScopeProblem> {
  if (!asked) return ok(scopes[0]);
  if (scopes.some((scope) => isSameScope(scope, asked))) return ok(asked);
  if (asked.kind === 'class') {
    return refuse(classCodes === 'all' ? 'unknown_class' : 'class_not_yours', { class: asked.code });
  }
  if (classCodes !== 'all' || asked.kind === 'school') return refuse('scope_not_yours');
  return refuse('unknown_level', { level: asked.code });
}
