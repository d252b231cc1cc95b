import type { Tx } from '@/db/client';
import { type EntPost, listEntPosts } from '@/db/queries/ent-posts';
import {
  listBannerRuns,
  listMarkedActs,
  listWaveRuns,
  type MarkedAct,
  type WaveRun,
} from '@/db/queries/series-marks';
import { coversClass } from '@/lib/domain/campaign/covers-class';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import { listClassesOf } from '@/lib/domain/planning/list-classes-of';
import { MARK_KINDS, type SeriesMark } from '@/lib/domain/planning/series-view';
import { nameBanner } from '@/lib/messages/banners';
import { ENT_POSTS } from '@/lib/messages/ent-posts';

type Classes = readonly { code: string; level: Level }[];

type Ground = {
  timeZone: string;
  todayOn: Day;
  /** Every class of the school, and those whose marks are wanted. */
  classes: Classes;
  shown: 'all' | readonly string[];
  actions: readonly PlannedAction[];
};

/** What was done for the classes shown, and is planned for them: waves, banners, letters, meetings, by day. */
export async function loadMarks(tx: Tx, ground: Ground): Promise<SeriesMark[]> {
  const { timeZone, shown } = ground;
  const acts = await listMarkedActs(tx, { timeZone, classCodes: shown });
  return sortMarks([
    ...markWaves(await listWaveRuns(tx), ground),
    ...markBanners(await listBannerRuns(tx), ground),
    ...markPosts(await listEntPosts(tx)),
    ...markActions(ground),
    ...markActs(acts),
  ]);
}

export const sortMarks = (marks: readonly SeriesMark[]): SeriesMark[] =>
  [...marks].sort(
    (a, b) =>
      a.on.localeCompare(b.on) ||
      MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind) ||
      a.title.localeCompare(b.title, 'fr'),
  );

const touches = (named: ReadonlySet<string>, shown: 'all' | readonly string[]) =>
  shown === 'all' || shown.some((code) => named.has(code));

function markWaves(waves: readonly WaveRun[], { timeZone, classes, shown }: Ground): SeriesMark[] {
  return waves.flatMap((wave) => {
    const at = departureOf(wave);
    const named = classes.filter((one) => coversClass(wave.audience, one));
    if (!at || !touches(new Set(named.map((c) => c.code)), shown)) return [];
    const planned = wave.startedAt === null;
    // How many of its messages went to one class is not for here: a count is told for the whole school only.
    const people = shown === 'all' && !planned ? wave.sent : null;
    const page = { of: 'wave' as const, id: wave.id };
    return [
      { on: dayIn(timeZone, at), page, kind: 'wave' as const, title: wave.title, acts: 1, people, planned },
    ];
  });
}

/** Banners of the ENT, on the day they start: whoever opens the ENT sees them, of every class. */
const markBanners = (
  banners: readonly { id: string; title: string; startsAt: Date }[],
  { timeZone, todayOn }: Ground,
): SeriesMark[] =>
  banners.map(({ id, title, startsAt }) => {
    const on = dayIn(timeZone, startsAt);
    return {
      on,
      page: { of: 'banner' as const, id },
      kind: 'banner' as const,
      title: nameBanner(title),
      acts: 1,
      people: null,
      planned: on > todayOn,
    };
  });

/** Posts, and banners at the day that somebody put them up: as banners, they are for whoever opens the ENT. */
const markPosts = (posts: readonly EntPost[]): SeriesMark[] =>
  posts.map(({ title, postedOn, bannerId }) => ({
    on: postedOn,
    page: bannerId === null ? undefined : { of: 'banner' as const, id: bannerId },
    kind: 'banner' as const,
    title: ENT_POSTS.mark(title),
    acts: 1,
    people: null,
    planned: false,
  }));

/** Banners and meetings of the plan: on the day they were ticked, or done by themselves; those to come as planned. */
function markActions({ actions, classes, shown, timeZone, todayOn }: Ground): SeriesMark[] {
  return actions.flatMap(({ kind, title, audience, doneAt, skipped, dueOn, automatic, work }) => {
    if (skipped || (kind !== 'banner' && kind !== 'meeting')) return [];
    // A banner that is published is a mark itself.
    if (work?.kind === 'banner' && work.state === 'done') return [];
    if (audience && !touches(listClassesOf(audience, classes), shown)) return [];
    const planned = doneAt === null && !(automatic && dueOn <= todayOn);
    // Late and not ticked: nobody says that it took place.
    if (planned && dueOn < todayOn) return [];
    const on = doneAt ? dayIn(timeZone, doneAt) : dueOn;
    const page = work?.kind === 'banner' ? { of: work.kind, id: work.id } : undefined;
    return [{ on, page, kind, title, acts: 1, people: null, planned }];
  });
}

/** Several piles of letters of one day are one mark, and so are the meetings of one day. */
function markActs(acts: readonly MarkedAct[]): SeriesMark[] {
  const byDay = new Map<string, MarkedAct[]>();
  for (const act of acts) {
    const key = `${act.on} ${act.kind}`;
    byDay.set(key, [...(byDay.get(key) ?? []), act]);
  }
  return [...byDay.values()].flatMap((ofDay) => {
    const [first] = ofDay;
    if (!first) return [];
    const { kind, on, meetingId } = first;
    const isOne = ofDay.every((act) => act.meetingId === meetingId);
    const people = ofDay.reduce((sum, act) => sum + act.people, 0);
    return [
      {
        on,
        page: isOne && meetingId !== null ? { of: 'meeting', id: meetingId } : undefined,
        kind,
        title: '',
        // A meeting is ticked family by family.
        acts: new Set(ofDay.map((act) => act.meetingId ?? act.actId)).size,
        people,
        planned: false,
      },
    ];
  });
}
