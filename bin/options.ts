import type { Db } from '@/db/client';
import { mintJobScope, mintRegionScope, type RegionScope, type SchoolScope } from '@/db/scope';
import { REGIONS } from '@/lib/domain/directory/academies';
import { isDay } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { describeProblem } from '@/lib/messages/problems';
import { OPTIONS } from '@/lib/messages/school-commands';
import { findSchoolName } from '@/lib/services/directory/find-school-name';
import { UsageError } from './context';

/** The day of an option; undefined when it was not given. Throws UsageError for what is not a day. */
export function requireDay(option: string, value: string | undefined): Day | undefined {
  if (value !== undefined && !isDay(value)) throw new UsageError(OPTIONS.notADay(option, value));
  return value;
}

/** The value of an option that must be there. Throws UsageError. */
export function requireOption(option: string, value: string | undefined): string {
  if (!value) throw new UsageError(OPTIONS.missing(option));
  return value;
}

/** The scope of `--school`; undefined after saying that no such school is known. Throws UsageError without it. */
export async function openSchool(
  db: Db,
  school: string | undefined,
  printError: (line: string) => void,
): Promise<SchoolScope | undefined> {
  const uai = requireOption('--school', school).toUpperCase();
  if ((await findSchoolName({ db }, uai)) !== undefined) return mintJobScope(uai);
  printError(describeProblem({ code: 'unknown_school', detail: { school: uai } }));
  return undefined;
}

/** The scope of `--region`, to read with; undefined after saying that there is no such région. Throws UsageError without it. */
export function openRegion(
  region: string | undefined,
  printError: (line: string) => void,
): RegionScope | undefined {
  const regionCode = requireOption('--region', region).toUpperCase();
  if (Object.hasOwn(REGIONS, regionCode)) return mintRegionScope({ regionCode, userId: 'command' });
  printError(describeProblem({ code: 'unknown_region', detail: { region: regionCode } }));
  return undefined;
}
