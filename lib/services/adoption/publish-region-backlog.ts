import type { Db } from '@/db/client';
import { listWithoutStanding } from '@/db/queries/region-releases';
import { asSystem, inSchool, mintJobScope } from '@/db/scope';
import { publishFigures } from './publish-figures';

const AT_ONCE = 500;

/**
 * Publishes the figures of every school that has none published yet: after the migration of an older version, and
 * after schools were written without their verbs (generator). Each school in a transaction of its own; one that is
 * cut off goes on where it was. Returns how many schools it published; 0 costs one query.
 */
export async function publishRegionBacklog(db: Db): Promise<number> {
  let done = 0;
  for (;;) {
    const uais = await asSystem(db, (tx) => listWithoutStanding(tx, AT_ONCE));
    for (const uai of uais) await inSchool(db, mintJobScope(uai), (tx) => publishFigures(tx, uai, 'all'));
    done += uais.length;
    if (uais.length < AT_ONCE) return done;
  }
}
