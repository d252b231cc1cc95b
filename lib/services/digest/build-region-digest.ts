import type { Tx } from '@/db/client';
import { listStaleSchools, type RegionSummary, summariseRegion } from '@/db/queries/digest';
import type { DigestData, DigestItem } from '@/emails/bilan-hebdomadaire/data';
import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { barLabel, DIGEST, REGION_DIGEST, shortName } from '@/lib/messages/digest';
import { STALE_DAYS } from './build-digest';

const MOST_STALE = 8;
const QUARTERS = [
  [0, 25],
  [25, 50],
  [50, 75],
  [75, 100],
] as const;

export type RegionDigest = Omit<DigestData, 'stopUrl'>;

export type RegionFacts = { summary: RegionSummary; stale: { name: string; on: Day }[] };

/** In the région's scope: what was published of its schools, and nothing else. */
export async function loadRegionFacts(tx: Tx, todayOn: Day): Promise<RegionFacts> {
  const since = addDays(todayOn, -STALE_DAYS);
  return {
    summary: await summariseRegion(tx, since),
    stale: await listStaleSchools(tx, since, MOST_STALE),
  };
}

/**
 * The digest of a région's officers. A sum here is one of figures that were each published, so it reveals nothing
 * that they do not; it is compared with no other date.
 */
export function buildRegionDigest(
  { summary, stale }: RegionFacts,
  { name, weekOn, url }: { name: string; weekOn: Day; url: string },
): RegionDigest {
  const { schools, recent, never } = summary;
  const silent = schools - recent - never;
  const staleItems: DigestItem[] = stale.map((school) => ({
    mark: shortName(school.name),
    text: REGION_DIGEST.staleSince(school.on),
    url: '',
  }));
  if (silent > stale.length) staleItems.push(plain(REGION_DIGEST.moreStale(silent - stale.length)));
  if (never > 0) staleItems.push(plain(REGION_DIGEST.neverTold(never)));
  return {
    subject: REGION_DIGEST.subject(name, recent, schools),
    preheader: REGION_DIGEST.preheader(schools - recent),
    desk: REGION_DIGEST.desk(name),
    week: DIGEST.week(weekOn, addDays(weekOn, 4)),
    headline: REGION_DIGEST.headline(recent, schools, STALE_DAYS + 1),
    bar: {
      percent: schools === 0 ? 0 : Math.round((1000 * recent) / schools) / 10,
      label: barLabel({ part: recent, whole: schools, before: null }),
    },
    nudge: '',
    sections: [
      { title: REGION_DIGEST.coverage, items: listCoverage(summary) },
      { title: REGION_DIGEST.quarters, items: listQuarters(summary) },
      { title: REGION_DIGEST.stale, items: staleItems },
    ].filter(({ items }) => items.length > 0),
    deskUrl: url,
    choiceUrl: '',
  };
}

const plain = (text: string): DigestItem => ({ mark: '', text, url: '' });

function listCoverage({ shown, hidden, stalled }: RegionSummary): DigestItem[] {
  return [
    shown.schools > 0 && plain(REGION_DIGEST.sum(shown.covered, shown.families, shown.schools)),
    hidden > 0 && plain(REGION_DIGEST.hidden(hidden)),
    stalled > 0 && plain(REGION_DIGEST.stalled(stalled)),
  ].filter((item) => item !== false);
}

const listQuarters = ({ shown, quarters }: RegionSummary): DigestItem[] =>
  shown.schools === 0
    ? []
    : QUARTERS.map(([from, to], i) => ({
        mark: REGION_DIGEST.quarter(from, to),
        text: REGION_DIGEST.schools(quarters[i] ?? 0),
        url: '',
      }));
