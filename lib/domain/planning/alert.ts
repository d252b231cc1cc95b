import type { Day } from '../directory/types';
import type { Metric } from './scenario';

/**
 * What an alert may be about. `class_stalls`: no new activation in a class for 10 school days; `gate_at_risk`: a
 * phase will not reach its gate in time; `notifications_expire`: provisional passwords that end soon (3 months after
 * the notification); `activations_fell`: fewer activated than the observation before.
 */
export const ALERT_KINDS = [
  'class_stalls',
  'gate_at_risk',
  'notifications_expire',
  'activations_fell',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];
export type AlertScopeKind = 'school' | 'class' | 'phase';

/**
 * What an alert counts: days and integers, never a name. `newsOn` is the day of what is new in it: with a later one
 * it is another alert, which somebody who saw the former has not seen.
 */
export type AlertDetail = {
  /** Nothing moved since `newsOn`, `schoolDays` school days before the newest list. `pupils`: not activated. */
  class_stalls: { newsOn: Day; schoolDays: number; families: number; pupils?: number };
  /**
   * The gate of the phase that starts on `newsOn`: `part` of `whole`, `missing` more wanted. Per week of five
   * school days: `needed` (absent once the day has come) and `lately` (absent when not told). `gates`: how many
   * gates of the phase are at risk; the numbers are those of the one furthest behind.
   */
  gate_at_risk: {
    newsOn: Day;
    title: string;
    metric: Metric;
    part: number;
    whole: number;
    missing: number;
    needed?: number;
    lately?: number;
    gates: number;
  };
  /** Notified and not activated: whose sheet ends from today on, and whose just has. `newsOn`: the last day of all. */
  notifications_expire: {
    newsOn: Day;
    firstOn: Day;
    pupils: number;
    guardians: number;
    expiredPupils: number;
    expiredGuardians: number;
  };
  /** Activated on the list before, not on that of `newsOn`, still at the school. */
  activations_fell: { newsOn: Day; pupils: number; guardians: number };
};

type AlertOf<K extends AlertKind> = {
  kind: K;
  scopeKind: K extends 'gate_at_risk' ? 'phase' : 'class';
  /** The class or the phase. */
  scopeCode: string;
  detail: AlertDetail[K];
};

/** What needs a look today. */
export type Alert = { [K in AlertKind]: AlertOf<K> }[AlertKind];

/** One that was written down. */
export type StoredAlert = Alert & {
  raisedOn: Day;
  /** Somebody has looked: it leaves the front page, not the list. */
  seen: boolean;
};

/** What makes two alerts the same one. */
export const alertKey = ({
  kind,
  scopeKind,
  scopeCode,
}: {
  kind: AlertKind;
  scopeKind: AlertScopeKind;
  scopeCode: string;
}): string => [kind, scopeKind, scopeCode].join('\n');
