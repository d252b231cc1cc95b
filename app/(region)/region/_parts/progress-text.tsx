import { REGION_HOME } from '@/lib/messages/region-pages';
import type { RegionSchool } from '@/lib/services/adoption/region-school';

/** Points of coverage won in four weeks, both ends shown; nothing where one of them is not. */
export function ProgressText({ school }: { school: RegionSchool }) {
  const { familiesBefore: before, figures } = school;
  const now = figures.familiesCovered;
  if (!before || now.state === 'withheld') return <span className="text-muted">–</span>;
  const points = 1000 * (now.count / now.population - before.count / before.population);
  return <span className="tabular whitespace-nowrap">{REGION_HOME.points(Math.round(points))}</span>;
}
