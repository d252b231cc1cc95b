import { Card } from '@/app/_ui/card';
import { dayIn } from '@/lib/domain/directory/day';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import { REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import { formatDayInYear, TO_DO_PAGE } from '@/lib/messages/plan-pages';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import type { PhaseReview } from '@/lib/services/planning/follow/get-phase-review';

const GROUPS = ['done', 'late', 'skipped', 'open'] as const;

function describeSettled({ doneAt, doneByName, dueOn, skipped }: PlannedAction, timeZone: string): string {
  if (!doneAt) return formatDayInYear(dueOn);
  const settled = skipped ? TO_DO_PAGE.skippedBy : TO_DO_PAGE.doneBy;
  return settled(dayIn(timeZone, doneAt), doneByName);
}

/** What was done, what was not and why, with the notes of whoever did it. */
export const ReviewActions = ({
  actions,
  timeZone,
}: {
  actions: PhaseReview['actions'];
  timeZone: string;
}) => (
  <div className="grid gap-4 lg:grid-cols-2">
    {GROUPS.filter((group) => actions[group].length > 0).map((group) => (
      <Card className="space-y-3" key={group}>
        <h3 className="text-base">{WORDS[group](actions[group].length)}</h3>
        <ul className="space-y-2 text-sm">
          {actions[group].map((action) => (
            <li key={action.id}>
              <p className="font-medium">{action.title}</p>
              <p className="text-muted">
                {PLAN_ROLE_NAMES[action.role]} · {describeSettled(action, timeZone)}
              </p>
              {action.note && (
                <p className="whitespace-pre-line border-l-2 border-line pl-3">{action.note}</p>
              )}
            </li>
          ))}
        </ul>
      </Card>
    ))}
  </div>
);
