import { z } from 'zod';
import { SCHOOL_ROLES } from '@/lib/domain/access/types';
import { isDay } from '@/lib/domain/directory/day';
import { LEVELS } from '@/lib/domain/directory/types';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { ACTION_KINDS } from '@/lib/domain/planning/scenario';

const day = z.string().refine(isDay);
const id = z.string().min(1).max(100);
const title = z.string().trim().min(1).max(200);
const levels = z.union([z.literal('all'), z.array(z.enum(LEVELS)).max(LEVELS.length)]);
const minutes = z.number().int().min(0).max(10_000);
const role = z.enum(SCHOOL_ROLES);
const audience = z.strictObject({
  holders: z.enum(['guardians', 'pupils']),
  levels,
  cells: z.array(z.enum(['adopted', 'dormant', 'reachable', 'unreached'])).optional(),
  families: z.enum(['not_covered', 'all']).optional(),
  group: z.strictObject({ index: z.number().int(), of: z.number().int().positive() }).optional(),
});

/** One change as a page sends it. */
const planEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move_phase'), phaseId: id, startsOn: day, withFollowing: z.boolean() }),
  z.strictObject({ do: z.literal('resize_phase'), phaseId: id, endsOn: day }),
  z.strictObject({ do: z.literal('rename_phase'), phaseId: id, title }),
  z.strictObject({ do: z.literal('set_levels'), phaseId: id, levels }),
  z.strictObject({ do: z.literal('split_phase'), phaseId: id, fromOn: day, title }),
  z.strictObject({ do: z.literal('merge_phases'), phaseId: id, intoId: id }),
  z.strictObject({
    do: z.literal('add_phase'),
    phaseId: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    title,
    levels,
    startsOn: day,
    endsOn: day,
  }),
  z.strictObject({ do: z.literal('remove_phase'), phaseId: id }),
  z.strictObject({ do: z.literal('move_action'), phaseId: id, actionId: id, dueOn: day }),
  z.strictObject({
    do: z.literal('change_action'),
    phaseId: id,
    actionId: id,
    title,
    role,
    workMinutes: minutes,
  }),
  z.strictObject({
    do: z.literal('add_action'),
    phaseId: id,
    title,
    kind: z.enum(ACTION_KINDS),
    role,
    dueOn: day,
    workMinutes: minutes,
    audience: audience.nullable(),
    templateId: z.string().max(100).nullable(),
  }),
  z.strictObject({ do: z.literal('remove_action'), phaseId: id, actionId: id }),
  z.strictObject({ do: z.literal('set_goal'), value: z.number().gt(0).lte(1), by: day }),
]);

/** The plan, which state of it was read, and what to change: all of it or nothing. */
export const editPlanInput = z.strictObject({
  planId: z.uuid(),
  version: z.number().int().positive(),
  edits: z.array(planEdit).min(1).max(50),
});

export type EditPlanInput = { planId: string; version: number; edits: PlanEdit[] };
