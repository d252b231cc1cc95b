import { z } from 'zod';
import type { Cell } from '../adoption/measure';
import { LEVELS } from '../directory/types';
import { LANGUAGES } from '../materials/library/languages';
import { AUDIENCE_CHANNELS, AUDIENCE_ROLES, type Audience, EARLIER_OUTCOMES, FINDINGS } from './types';

/** The cells of the matrix in the order in which it is read. */
export const AUDIENCE_CELLS = ['adopted', 'dormant', 'reachable', 'unreached'] as const satisfies Cell[];

/** More classes than any school has; a longer list is no choice of a person. */
export const MAX_CLASSES = 500;
/** A school year: a message before it is as good as none. */
export const MAX_CONTACT_DAYS = 400;

/** Each choice once, in an order that does not depend on the clicks: equal rules are equal data. */
const choices = <const T extends readonly string[]>(known: T) =>
  z
    .array(z.enum(known))
    .max(3 * known.length)
    .transform((given) => known.filter((one): one is T[number] => (given as readonly string[]).includes(one)))
    .default([]);

const classCodes = z
  .array(z.string().trim().min(1).max(40))
  .max(MAX_CLASSES)
  .transform((codes) => [...new Set(codes)].sort())
  .default([]);

/** A rule as somebody gives it: whatever is left out asks nothing. A kind of chip that is not known is refused. */
export const audienceInput = z.strictObject({
  version: z.literal(2).default(2),
  kind: z.enum(AUDIENCE_ROLES).default('guardians'),
  levels: choices(LEVELS),
  classCodes,
  excludedClassCodes: classCodes,
  goal: z.enum(['one_per_family', 'all_guardians']).default('one_per_family'),
  cells: choices(AUDIENCE_CELLS),
  family: z.enum(['covered', 'not_covered']).nullable().default(null),
  findings: choices(FINDINGS),
  lastContact: z
    .strictObject({
      channel: z.enum([...AUDIENCE_CHANNELS, 'any']),
      days: z.number().int().min(1).max(MAX_CONTACT_DAYS).nullable(),
    })
    .nullable()
    .default(null),
  languages: choices([...LANGUAGES, 'unknown']),
  earlier: z
    .strictObject({
      waveId: z.uuid(),
      outcomes: choices(EARLIER_OUTCOMES).refine((outcomes) => outcomes.length > 0),
    })
    .nullable()
    .default(null),
  lockedOut: z.boolean().default(false),
});

/** The rule that asks nothing: every guardian, until each family has one account. */
export const EVERYBODY: Audience = audienceInput.parse({});

/**
 * A rule that nobody can pass any more: what was stored is of a later version, or is none. A chip that is not understood
 * must not be dropped, for the rule would then speak to more people than was asked.
 */
const NOBODY: Audience = { ...EVERYBODY, classCodes: [''] };

/** Whether a rule was stored in words that this version does not know; it has no candidates. */
export const isUnreadable = (rule: Audience): boolean => rule.classCodes.includes('');

/**
 * The rule that was stored. The first version knew levels, classes and the goal, and bore no number; it asks nothing
 * else.
 */
export function readAudience(stored: unknown): Audience {
  const read = audienceInput.safeParse(stored);
  return read.success ? read.data : NOBODY;
}

/**
 * The rule of a reminder that follows a wave: it goes to whom the wave was sent. What the wave itself has changed, that
 * they have had a message, must not keep it from them.
 */
export const audienceOfReminder = (rule: Audience): Audience => ({
  ...rule,
  lastContact: null,
  earlier: null,
});

/** Whether two rules ask the same; both as `audienceInput` or `readAudience` gives them. */
export const isSameAudience = (a: Audience, b: Audience): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a rule asks who connects to the ENT; both cells of one row of the matrix ask only who has activated. */
export const asksConnections = ({ cells }: Audience): boolean =>
  cells.includes('adopted') !== cells.includes('dormant') ||
  cells.includes('reachable') !== cells.includes('unreached');
