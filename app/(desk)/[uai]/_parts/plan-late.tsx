import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import type { LateCount } from '@/lib/domain/planning/follow-plan';
import { HOME } from '@/lib/messages/adoption-pages';
import { describeLate, describeOwnLate } from '@/lib/messages/plan-follow';
import { OpenGates } from '../plan/_parts/open-gates';

/**
 * What lags in the plan, on the first page that people see: thresholds that were missed, late actions. Who leads the plan
 * is told of everybody's; the others of their own, and are led to those.
 */
export const PlanLate = ({ desk, late }: { desk: Desk; late: LateCount }) => (
  <div className="space-y-3 empty:hidden">
    <OpenGates desk={desk} />
    {desk.can('adopt_plan')
      ? late.total > 0 && <Late desk={desk} of="?role=tous" title={describeLate(late)} />
      : late.own > 0 && <Late desk={desk} of="" title={describeOwnLate(late.own)} />}
  </div>
);

const Late = ({ desk, of, title }: { desk: Desk; of: '' | '?role=tous'; title: string }) => (
  <Alert title={title} tone="warn">
    <p>
      <Link className="link font-semibold" href={`/${desk.school.uai}/plan/a-faire${of}`}>
        {HOME.seeLate}
      </Link>
    </p>
  </Alert>
);
