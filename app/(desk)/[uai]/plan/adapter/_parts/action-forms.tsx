import { Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SCHOOL_ROLES } from '@/lib/domain/access/types';
import type { Day } from '@/lib/domain/directory/types';
import type { EditedAction } from '@/lib/domain/planning/edit/plan-edit';
import type { ActionKind } from '@/lib/domain/planning/scenario';
import { EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { ACTION_KIND_NAMES, PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { EditForm } from './phase-forms';

type Action = (form: FormData) => Promise<void>;

/** What a school adds by hand; messages and banners are prepared where they are written. */
const ADDED: readonly ActionKind[] = [
  'prepare',
  'meeting',
  'phone',
  'document',
  'data_quality',
  'delegation',
  'review',
];
const ROLE_OPTIONS = SCHOOL_ROLES.map((role) => ({ value: role, label: PLAN_ROLE_NAMES[role] }));
const KIND_OPTIONS = ADDED.map((kind) => ({ value: kind, label: ACTION_KIND_NAMES[kind] }));

/** The day, words, role and time of an action, each form of its own. */
export function ActionForms({
  item,
  phaseId,
  action,
}: {
  item: EditedAction;
  phaseId: string;
  action: Action;
}) {
  const form = { action, phaseId, actionId: item.id };
  const idOf = (field: string) => `${field}-${phaseId}-${item.id}`;
  return (
    <Disclosure
      summary={
        <>
          {WORDS.changeAction}
          <span className="sr-only"> {WORDS.changeActionOf(item.title)}</span>
        </>
      }
    >
      <div className="space-y-4 rounded-md bg-sunken p-4">
        <EditForm {...form} verb="move_action">
          <TextField
            defaultValue={item.dueOn}
            id={idOf('dueOn')}
            label={WORDS.dueOn}
            name="dueOn"
            required
            type="date"
          />
          <SubmitButton look="secondary">{WORDS.move}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="change_action">
          <ActionFields idOf={idOf} item={item} />
          <SubmitButton look="secondary">{WORDS.save}</SubmitButton>
        </EditForm>
        <EditForm {...form} verb="remove_action">
          <SubmitButton look="danger">{WORDS.removeAction}</SubmitButton>
        </EditForm>
      </div>
    </Disclosure>
  );
}

/** A further action of a phase, ticked by a person. */
export function AddActionForm({ phaseId, dueOn, action }: { phaseId: string; dueOn: Day; action: Action }) {
  const idOf = (field: string) => `add-${field}-${phaseId}`;
  return (
    <Disclosure summary={WORDS.addAction}>
      <div className="rounded-md bg-sunken p-4">
        <EditForm action={action} phaseId={phaseId} verb="add_action">
          <ActionFields idOf={idOf} />
          <SelectField id={idOf('kind')} label={WORDS.kind} name="kind" options={KIND_OPTIONS} />
          <TextField
            defaultValue={dueOn}
            id={idOf('dueOn')}
            label={WORDS.dueOn}
            name="dueOn"
            required
            type="date"
          />
          <SubmitButton look="secondary">{WORDS.addAction}</SubmitButton>
        </EditForm>
      </div>
    </Disclosure>
  );
}

function ActionFields({ idOf, item }: { idOf: (field: string) => string; item?: EditedAction }) {
  return (
    <>
      <TextField
        className="min-w-64 flex-1"
        defaultValue={item?.title}
        id={idOf('title')}
        label={WORDS.actionTitle}
        maxLength={200}
        name="title"
        required
      />
      <SelectField
        defaultValue={item?.role}
        id={idOf('role')}
        label={WORDS.role}
        name="role"
        options={ROLE_OPTIONS}
      />
      <TextField
        className="w-32"
        defaultValue={item?.workMinutes ?? 15}
        id={idOf('workMinutes')}
        inputMode="numeric"
        label={WORDS.minutes}
        max={10_000}
        min={0}
        name="workMinutes"
        required
        type="number"
      />
    </>
  );
}
