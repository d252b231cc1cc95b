'use client';

import { memo } from 'react';
import type { Edit } from '@/app/_parts/draft/use-draft';
import { ChoiceField, SelectField, TextArea } from '@/app/_ui/field';
import { SCHOOL_ROLES, type SchoolRole } from '@/lib/domain/access/types';
import { type KnownTemplates, listActionTemplates } from '@/lib/domain/planning/check-scenario';
import {
  duplicateAction,
  editAction,
  moveAction,
  removeAction,
  without,
} from '@/lib/domain/planning/edit-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { ACTION_KINDS, type ActionKind, type ScenarioAction } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS as LIMITS } from '@/lib/domain/planning/scenario-limits';
import { formatMinutes } from '@/lib/messages/format';
import { ACTION_KIND_NAMES, PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { nameTemplate } from '@/lib/messages/template-names';
import { AnchoredDayFields } from './anchor-fields';
import { AudienceFields } from './audience-fields';
import { MoveButtons } from './move-buttons';
import type { NamedPhase } from './named-phase';
import { NumberField } from './number-field';

type Props = {
  action: ScenarioAction;
  phaseId: string;
  phaseIndex: number;
  index: number;
  isLast: boolean;
  phases: readonly NamedPhase[];
  templates: KnownTemplates;
  edit: Edit<Scenario>;
};

const KINDS = ACTION_KINDS.map((kind) => ({ value: kind, label: ACTION_KIND_NAMES[kind] }));
const ROLES = SCHOOL_ROLES.map((role) => ({ value: role, label: PLAN_ROLE_NAMES[role] }));

/** An action, folded: what and who; opened: all of its fields. */
export const ActionCard = memo(function ActionCard({ action, phaseIndex, index, edit, ...props }: Props) {
  const id = `${props.phaseId}-${action.id}`;
  const make = (change: (old: ScenarioAction) => ScenarioAction, field = '') =>
    edit(editAction(phaseIndex, index, change), field && `${id}-${field}`);
  const set = (patch: Partial<ScenarioAction>, field = '') => make((old) => ({ ...old, ...patch }), field);
  const setOrDrop = <F extends 'on' | 'audience' | 'template' | 'notifies'>(
    field: F,
    value: ScenarioAction[F] | undefined,
  ) =>
    make((old) =>
      value === undefined ? (without(old, field) as ScenarioAction) : { ...old, [field]: value },
    );
  const known = listActionTemplates(props.templates, action);
  const chosen = action.template;
  const listed = chosen && !known.includes(chosen) ? [...known, chosen] : known;
  return (
    <details className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-sm">
        <span className="font-medium">{WORDS.action(action.title)}</span>
        <span className="block text-muted">
          {ACTION_KIND_NAMES[action.kind]} · {PLAN_ROLE_NAMES[action.role]} ·{' '}
          {formatMinutes(action.minutes.fixed)}
        </span>
      </summary>
      <div className="space-y-3 border-t border-line p-3">
        <MoveButtons
          isFirst={index === 0}
          isLast={props.isLast}
          onDuplicate={() => edit(duplicateAction(phaseIndex, index, WORDS.copyOf))}
          onMove={(by) => edit(moveAction(phaseIndex, index, by))}
          onRemove={() => edit(removeAction(phaseIndex, index))}
          what={WORDS.action(action.title)}
        />
        <TextArea
          id={`${id}-titre`}
          label={WORDS.actionTitle}
          maxLength={LIMITS.actionTitle}
          onChange={(event) => set({ title: event.target.value.replace(/\s*\n\s*/g, ' ') }, 'title')}
          rows={2}
          value={action.title}
        />
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            id={`${id}-nature`}
            label={WORDS.kind}
            onChange={(event) => set({ kind: event.target.value as ActionKind })}
            options={KINDS}
            value={action.kind}
          />
          <SelectField
            id={`${id}-role`}
            label={WORDS.role}
            onChange={(event) => set({ role: event.target.value as SchoolRole })}
            options={ROLES}
            value={action.role}
          />
          {listed.length > 0 && (
            <SelectField
              id={`${id}-modele`}
              label={WORDS.template}
              onChange={(event) => setOrDrop('template', event.target.value || undefined)}
              options={[
                { value: '', label: WORDS.noTemplate },
                ...listed.map((template) => ({ value: template, label: nameTemplate(template) })),
              ]}
              value={chosen ?? ''}
            />
          )}
          {!action.on && (
            <NumberField
              hint={WORDS.inPhase}
              id={`${id}-decalage`}
              label={WORDS.when}
              max={LIMITS.offset}
              min={-LIMITS.offset}
              onValue={(offset) => set({ offset }, 'offset')}
              value={action.offset}
            />
          )}
          <NumberField
            id={`${id}-minutes`}
            label={WORDS.minutes}
            max={LIMITS.minutes}
            min={0}
            onValue={(fixed) => set({ minutes: { ...action.minutes, fixed } }, 'minutes')}
            value={action.minutes.fixed}
          />
          <NumberField
            id={`${id}-par-famille`}
            label={WORDS.perFamily}
            max={LIMITS.minutesPerFamily}
            min={0}
            onValue={(perFamily) => set({ minutes: { ...action.minutes, perFamily } }, 'perFamily')}
            step={0.5}
            value={action.minutes.perFamily}
          />
        </div>
        <ChoiceField
          checked={action.on !== undefined}
          id={`${id}-datee`}
          label={WORDS.dated}
          onChange={(event) =>
            setOrDrop('on', event.target.checked ? { anchor: { at: 'rentree' }, offset: 0 } : undefined)
          }
        />
        {action.on && (
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            <AnchoredDayFields
              day={action.on}
              id={id}
              label={WORDS.anchor}
              onDay={(on) => set({ on }, 'on')}
              phases={props.phases}
            />
          </div>
        )}
        <AudienceFields
          audience={action.audience}
          id={id}
          onAudience={(audience) => setOrDrop('audience', audience)}
        />
        <div>
          <ChoiceField
            checked={action.automatic}
            id={`${id}-automatique`}
            label={WORDS.automatic}
            onChange={(event) => set({ automatic: event.target.checked })}
          />
          <ChoiceField
            checked={action.notifies ?? false}
            id={`${id}-notifie`}
            label={WORDS.notifies}
            onChange={(event) => setOrDrop('notifies', event.target.checked || undefined)}
          />
        </div>
      </div>
    </details>
  );
});
