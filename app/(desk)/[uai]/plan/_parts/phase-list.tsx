import type { ReactNode } from 'react';
import type { Desk } from '@/app/_server/desk';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { Icon, type IconName } from '@/app/_ui/icon';
import type { Day } from '@/lib/domain/directory/types';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';
import { type ActionState, type PlannedAction, stateOf } from '@/lib/domain/planning/follow-plan';
import type { DatedAction, DatedPhase } from '@/lib/domain/planning/plan';
import { findLaterEnd } from '@/lib/domain/planning/plan-span';
import { formatMinutes, formatSpan } from '@/lib/messages/format';
import {
  formatDayInYear,
  PHASE_STATES,
  type PhaseState,
  PLAN_PAGE as WORDS,
} from '@/lib/messages/plan-pages';
import {
  ACTION_KIND_NAMES,
  ACTION_STATE_NAMES,
  describeAudience,
  describeGate,
  describeGateDecision,
  describeLevels,
  PLAN_ROLE_NAMES,
} from '@/lib/messages/planning';
import { ActionPlace } from './action-place';
import { phaseState } from './phase-state';

const PHASE_LOOKS: Record<PhaseState, { tone: BadgeTone; icon: IconName }> = {
  past: { tone: 'neutral', icon: 'check' },
  current: { tone: 'accent', icon: 'flag' },
  coming: { tone: 'neutral', icon: 'clock' },
};

const ACTION_LOOKS: Record<ActionState, { tone: BadgeTone; icon: IconName }> = {
  done: { tone: 'adopted', icon: 'check' },
  late: { tone: 'danger', icon: 'alert' },
  due: { tone: 'accent', icon: 'flag' },
  coming: { tone: 'neutral', icon: 'clock' },
};

type Action = DatedAction & { doneAt?: Date | null } & Pick<PlannedAction, 'work'>;
type Phase = Omit<DatedPhase, 'actions'> & { actions: readonly Action[] };

export function ActionStateBadge({ state }: { state: ActionState }) {
  const { tone, icon } = ACTION_LOOKS[state];
  return (
    <Badge icon={icon} tone={tone}>
      {ACTION_STATE_NAMES[state]}
    </Badge>
  );
}

/** Kind, role and length of an action, and whom it speaks to. */
export function ActionMeta({ action, children }: { action: Action; children?: ReactNode }) {
  return (
    <p className="text-sm text-muted">
      {ACTION_KIND_NAMES[action.kind]} · {PLAN_ROLE_NAMES[action.role]}
      {action.workMinutes > 0 && ` · ${formatMinutes(action.workMinutes)}`}
      {action.audience && ` · ${describeAudience(action.audience)}`}
      {children}
    </p>
  );
}

function Gates({ decisions }: { decisions: readonly GateDecision[] }) {
  return (
    <ul className="space-y-1 text-sm">
      {decisions.map((decision) => (
        <li className="flex gap-2" key={describeGate(decision.gate)}>
          <Icon
            className={`mt-0.5 size-4 ${decision.status === 'met' ? 'text-adopted' : 'text-dormant'}`}
            name={decision.status === 'met' ? 'check' : 'flag'}
          />
          <span>
            {WORDS.gate(describeGate(decision.gate))}{' '}
            <span className="text-muted">{describeGateDecision(decision)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * The phases in words: dates, levels, thresholds, actions. With a `desk` it shows what is done and late, and
 * where each action is done; without one the plan is a preview. `gatesOf` gives today's figures against the thresholds of a phase.
 */
export function PhaseList({
  phases,
  todayOn,
  desk,
  gatesOf,
}: {
  phases: readonly Phase[];
  todayOn: Day;
  desk?: Desk;
  gatesOf: (phaseId: string) => readonly GateDecision[];
}) {
  const follow = desk !== undefined;
  return (
    <Card flush>
      <ol className="divide-y divide-line">
        {phases.map((phase) => {
          const state = phaseState(phase, todayOn);
          const { tone, icon } = PHASE_LOOKS[state];
          const gates = gatesOf(phase.id);
          return (
            <li className="space-y-2 px-4 py-4 sm:px-5" key={phase.id}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="text-base">{phase.title}</h3>
                {follow && (
                  <Badge icon={icon} tone={tone}>
                    {PHASE_STATES[state]}
                  </Badge>
                )}
              </div>
              <p className="text-sm text-muted">
                {WORDS.phaseMeta(
                  formatSpan(phase.startsOn, phase.endsOn),
                  describeLevels(phase.levels),
                  findLaterEnd(phase),
                )}
                {follow &&
                  ` · ${WORDS.done(phase.actions.filter((a) => a.doneAt).length, phase.actions.length)}`}
              </p>
              {gates.length > 0 && <Gates decisions={gates} />}
              {phase.actions.length === 0 ? (
                <p className="text-sm text-muted">{WORDS.noActions}</p>
              ) : (
                <Disclosure
                  open={follow && state === 'current'}
                  summary={WORDS.actions(phase.actions.length)}
                >
                  <ol className="divide-y divide-line border-t border-line">
                    {phase.actions.map((action) => (
                      <li
                        className="gap-x-4 py-2.5 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
                        key={action.id}
                      >
                        <p className="tabular text-sm font-semibold">{formatDayInYear(action.dueOn)}</p>
                        <div>
                          <p className="text-sm">{action.title}</p>
                          <ActionMeta action={action} />
                          {desk && (!action.doneAt || action.work) && (
                            <ActionPlace action={action} desk={desk} />
                          )}
                        </div>
                        {follow && (
                          <p className="pt-1 sm:pt-0">
                            <ActionStateBadge
                              state={stateOf({ dueOn: action.dueOn, doneAt: action.doneAt ?? null }, todayOn)}
                            />
                          </p>
                        )}
                      </li>
                    ))}
                  </ol>
                </Disclosure>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
