import { Icon } from '@/app/_ui/icon';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';
import { PLAN_PAGE } from '@/lib/messages/plan-pages';
import { describeGate, describeGateDecision } from '@/lib/messages/planning';

/** Thresholds with the figures that they were judged on. */
export const GateFigures = ({ decisions }: { decisions: readonly GateDecision[] }) => (
  <ul className="space-y-1 text-sm">
    {decisions.map((decision) => (
      <li className="flex gap-2" key={describeGate(decision.gate)}>
        <Icon
          className={`mt-0.5 size-4 shrink-0 ${decision.status === 'met' ? 'text-adopted' : 'text-dormant'}`}
          name={decision.status === 'met' ? 'check' : 'flag'}
        />
        <span>
          {PLAN_PAGE.gate(describeGate(decision.gate))}{' '}
          <span className="text-muted">{describeGateDecision(decision)}</span>
        </span>
      </li>
    ))}
  </ul>
);
