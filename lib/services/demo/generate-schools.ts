import postgres from 'postgres';
import { z } from 'zod';
import { REGIONS } from '@/lib/domain/directory/academies';
import { isDay } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { DEMO_NEIGHBOUR_SCHOOLS } from './demo-campaign';
import { DEMO_SCHOOLS } from './demo-people';
import { countCodes, type GenerateInput, planSchools } from './generate/plan-schools';
import { type Generated, tidyUp, writeSchools } from './generate/write-schools';

const generateInput = z.object({
  schools: z.int().min(1),
  pupils: z.int().min(4).max(5_000),
  weeks: z.int().min(1).max(60),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31),
  until: z.string().refine(isDay),
  regionCode: z
    .string()
    .refine((code) => code in REGIONS)
    .optional(),
});

export type GenerateOptions = {
  /** In production only a database without schools is filled. */
  production: boolean;
  /** Add to the schools that are there; not in production. */
  force?: boolean | undefined;
  onProgress?: (done: Generated) => void;
};

export type GenerateProblem = 'invalid_input' | 'schools_present' | 'too_many_schools';

/**
 * Fills a database with made-up schools, people and a year of weekly lists, as imports would have left them, with
 * their roll-ups. `ownerUrl` logs in as the owner of the tables: rows go in by COPY. The same input beside the same
 * schools gives the same rows. Refusals: `invalid_input` (which field), `schools_present` (others than the demo's and
 * no `force`; in production any), `too_many_schools` (more than there are codes).
 */
export async function generateSchools(
  ownerUrl: string,
  input: GenerateInput,
  { production, force, onProgress }: GenerateOptions,
): Promise<Result<Generated & { uais: string[] }, GenerateProblem>> {
  const parsed = generateInput.safeParse(input);
  if (!parsed.success) {
    return refuse('invalid_input', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const sql = postgres(ownerUrl, {
    max: 3,
    onnotice: () => {},
    connection: { application_name: 'palier-generate' },
  });
  try {
    const known = (await sql<{ uai: string }[]>`select uai from school`).map(({ uai }) => uai);
    const inTheWay = production ? known : force ? [] : known.filter((uai) => !DEMO_UAIS.has(uai));
    if (inTheWay.length > 0) return refuse('schools_present', { schools: inTheWay.length });
    const free = countCodes(input.regionCode) - known.length;
    if (input.schools > free) return refuse('too_many_schools', { most: Math.max(0, free) });
    const plans = planSchools(input, new Set(known));
    const done = await writeSchools(sql, plans, onProgress);
    await tidyUp(sql);
    return ok({ ...done, uais: plans.map(({ uai }) => uai) });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const DEMO_UAIS: ReadonlySet<string> = new Set(
  [...DEMO_SCHOOLS, ...DEMO_NEIGHBOUR_SCHOOLS].map(({ uai }) => uai),
);
