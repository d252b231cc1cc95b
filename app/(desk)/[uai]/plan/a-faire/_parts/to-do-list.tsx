import type { Desk } from '@/app/_server/desk';
import { Card } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { canTick, type PlannedAction, stateOf } from '@/lib/domain/planning/follow-plan';
import { TO_DO_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { ActionPlace } from '../../_parts/action-place';
import { ActionMeta, ActionStateBadge } from '../../_parts/phase-list';
import { tickToDo, untickToDo } from '../../actions';
import { SettleForm } from './settle-form';

type ListProps = {
  desk: Desk;
  planId: string;
  /** The filter to come back to. */
  role: string | undefined;
  todayOn: Day;
};

function ToDo({ action, desk, planId, role, todayOn }: ListProps & { action: PlannedAction }) {
  const { uai, timeZone } = desk.school;
  const state = stateOf(action, todayOn);
  const key = { planId, phaseId: action.phaseId, actionId: action.id };
  const isSwitchOver = action.kind === 'switch_over';
  const isTickable = canTick(action, desk.scope.roles) && !action.automatic && !isSwitchOver;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64 space-y-0.5">
        <p className="font-medium">{action.title}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <ActionStateBadge state={state} />
          <span className="tabular text-muted">
            {action.doneAt
              ? (action.skipped ? WORDS.skippedBy : WORDS.doneBy)(
                  dayIn(timeZone, action.doneAt),
                  action.doneByName,
                )
              : WORDS.due(action.dueOn, todayOn)}
          </span>
        </p>
        <ActionMeta action={action} />
        {action.note && (
          <p className="whitespace-pre-line border-l-2 border-line pl-3 text-sm">{action.note}</p>
        )}
        {(!action.doneAt || action.work) && <ActionPlace action={action} desk={desk} />}
        <Waiting action={action} desk={desk} />
      </div>
      {!isTickable && (
        <p className="text-sm text-muted">
          {action.automatic ? WORDS.automatic : isSwitchOver ? WORDS.switchOver : WORDS.tickedBy(action.role)}
        </p>
      )}
      {isTickable && !action.doneAt && (
        <form action={tickToDo.bind(null, uai, role, key)}>
          <SubmitButton className="min-h-11 min-w-28" icon="check" look="secondary">
            {WORDS.tick}
            <span className="sr-only">{WORDS.tickOf(action.title)}</span>
          </SubmitButton>
        </form>
      )}
      {isTickable && action.doneAt && (
        <form action={untickToDo.bind(null, uai, role, key)}>
          <SubmitButton className="min-h-11" icon="undo" look="quiet">
            {WORDS.undo}
            <span className="sr-only">{WORDS.tickOf(action.title)}</span>
          </SubmitButton>
        </form>
      )}
      {isTickable && !action.doneAt && (
        <div className="basis-full">
          <SettleForm action={action} planId={planId} role={role} uai={uai} />
        </div>
      )}
    </li>
  );
}

/** What an open action waits for, where that is not for who looks to do: a message that others confirm, a banner's day. */
function Waiting({ action: { work, role, doneAt }, desk }: { action: PlannedAction; desk: Desk }) {
  if (doneAt || !work) return null;
  const isBannerAhead = work.kind === 'banner' && work.state === 'done';
  const isByOthers =
    work.kind === 'wave' && !desk.can('prepare_wave') && desk.scope.roles.some((own) => own === role);
  if (!isBannerAhead && !isByOthers) return null;
  return (
    <p className="max-w-prose text-sm text-muted">{isBannerAhead ? WORDS.bannerAhead : WORDS.waveByOthers}</p>
  );
}

/** Actions with what to do about each: where it is done, and the tick. */
export function ToDoList({ actions, ...list }: ListProps & { actions: readonly PlannedAction[] }) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {actions.map((action) => (
          <ToDo action={action} key={`${action.phaseId}/${action.id}`} {...list} />
        ))}
      </ul>
    </Card>
  );
}
