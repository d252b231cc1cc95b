import type { SchoolScope } from '@/db/scope';
import { runJob } from '@/lib/adapters/simulation/run-job';
import type { Taught } from '@/lib/domain/adoption/forecast/teach';
import type { ServiceContext } from '../context';
import { buildSchoolHistory, type SchoolDoings, type SchoolFiles } from './load-school-history';
import { digestFiles, digestOf, onceFor } from './once-for';

/** Without the day: tomorrow's figures are today's as long as nothing is done, planned or overdue meanwhile. */
export const digestSchool = (files: SchoolFiles, { schoolDays, exposures, contacts }: SchoolDoings): string =>
  digestOf([digestFiles(files), schoolDays, exposures, contacts]);

/** What the whole school teaches, learnt once per change of it, in a thread of its own. */
export async function learnSchool(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  files: SchoolFiles,
  doings: SchoolDoings,
): Promise<Taught> {
  const kept = await onceFor(ctx, scope, {
    part: 'taught',
    inputs: digestSchool(files, doings),
    work: async () => {
      const { learned, ...told } = await runJob('teach', buildSchoolHistory(files, doings));
      return { ...told, learned: { ...learned, values: [...learned.values] } };
    },
  });
  return { ...kept, learned: { ...kept.learned, values: Float64Array.from(kept.learned.values) } };
}
