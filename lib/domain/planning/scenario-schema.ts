import { z } from 'zod';
import { SCHOOL_ROLES } from '../access/types';
import { isDay } from '../directory/day';
import { LEVELS, SCHOOL_KINDS } from '../directory/types';
import { ACTION_KINDS, type Scenario } from './scenario';
import { SCENARIO_LIMITS } from './scenario-limits';

/** One line: no control character, so that it prints and mails as it was typed. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
const id = z.string().regex(/^[\p{L}\p{N}-]{1,60}$/u);
const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const { offset } = SCENARIO_LIMITS;

const levels = z.union([z.literal('all'), z.array(z.enum(LEVELS)).max(LEVELS.length)]);
const metric = z.enum(['family_coverage', 'pupil_activation', 'guardian_activation']);

const anchor = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('rentree') }),
  z.strictObject({ at: z.literal('start') }),
  z.strictObject({ at: z.literal('phase_end'), phase: id }),
  z.strictObject({
    at: z.enum(['before_holiday', 'after_holiday']),
    holiday: z.enum(['toussaint', 'noel', 'hiver', 'printemps']),
  }),
  z.strictObject({ at: z.literal('day'), on: z.string().refine(isDay) }),
  z.strictObject({ at: z.literal('parents_meeting') }),
]);
const anchoredDay = z.strictObject({ anchor, offset: whole(-offset, offset) });

const audience = z.strictObject({
  holders: z.enum(['guardians', 'pupils']),
  levels,
  cells: z
    .array(z.enum(['adopted', 'dormant', 'reachable', 'unreached']))
    .max(4)
    .optional(),
  families: z.enum(['not_covered', 'all']).optional(),
  group: z.strictObject({ index: whole(1, 20), of: whole(1, 20) }).optional(),
});

const action = z.strictObject({
  id,
  title: line(SCENARIO_LIMITS.actionTitle),
  kind: z.enum(ACTION_KINDS),
  role: z.enum(SCHOOL_ROLES),
  offset: whole(-offset, offset),
  on: anchoredDay.optional(),
  audience: audience.optional(),
  template: line(80).optional(),
  notifies: z.literal(true).optional(),
  minutes: z.strictObject({
    fixed: whole(0, SCENARIO_LIMITS.minutes),
    perFamily: z.number().min(0).max(SCENARIO_LIMITS.minutesPerFamily),
  }),
  automatic: z.boolean(),
});

const phase = z.strictObject({
  id,
  title: line(SCENARIO_LIMITS.title),
  levels,
  preparation: z.literal(true).optional(),
  unbroken: z.literal(true).optional(),
  start: anchoredDay,
  weeks: whole(1, SCENARIO_LIMITS.weeks),
  gates: z
    .array(
      z.strictObject({ metric, atLeast: z.number().min(-1000).max(1000), scope: z.enum(LEVELS).optional() }),
    )
    .max(SCENARIO_LIMITS.gates)
    .optional(),
  actions: z.array(action).max(SCENARIO_LIMITS.actions),
});

const points = z.array(line(SCENARIO_LIMITS.point)).max(SCENARIO_LIMITS.points);

/**
 * A scenario as data: what may be stored as a draft. Closed objects, so that nothing is kept that nobody reads. Whether
 * it makes sense (`check-scenario.ts`) is another question: a draft may be unfinished.
 */
export const scenarioSchema = z.strictObject({
  id: z.string().min(1).max(100),
  version: z.number().int().min(1),
  title: line(SCENARIO_LIMITS.title),
  // Of several lines.
  summary: z
    .string()
    .max(SCENARIO_LIMITS.summary)
    .regex(/^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u),
  for: z.array(z.enum(SCHOOL_KINDS)).max(SCHOOL_KINDS.length),
  sizes: z.tuple([whole(0, SCENARIO_LIMITS.pupils), whole(0, SCENARIO_LIMITS.pupils)]).optional(),
  pros: points,
  cons: points,
  goal: z.strictObject({ metric, value: z.number().min(-1000).max(1000), by: anchor }),
  phases: z.array(phase).max(SCENARIO_LIMITS.phases),
}) satisfies z.ZodType<Scenario>;
