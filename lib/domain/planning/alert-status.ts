import type { Day } from '../directory/types';
import { type Alert, alertKey, type StoredAlert } from './alert';

/** What becomes of one alert; the table of all cases is in `NEXT`. */
type Step = 'raise' | 'keep' | 'raise_anew' | 'end' | 'none';

/**
 * By what is written down and what is true today. An alert that is over ends and is never revived: the same thing
 * happening later is raised again, so that nobody takes it for the one they have seen.
 */
const NEXT: Record<'running' | 'nothing', Record<'same' | 'news' | 'gone', Step>> = {
  running: { same: 'keep', news: 'raise_anew', gone: 'end' },
  nothing: { same: 'raise', news: 'raise', gone: 'none' },
};

export type AlertChanges = {
  /** To write with today as first day, not seen; over one of the same day when there is one. */
  inserted: Alert[];
  /** To close today. */
  ended: StoredAlert[];
  /** The same alert with other numbers: whoever has seen it has seen it. */
  updated: (Alert & { raisedOn: Day })[];
};

/**
 * What to write so that the running alerts are those of today. Doing it twice changes nothing the second time.
 * `stored` are the running ones.
 */
export function reconcileAlerts(
  stored: readonly StoredAlert[],
  current: readonly Alert[],
  todayOn: Day,
): AlertChanges {
  const changes: AlertChanges = { inserted: [], ended: [], updated: [] };
  const runningByKey = new Map(stored.map((alert) => [alertKey(alert), alert]));
  const currentByKey = new Map(current.map((alert) => [alertKey(alert), alert]));
  for (const key of new Set([...runningByKey.keys(), ...currentByKey.keys()])) {
    const [running, alert] = [runningByKey.get(key), currentByKey.get(key)];
    const truth = alert ? (running && isSame(running, alert) ? 'same' : 'news') : 'gone';
    const step = NEXT[running ? 'running' : 'nothing'][truth];
    // One that was raised today already is written over: a day holds one alert of a kind.
    if (running && (step === 'end' || (step === 'raise_anew' && running.raisedOn !== todayOn))) {
      changes.ended.push(running);
    }
    if (alert && (step === 'raise' || step === 'raise_anew')) changes.inserted.push(alert);
    if (alert && running && step === 'keep' && !hasSameNumbers(running, alert)) {
      changes.updated.push({ ...alert, raisedOn: running.raisedOn });
    }
  }
  return changes;
}

/** What is new in it is no later than what was written down: some people less, or a date put forward, is no news. */
const isSame = (running: Alert, alert: Alert): boolean => alert.detail.newsOn <= running.detail.newsOn;

function hasSameNumbers(a: Alert, b: Alert): boolean {
  const [left, right] = [Object.entries(a.detail), new Map(Object.entries(b.detail))];
  return left.length === right.size && left.every(([name, value]) => right.get(name) === value);
}
