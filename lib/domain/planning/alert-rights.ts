import { classesFor, type Grant } from '../access/rights';
import type { Alert } from './alert';

/**
 * The alerts that somebody may see: of the whole school with a role over the whole school, of a class with a role
 * over that class. Who may not see guardians is told of pupils only, and nothing where no pupil is concerned.
 */
export function selectAlerts<A extends Alert>(alerts: readonly A[], grants: readonly Grant[]): A[] {
  const pupils = classesFor(grants, 'see_pupils');
  const guardians = classesFor(grants, 'see_guardians');
  return alerts.flatMap((alert) => {
    if (alert.scopeKind !== 'class') return pupils === 'all' ? [alert] : [];
    if (guardians === 'all' || guardians.includes(alert.scopeCode)) return [alert];
    if (pupils !== 'all' && !pupils.includes(alert.scopeCode)) return [];
    const told = ofPupilsOnly(alert);
    return told ? [{ ...alert, ...told }] : [];
  });
}

function ofPupilsOnly(alert: Alert): Alert | undefined {
  switch (alert.kind) {
    case 'class_stalls': {
      const { pupils } = alert.detail;
      return pupils ? { ...alert, detail: { ...alert.detail, families: 0 } } : undefined;
    }
    case 'notifications_expire': {
      const { pupils, expiredPupils } = alert.detail;
      const detail = { ...alert.detail, guardians: 0, expiredGuardians: 0 };
      return pupils + expiredPupils > 0 ? { ...alert, detail } : undefined;
    }
    case 'activations_fell':
      return alert.detail.pupils > 0 ? { ...alert, detail: { ...alert.detail, guardians: 0 } } : undefined;
    case 'gate_at_risk':
      return alert;
  }
}
