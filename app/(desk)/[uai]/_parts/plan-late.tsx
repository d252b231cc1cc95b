import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import type { LateCount } from '@/lib/domain/planning/follow-plan';
import { HOME } from '@/lib/messages/adoption-pages';
import { describeLate } from '@/lib/messages/plan-follow';
import { OpenGates } from '../plan/_parts/open-gates';

/** What lags in the plan, on the first page that people see: late actions of everybody and of who looks, thresholds that were missed. */
export const PlanLate = ({ desk, late }: { desk: Desk; late: LateCount }) => (
  <div className="space-y-3 empty:hidden">
    <OpenGates desk={desk} />
    {late.total > 0 && (
      <Alert title={describeLate(late)} tone="warn">
        <p>
          <Link className="link font-semibold" href={`/${desk.school.uai}/plan/a-faire?role=tous`}>
            {HOME.seeLate}
          </Link>
        </p>
      </Alert>
    )}
  </div>
);
