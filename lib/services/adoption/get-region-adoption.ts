import { listStandings } from '@/db/queries/region-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';
import { type RegionSchool, readStanding } from './region-school';

type AudienceRow = { population: number; activated: number | null; connected: number | null };

export type RegionRow = {
  uai: string;
  name: string;
  kind: SchoolKind;
  city: string;
  /** Day of the latest figures; null for a school that has imported nothing. */
  on: Day | null;
  /** As published: null also stands for what is not shown. A total stands beside its own count, of the same day. */
  figures: {
    pupils: AudienceRow;
    guardians: AudienceRow;
    families: { total: number; covered: number | null };
  } | null;
};

const MOST_SCHOOLS = 20_000;

/** Every school of the région with its latest published figures, by name: what its digest is made from. */
export async function getRegionAdoption(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: RegionScope,
): Promise<RegionRow[]> {
  const rows = await inRegion(ctx.db, scope, (tx) =>
    listStandings(tx, {}, { by: 'name', order: 'asc', limit: MOST_SCHOOLS }),
  );
  return rows.map((row) => toRow(readStanding(row)));
}

function toRow({ uai, name, kind, city, figuresOn, figures: f, populations }: RegionSchool): RegionRow {
  const countOf = (figure: RegionSchool['figures']['familiesCovered']) =>
    figure.state === 'shown' ? figure.count : null;
  const families = f.familiesCovered;
  const figures: RegionRow['figures'] = {
    pupils: {
      population: populations.pupils ?? 0,
      activated: countOf(f.pupilsActivated),
      connected: countOf(f.pupilsConnected),
    },
    guardians: {
      population: populations.guardians ?? 0,
      activated: countOf(f.guardiansActivated),
      connected: countOf(f.guardiansConnected),
    },
    families: {
      total: families.state === 'shown' ? families.population : (populations.families ?? 0),
      covered: countOf(families),
    },
  };
  return { uai, name, kind, city, on: figuresOn, figures: figuresOn === null ? null : figures };
}
