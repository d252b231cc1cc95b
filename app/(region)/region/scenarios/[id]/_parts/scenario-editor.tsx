'use client';

import { useMemo } from 'react';
import { SaveBar } from '@/app/_parts/draft/save-bar';
import { type Save, useDraft } from '@/app/_parts/draft/use-draft';
import { Alert } from '@/app/_ui/alert';
import { Button } from '@/app/_ui/button';
import { Section } from '@/app/_ui/card';
import { type KnownTemplates, listScenarioFaults } from '@/lib/domain/planning/check-scenario';
import { addPhase } from '@/lib/domain/planning/edit-scenario';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS } from '@/lib/domain/planning/scenario-limits';
import { REGION_SCENARIOS } from '@/lib/messages/region-scenarios';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { describeFault } from '@/lib/messages/scenario-faults';
import { HeadFields } from './head-fields';
import type { NamedPhase } from './named-phase';
import { PhaseCard } from './phase-card';

type Props = { saved: Scenario; revision: number; templates: KnownTemplates; save: Save<Scenario> };

/** A scenario as a form: its head, its phases, their actions; what keeps it from being published is said as one writes. */
export function ScenarioEditor({ saved, revision, templates, save }: Props) {
  const { draft, edit, ...bar } = useDraft(saved, revision, save);
  const faults = useMemo(() => listScenarioFaults(draft, templates), [draft, templates]);
  // Those whose end a phase may start from; the same list as long as no title changes, so that cards stay as drawn.
  const named = JSON.stringify(
    draft.phases.map(({ id, title, preparation }) => ({ id, title, preparation })),
  );
  const phases = useMemo(() => JSON.parse(named) as NamedPhase[], [named]);
  return (
    <div className="space-y-8">
      <SaveBar {...bar} />
      {faults.length > 0 ? (
        <Alert title={REGION_SCENARIOS.faults(faults.length)} tone="warn">
          <ul className="list-disc space-y-1 pl-5">
            {[...new Set(faults.map((fault) => describeFault(fault, draft)))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Alert tone="success">{REGION_SCENARIOS.faultless}</Alert>
      )}
      <HeadFields draft={draft} edit={edit} phases={phases} />
      <Section
        actions={
          <Button
            disabled={draft.phases.length >= SCENARIO_LIMITS.phases}
            look="secondary"
            onClick={() => edit(addPhase(WORDS.newPhase))}
          >
            {WORDS.addPhase}
          </Button>
        }
        id="phases"
        title={WORDS.phases}
      >
        <ol className="space-y-3">
          {draft.phases.map((phase, index) => (
            <li key={phase.id}>
              <PhaseCard
                edit={edit}
                faulty={faults.some((fault) => 'phaseId' in fault && fault.phaseId === phase.id)}
                index={index}
                isLast={index === draft.phases.length - 1}
                phase={phase}
                phases={phases}
                templates={templates}
              />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
