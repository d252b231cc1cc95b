import { byLevelThenCode } from '../directory/class-order';
import type { Level } from '../directory/types';
import { ALERT_KINDS, type Alert } from './alert';

/** From this many on, classes with the same trouble are told together: eight lines alike are not read. */
const TOLD_TOGETHER = 3;

/** An alert with the level of its class; none when it is about no class of the school. */
export type Placed = Alert & { level?: Level | null };

const placeOf = ({ level, scopeCode }: Placed) => ({ level: level ?? 'autre', code: scopeCode });

/** Alerts as they are told: of several classes with the same trouble one group, in the school's order; others alone. */
export function groupAlerts<A extends Placed>(alerts: readonly A[]): A[][] {
  return ALERT_KINDS.flatMap((kind) => {
    const alike = alerts
      .filter((alert) => alert.kind === kind)
      .sort((a, b) => byLevelThenCode(placeOf(a), placeOf(b)));
    const together = alike[0]?.scopeKind === 'class' && alike.length >= TOLD_TOGETHER;
    return together ? [alike] : alike.map((alert) => [alert]);
  });
}
