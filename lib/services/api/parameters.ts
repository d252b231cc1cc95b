import { z } from 'zod';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { API_PARAMETERS as P } from '@/lib/messages/api-reference';
import { LONGEST_TEXT, type RegionFilters, SECTORS, SIZES } from '../adoption/region-query';

/* What a call of the read API may ask. Each schema checks the query and makes the document's parameters. */

/** A page of schools by default, and at most. */
const [USUAL_PAGE, LONGEST_PAGE] = [100, 200];

const DEPARTMENTS = new Set(ACADEMIES.flatMap((a) => a.departments));
const plainText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .regex(/^[^\p{Cc}]*$/u);
const id = z.string().regex(/^[a-z0-9-]{1,60}$/);
const yes = z.enum(['true']);
/** No school has figures of another century, and the reckoning of school years takes four digits. */
const day = z.iso.date().refine((given) => '2000' <= given && given < '2100');

const filters = {
  q: plainText.optional().describe(P.q),
  academy: z
    .enum(ACADEMIES.map((a) => a.code))
    .optional()
    .describe(P.academy),
  department: z
    .string()
    .regex(/^\d{3}$/)
    .refine((code) => DEPARTMENTS.has(code))
    .optional()
    .describe(P.department),
  kind: z.enum(SCHOOL_KINDS).optional().describe(P.kind),
  size: z.enum(SIZES).optional().describe(P.size),
  sector: z.enum(SECTORS).optional().describe(P.sector),
  ent: plainText.optional().describe(P.ent),
  scenario: id.optional().describe(P.scenario),
  phase: id.optional().describe(P.phase),
  silent: yes.optional().describe(P.silent),
  stalled: yes.optional().describe(P.stalled),
};

export const regionParameters = z.strictObject(filters);

export const schoolListParameters = z.strictObject({
  ...filters,
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(USUAL_PAGE).describe(P.limit),
  cursor: z.string().optional().describe(P.cursor),
});

export const levelParameters = z.strictObject({ on: day.optional().describe(P.on) });

export const seriesParameters = z.strictObject({
  from: day.optional().describe(P.from),
  to: day.optional().describe(P.to),
});

export const noParameters = z.strictObject({});

/** The filters of a call as the region desk's queries take them. */
export const toRegionFilters = ({
  q,
  academy,
  kind,
  ...given
}: z.infer<typeof regionParameters>): RegionFilters => ({
  ...(q !== undefined && { text: q }),
  ...(academy !== undefined && { academyCode: academy }),
  ...(given.department !== undefined && { department: given.department }),
  ...(kind !== undefined && { kind }),
  ...(given.size !== undefined && { band: SIZES.indexOf(given.size) }),
  ...(given.sector !== undefined && { sector: given.sector }),
  ...(given.ent !== undefined && { ent: given.ent }),
  ...(given.scenario !== undefined && { scenarioId: given.scenario }),
  ...(given.phase !== undefined && { phaseId: given.phase }),
  ...(given.silent !== undefined && { silent: true }),
  ...(given.stalled !== undefined && { stalled: true }),
});
