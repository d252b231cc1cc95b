import { ALERT_KINDS, type Alert } from './alert';

/** From this many on, classes with the same trouble are told together: eight lines alike are not read. */
const TOLD_TOGETHER = 3;

const byCode = new Intl.Collator('fr', { numeric: true });

/** Alerts as they are told: of several classes with the same trouble one group, in their order; others alone. */
export function groupAlerts<A extends Alert>(alerts: readonly A[]): A[][] {
  return ALERT_KINDS.flatMap((kind) => {
    const alike = alerts
      .filter((alert) => alert.kind === kind)
      .sort((a, b) => byCode.compare(a.scopeCode, b.scopeCode));
    const together = alike[0]?.scopeKind === 'class' && alike.length >= TOLD_TOGETHER;
    return together ? [alike] : alike.map((alert) => [alert]);
  });
}
