'use client';

import { Button } from '@/app/_ui/button';
import { ChoiceGroup, SelectField } from '@/app/_ui/field';
import type { Gate, Metric } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS } from '@/lib/domain/planning/scenario-limits';
import { METRIC_LABELS } from '@/lib/messages/planning';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { NumberField } from './number-field';

type Props = { id: string; gates: Gate[]; onGates: (gates: Gate[]) => void };

const METRICS = Object.entries(METRIC_LABELS).map(([value, label]) => ({ value, label }));

/** What must hold before a phase may start; there may be none. */
export function GateFields({ id, gates, onGates }: Props) {
  const setAt = (index: number, patch: Partial<Gate>) =>
    onGates(gates.map((gate, i) => (i === index ? { ...gate, ...patch } : gate)));
  return (
    <ChoiceGroup className="space-y-2" legend={WORDS.gates}>
      {gates.map((gate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: gates have no name, and are few.
        <div className="flex flex-wrap items-end gap-3" key={index}>
          <SelectField
            className="w-56"
            id={`${id}-seuil-${index}`}
            label={WORDS.goalMetric}
            onChange={(event) => setAt(index, { metric: event.target.value as Metric })}
            options={METRICS}
            value={gate.metric}
          />
          <NumberField
            className="w-28"
            id={`${id}-seuil-${index}-valeur`}
            label={WORDS.gateValue}
            max={999}
            min={0}
            onValue={(value) => setAt(index, { atLeast: value / 100 })}
            value={Math.round(gate.atLeast * 100)}
          />
          <Button icon="close" look="quiet" onClick={() => onGates(gates.filter((_, i) => i !== index))}>
            {WORDS.removeGate}
          </Button>
        </div>
      ))}
      {gates.length < SCENARIO_LIMITS.gates && (
        <Button
          look="quiet"
          onClick={() => onGates([...gates, { metric: 'family_coverage', atLeast: 0.85 }])}
        >
          {WORDS.addGate}
        </Button>
      )}
    </ChoiceGroup>
  );
}
