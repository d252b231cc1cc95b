import { and, count, desc, eq, max, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { school } from '@/db/schema/directory';
import { schoolStanding as standing } from '@/db/schema/region';
import type { SchoolKind } from '@/lib/domain/directory/types';
import { coverageRate, progressRate, sizeBand } from './region-standing';

export type Quartiles = { lower: number; median: number; upper: number };

export type LikeSchools = {
  kind: SchoolKind;
  /** Index of `SIZE_BANDS`. */
  band: number;
  schools: number;
  coverage: Quartiles;
};

const quartile = (share: number, of: SQL) =>
  sql<number>`percentile_cont(${sql.raw(String(share))}) within group (order by ${of})`;

/** Quartiles of coverage among schools of one kind and size that show theirs. */
export async function listLikeSchools(
  tx: Tx,
  only?: { kind: SchoolKind; band: number },
): Promise<LikeSchools[]> {
  const rows = await tx
    .select({
      kind: school.kind,
      band: sizeBand,
      schools: count(),
      lower: quartile(0.25, coverageRate),
      median: quartile(0.5, coverageRate),
      upper: quartile(0.75, coverageRate),
    })
    .from(school)
    .innerJoin(standing, eq(standing.schoolUai, school.uai))
    .where(
      and(
        sql`${coverageRate} is not null and ${standing.pupils} is not null`,
        only ? and(eq(school.kind, only.kind), sql`${sizeBand} = ${only.band}`) : undefined,
      ),
    )
    .groupBy(school.kind, sql`2`)
    .orderBy(school.kind, sql`2`);
  return rows.map(({ lower, median, upper, ...row }) => ({ ...row, coverage: { lower, median, upper } }));
}

export type ScenarioResult = {
  /** Null: without a running plan. */
  scenarioId: string | null;
  /** As its plans are called. */
  scenarioTitle: string | null;
  schools: number;
  medianCoverage: number | null;
  /** Of those whose coverage of four weeks before is shown too; points of coverage, 0..1. */
  medianProgress: number | null;
};

/** What schools of each scenario have come to: medians, no cause is claimed. */
export async function listScenarioResults(tx: Tx): Promise<ScenarioResult[]> {
  return tx
    .select({
      scenarioId: standing.scenarioId,
      scenarioTitle: max(standing.scenarioTitle),
      schools: count(),
      medianCoverage: quartile(0.5, coverageRate) as SQL<number | null>,
      medianProgress: quartile(0.5, progressRate) as SQL<number | null>,
    })
    .from(school)
    .innerJoin(standing, eq(standing.schoolUai, school.uai))
    .where(sql`${coverageRate} is not null`)
    .groupBy(standing.scenarioId)
    .orderBy(desc(count()), standing.scenarioId);
}
