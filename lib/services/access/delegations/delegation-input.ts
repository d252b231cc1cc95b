import { z } from 'zod';
import type { Tx } from '@/db/client';
import { listKnownClasses } from '@/db/queries/audience';
import { DELEGATED_ROLES, MOST_DELEGATED_DAYS } from '@/lib/domain/access/delegation';
import { addDays, isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';

const terms = {
  /** `all`: the whole school. */
  classCodes: z.union([z.literal('all'), z.array(z.string().trim().min(1).max(40)).min(1).max(400)]),
  /** Last day, included; null: until it is ended. */
  endsOn: z.string().refine(isDay).nullable(),
};

export const newDelegation = z.strictObject({
  email: z.email().max(254),
  /** Of somebody who has no account yet; one that is known keeps its own. */
  name: z
    .string()
    .trim()
    .max(120)
    .regex(/^[^\p{Cc}]*$/u),
  role: z.enum(DELEGATED_ROLES),
  ...terms,
});

export const changedDelegation = z.strictObject({ id: z.uuid(), ...terms });

export type TermsProblem = 'delegation_needs_classes' | 'unknown_audience_class' | 'delegation_day';

/** Whether the classes are the school's and the day is one to end on. */
export async function checkTerms(
  tx: Tx,
  { role, classCodes, endsOn }: { role: string; classCodes: 'all' | readonly string[]; endsOn: Day | null },
  todayOn: Day,
): Promise<Result<null, TermsProblem>> {
  if (role === 'class_teacher' && classCodes === 'all') return refuse('delegation_needs_classes');
  if (endsOn !== null && (endsOn < todayOn || endsOn > addDays(todayOn, MOST_DELEGATED_DAYS)))
    return refuse('delegation_day');
  if (classCodes === 'all') return ok(null);
  const known = await listKnownClasses(tx, classCodes);
  const unknown = classCodes.filter((code) => !known.has(code));
  return unknown.length > 0
    ? refuse('unknown_audience_class', { classes: unknown.slice(0, 5).join(', '), count: unknown.length })
    : ok(null);
}

/** The name of the field that is not valid, for the sentence of `invalid_delegation`. */
export const firstField = (error: z.ZodError): { field: string } => ({
  field: String(error.issues[0]?.path[0] ?? ''),
});
