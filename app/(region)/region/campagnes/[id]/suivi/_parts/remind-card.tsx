import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import {
  decideReminder,
  MOST_REMINDERS,
  REMINDER_DAYS,
} from '@/lib/domain/planning/region-campaign/decide-answer';
import { formatDayPlain } from '@/lib/messages/format';
import { describeProblem } from '@/lib/messages/problems';
import { FOLLOW_PAGE as WORDS } from '@/lib/messages/region-campaign-pages';
import type { CampaignProgress } from '@/lib/services/planning/region-campaign/get-campaign-progress';
import { remindSchoolsAction } from '../../../actions';

/** One click reminds those that have not answered; when it may not, why. */
export function RemindCard({ progress, silent }: { progress: CampaignProgress; silent: number }) {
  const { row, closedAt, todayOn } = progress;
  const { reminders } = row;
  const decided = decideReminder({ isClosed: closedAt !== null, todayOn, reminders, silent });
  return (
    <Section id="rappel" lead={WORDS.remindText(MOST_REMINDERS, REMINDER_DAYS)} title={WORDS.remindTitle}>
      <Card className="space-y-3">
        {decided.ok ? (
          <form action={remindSchoolsAction.bind(null, row.id)}>
            <SubmitButton icon="send" look="secondary">
              {WORDS.remind(silent)}
            </SubmitButton>
          </form>
        ) : (
          <DisabledWithReason label={WORDS.remindTitle} reason={describeProblem(decided.problem)} />
        )}
        {reminders.length > 0 && (
          <ul className="text-sm text-muted">
            {reminders.map(({ on, schools }) => (
              <li key={on}>{WORDS.reminded(formatDayPlain(on), schools)}</li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}
