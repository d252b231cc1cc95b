import Link from 'next/link';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { IconName } from '@/app/_ui/icon';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { GateStatus } from '@/lib/domain/planning/follow/gate-judgement';
import { FOLLOW, GATES_PAGE as WORDS } from '@/lib/messages/plan-follow';
import type { GateLine } from '@/lib/services/planning/follow/get-gates';
import { GateFigures } from './gate-figures';

const LOOKS: Record<GateStatus, { tone: BadgeTone; icon: IconName }> = {
  met: { tone: 'adopted', icon: 'check' },
  missed: { tone: 'danger', icon: 'alert' },
  overridden: { tone: 'neutral', icon: 'flag' },
};

function describeAnswer(gate: GateLine, phases: readonly { id: string; startsOn: Day }[], timeZone: string) {
  if (gate.undone) return WORDS.undone;
  if (gate.answer && gate.answeredAt)
    return WORDS.answered(gate.answer, dayIn(timeZone, gate.answeredAt), gate.answeredByName);
  if (gate.status !== 'missed') return null;
  const phase = phases.find(({ id }) => id === gate.phaseId);
  return gate.open || phase?.startsOn === gate.startsOn ? WORDS.waiting : WORDS.movedSince;
}

/** Every threshold that was judged, with the figures of its day and what was made of it. */
export const GateHistory = ({
  gates,
  phases,
  timeZone,
  uai,
}: {
  gates: readonly GateLine[];
  phases: readonly { id: string; startsOn: Day }[];
  timeZone: string;
  uai: string;
}) => (
  <ol className="divide-y divide-line">
    {gates.map((gate) => {
      const answer = describeAnswer(gate, phases, timeZone);
      return (
        <li className="space-y-1.5 px-4 py-4 sm:px-5" key={`${gate.phaseId}/${gate.startsOn}`}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h3 className="text-base">{WORDS.before(gate.title, gate.startsOn)}</h3>
            <Badge {...LOOKS[gate.status]}>{FOLLOW.gateNames[gate.status]}</Badge>
          </div>
          <GateFigures decisions={gate.decisions} />
          <p className="text-sm text-muted">
            {WORDS.observed(gate.observedOn)}
            {answer && <> · {answer}</>}
            {gate.closesOldLogin && (
              <>
                {' · '}
                <Link className="link" href={`/${uai}/plan/bascule#decision`}>
                  {WORDS.toSwitchOver}
                </Link>
              </>
            )}
          </p>
          {gate.reason && (
            <p className="whitespace-pre-line border-l-2 border-line pl-3 text-sm">{gate.reason}</p>
          )}
        </li>
      );
    })}
  </ol>
);
