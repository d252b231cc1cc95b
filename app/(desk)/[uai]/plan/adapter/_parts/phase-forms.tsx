import type { ReactNode } from 'react';
import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Level } from '@/lib/domain/directory/types';
import type { EditedPhase, PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { ALL_LEVELS } from './read-edit';

type Action = (form: FormData) => Promise<void>;

/** A form of one change: its fields are named as those of the change. */
export function EditForm({
  action,
  verb,
  phaseId,
  actionId,
  children,
}: {
  action: Action;
  verb: PlanEdit['do'];
  phaseId?: string;
  actionId?: string;
  children: ReactNode;
}) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <input name="do" type="hidden" value={verb} />
      {phaseId && <input name="phaseId" type="hidden" value={phaseId} />}
      {actionId && <input name="actionId" type="hidden" value={actionId} />}
      {children}
    </form>
  );
}

/** Every change of a phase, each a form of its own that works without JavaScript. */
export function PhaseForms({
  phase,
  others,
  levels,
  action,
}: {
  phase: EditedPhase;
  others: readonly EditedPhase[];
  levels: readonly Level[];
  action: Action;
}) {
  const { id: phaseId } = phase;
  const form = { action, phaseId };
  const idOf = (field: string) => `${field}-${phaseId}`;
  return (
    <Disclosure summary={WORDS.changePhase}>
      <div className="space-y-5 rounded-md bg-sunken p-4">
        <EditForm {...form} verb="move_phase">
          <TextField
            defaultValue={phase.startsOn}
            id={idOf('startsOn')}
            label={WORDS.startsOn}
            name="startsOn"
            required
            type="date"
          />
          <ChoiceField id={idOf('withFollowing')} label={WORDS.withFollowing} name="withFollowing" />
          <SubmitButton look="secondary">{WORDS.move}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="resize_phase">
          <TextField
            defaultValue={phase.endsOn}
            id={idOf('endsOn')}
            label={WORDS.endsOn}
            name="endsOn"
            required
            type="date"
          />
          <SubmitButton look="secondary">{WORDS.resize}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="rename_phase">
          <TextField
            className="min-w-64 flex-1"
            defaultValue={phase.title}
            id={idOf('title')}
            label={WORDS.phaseTitle}
            maxLength={200}
            name="title"
            required
          />
          <SubmitButton look="secondary">{WORDS.rename}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="set_levels">
          <ChoiceGroup className="flex flex-wrap gap-x-4" legend={WORDS.levels}>
            <ChoiceField
              defaultChecked={phase.levels === 'all'}
              id={idOf('levels-all')}
              label={WORDS.allLevels}
              name="levels"
              value={ALL_LEVELS}
            />
            {levels.map((level) => (
              <ChoiceField
                defaultChecked={phase.levels !== 'all' && phase.levels.includes(level)}
                id={idOf(`levels-${level}`)}
                key={level}
                label={level}
                name="levels"
                value={level}
              />
            ))}
          </ChoiceGroup>
          <SubmitButton look="secondary">{WORDS.setLevels}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="split_phase">
          <TextField
            id={idOf('fromOn')}
            label={WORDS.splitFrom}
            max={phase.endsOn}
            min={phase.startsOn}
            name="fromOn"
            required
            type="date"
          />
          <TextField
            className="min-w-48 flex-1"
            defaultValue={WORDS.splitTitleOf(phase.title)}
            id={idOf('splitTitle')}
            label={WORDS.splitTitle}
            maxLength={200}
            name="title"
            required
          />
          <SubmitButton look="secondary">{WORDS.split}</SubmitButton>
        </EditForm>
        {others.length > 0 && (
          <EditForm {...form} verb="merge_phases">
            <SelectField
              id={idOf('intoId')}
              label={WORDS.mergeInto}
              name="intoId"
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <SubmitButton look="secondary">{WORDS.merge}</SubmitButton>
          </EditForm>
        )}
        <EditForm {...form} verb="remove_phase">
          <SubmitButton look="danger">{WORDS.removePhase}</SubmitButton>
        </EditForm>
      </div>
    </Disclosure>
  );
}
