import { z } from 'zod';
import { listLimits, type ParameterMoves } from '@/lib/domain/adoption/forecast/move-parameters';
import { PARAMETERS, type ParameterName } from '@/lib/domain/adoption/forecast/parameters';
import { isDay } from '@/lib/domain/directory/day';
import { STAFF_ROLES } from '@/lib/domain/planning/staff-minutes';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** More do not fit side by side, on a screen or in a head. */
export const MOST_COMPARED = 4;

const day = z.string().refine(isDay);
const names = z.enum(PARAMETERS as [ParameterName, ...ParameterName[]]);

/** What a school asks to see side by side; what is left out is as Palier supposes it. */
const comparisonRequest = z.strictObject({
  scenarioIds: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(MOST_COMPARED)
    .transform((ids) => [...new Set(ids)]),
  startOn: day.optional(),
  parentsMeetingOn: day.optional(),
  /** Share of families whose day is asked for, one for all so that the days can be compared. */
  goalRate: z.number().gte(0.05).lte(1).optional(),
  /** Minutes a school week of all who have the role. */
  staff: z.partialRecord(z.enum(STAFF_ROLES), z.number().int().min(0).max(20_000)).optional(),
  printLeadDays: z.number().int().min(0).max(60).optional(),
  parameters: z.partialRecord(names, z.number()).optional(),
});
export type ComparisonRequest = z.input<typeof comparisonRequest>;
export type ParsedComparison = z.output<typeof comparisonRequest>;

/** Reads a request; `field` names the first field that is not valid, of a parameter its name. */
export function parseComparison(input: unknown): Result<ParsedComparison, 'invalid_comparison'> {
  const parsed = comparisonRequest.safeParse(input);
  if (!parsed.success) {
    const [field, part] = parsed.error.issues[0]?.path ?? [];
    return refuse('invalid_comparison', {
      field: String(field === 'staff' || field === 'parameters' ? (part ?? field) : (field ?? '')),
    });
  }
  const wrong = findWrongParameter(parsed.data.parameters ?? {});
  return wrong ? refuse('invalid_comparison', { field: wrong }) : ok(parsed.data);
}

const findWrongParameter = (moves: ParameterMoves): ParameterName | undefined =>
  PARAMETERS.find((name) => {
    const value = moves[name];
    const { least, most } = listLimits(name);
    return value !== undefined && !(value >= least && value <= most);
  });
