'use client';

import { memo } from 'react';
import type { Edit } from '@/app/_parts/draft/use-draft';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { ChoiceField, TextField } from '@/app/_ui/field';
import type { KnownTemplates } from '@/lib/domain/planning/check-scenario';
import {
  addAction,
  duplicatePhase,
  editPhase,
  movePhase,
  removePhase,
  without,
} from '@/lib/domain/planning/edit-scenario';
import type { Scenario, ScenarioPhase } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS as LIMITS } from '@/lib/domain/planning/scenario-limits';
import { formatCountOf } from '@/lib/messages/format';
import { describeAnchoredDay, SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { UI } from '@/lib/messages/ui';
import { ActionCard } from './action-card';
import { AnchoredDayFields } from './anchor-fields';
import { GateFields } from './gate-fields';
import { LevelsField } from './levels-field';
import { MoveButtons } from './move-buttons';
import type { NamedPhase } from './named-phase';
import { NumberField } from './number-field';

type Props = {
  phase: ScenarioPhase;
  index: number;
  isLast: boolean;
  faulty: boolean;
  phases: readonly NamedPhase[];
  templates: KnownTemplates;
  edit: Edit<Scenario>;
};

/** A phase, folded: what it is in a line; opened: its fields and its actions. */
export const PhaseCard = memo(function PhaseCard({
  phase,
  index,
  isLast,
  faulty,
  phases,
  templates,
  edit,
}: Props) {
  const id = `phase-${phase.id}`;
  const titleOf = (wanted: string) => phases.find((one) => one.id === wanted)?.title ?? wanted;
  const set = (patch: Partial<ScenarioPhase>, field = '') =>
    edit(
      editPhase(index, (old) => ({ ...old, ...patch })),
      field && `${id}-${field}`,
    );
  const setFlag = (flag: 'preparation' | 'unbroken', on: boolean) =>
    edit(editPhase(index, (old) => (on ? { ...old, [flag]: true } : (without(old, flag) as ScenarioPhase))));
  return (
    <Card flush>
      <details className="group/phase">
        <summary className="cursor-pointer px-4 py-3">
          <span className="font-semibold">{WORDS.phase(index + 1, phase.title)}</span>{' '}
          {faulty && (
            <Badge icon="alert" tone="danger">
              {WORDS.toCheck}
            </Badge>
          )}
          <span className="block text-sm text-muted">
            {UI.named(WORDS.start)}
            {describeAnchoredDay(phase.start, titleOf)}
            {' · '}
            {formatCountOf(phase.weeks, 'semaine', 'semaines')}
            {' · '}
            {formatCountOf(phase.actions.length, 'action', 'actions')}
          </span>
        </summary>
        <div className="space-y-4 border-t border-line p-4">
          <MoveButtons
            isFirst={index === 0}
            isLast={isLast}
            onDuplicate={() => edit(duplicatePhase(index, WORDS.copyOf))}
            onMove={(by) => edit(movePhase(index, by))}
            onRemove={() => edit(removePhase(index))}
            what={phase.title || WORDS.newPhase}
          />
          <TextField
            id={`${id}-titre`}
            label={WORDS.phaseTitle}
            maxLength={LIMITS.title}
            onChange={(event) => set({ title: event.target.value }, 'title')}
            value={phase.title}
          />
          <LevelsField id={id} levels={phase.levels} onLevels={(levels) => set({ levels })} />
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            <AnchoredDayFields
              day={phase.start}
              except={phase.id}
              id={id}
              label={WORDS.start}
              onDay={(start) => set({ start }, 'start')}
              phases={phases}
            />
            <NumberField
              id={`${id}-semaines`}
              label={WORDS.weeks}
              max={LIMITS.weeks}
              min={1}
              onValue={(weeks) => set({ weeks }, 'weeks')}
              value={phase.weeks}
            />
          </div>
          <div>
            <ChoiceField
              checked={phase.preparation ?? false}
              id={`${id}-preparation`}
              label={WORDS.preparation}
              onChange={(event) => setFlag('preparation', event.target.checked)}
            />
            <ChoiceField
              checked={phase.unbroken ?? false}
              id={`${id}-seul-tenant`}
              label={WORDS.unbroken}
              onChange={(event) => setFlag('unbroken', event.target.checked)}
            />
          </div>
          <GateFields gates={phase.gates ?? []} id={id} onGates={(gates) => set({ gates })} />
          <h4 className="text-base font-semibold">{WORDS.actions}</h4>
          <ol className="space-y-2">
            {phase.actions.map((action, position) => (
              <li key={action.id}>
                <ActionCard
                  action={action}
                  edit={edit}
                  index={position}
                  isLast={position === phase.actions.length - 1}
                  phaseId={phase.id}
                  phaseIndex={index}
                  phases={phases}
                  templates={templates}
                />
              </li>
            ))}
          </ol>
          <Button
            disabled={phase.actions.length >= LIMITS.actions}
            look="secondary"
            onClick={() => edit(addAction(index))}
          >
            {WORDS.addAction}
          </Button>
        </div>
      </details>
    </Card>
  );
});
