import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { DatedGoal } from '@/lib/domain/planning/plan';
import { EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { describeGoal } from '@/lib/messages/planning';
import { EditForm } from './phase-forms';

/** What the plan wants to reach, and by when. */
export function GoalForm({ goal, save }: { goal: DatedGoal; save: (form: FormData) => Promise<void> }) {
  return (
    <Section id="objectif" lead={describeGoal(goal)} title={WORDS.goal}>
      <Card>
        <EditForm action={save} verb="set_goal">
          <TextField
            className="w-48"
            defaultValue={Math.round(goal.value * 1000) / 10}
            id="goal-value"
            label={WORDS.goalValue}
            max={100}
            min={1}
            name="value"
            required
            step="0.1"
            type="number"
          />
          <TextField
            defaultValue={goal.by}
            id="goal-by"
            label={WORDS.goalBy}
            name="by"
            required
            type="date"
          />
          <SubmitButton look="secondary">{WORDS.save}</SubmitButton>
        </EditForm>
      </Card>
    </Section>
  );
}
