'use client';

import type { Edit } from '@/app/_parts/draft/use-draft';
import { Card } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup, SelectField, TextArea, TextField } from '@/app/_ui/field';
import { SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { without } from '@/lib/domain/planning/edit-scenario';
import type { Metric, Scenario } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS as LIMITS } from '@/lib/domain/planning/scenario-limits';
import { METRIC_LABELS } from '@/lib/messages/planning';
import { SCHOOL_KIND_LABELS } from '@/lib/messages/region-pages';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { AnchorFields } from './anchor-fields';
import type { NamedPhase } from './named-phase';
import { NumberField } from './number-field';

const METRICS = Object.entries(METRIC_LABELS).map(([value, label]) => ({ value, label }));
const readPoints = (text: string) =>
  text
    .split('\n')
    .slice(0, LIMITS.points)
    .map((line) => line.slice(0, LIMITS.point));

type Props = { draft: Scenario; edit: Edit<Scenario>; phases: readonly NamedPhase[] };

/** What a principal reads before choosing, and what the scenario wants to reach. */
export function HeadFields({ draft, edit, phases }: Props) {
  const { goal, sizes } = draft;
  const set = (patch: Partial<Scenario>, what = '') => edit((scenario) => ({ ...scenario, ...patch }), what);
  const setSizes = (min: string, max: string) => {
    const [low, high] = [min, max].map((text) => Math.trunc(Number(text)));
    const isNone = min === '' && max === '';
    edit((scenario) => {
      if (isNone) return without(scenario, 'sizes') as Scenario;
      const clamp = (value = 0) => Math.min(Math.max(value || 0, 0), LIMITS.pupils);
      return { ...scenario, sizes: [clamp(low), max === '' ? LIMITS.pupils : clamp(high)] };
    }, 'sizes');
  };
  return (
    <Card className="grid gap-4 lg:grid-cols-2">
      <TextField
        className="lg:col-span-2"
        id="titre"
        label={WORDS.title}
        maxLength={LIMITS.title}
        onChange={(event) => set({ title: event.target.value }, 'title')}
        value={draft.title}
      />
      <TextArea
        className="lg:col-span-2"
        hint={WORDS.summaryHint}
        id="resume"
        label={WORDS.summary}
        maxLength={LIMITS.summary}
        onChange={(event) => set({ summary: event.target.value }, 'summary')}
        rows={3}
        value={draft.summary}
      />
      <ChoiceGroup className="flex flex-wrap gap-x-4" legend={WORDS.kinds}>
        {SCHOOL_KINDS.map((kind) => (
          <ChoiceField
            checked={draft.for.includes(kind)}
            id={`type-${kind}`}
            key={kind}
            label={SCHOOL_KIND_LABELS[kind]}
            onChange={(event) =>
              set({
                for: SCHOOL_KINDS.filter((one) =>
                  one === kind ? event.target.checked : draft.for.includes(one),
                ),
              })
            }
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup className="grid grid-cols-2 gap-3" hint={WORDS.sizesHint} legend={WORDS.sizes}>
        <TextField
          id="effectif-min"
          inputMode="numeric"
          label={WORDS.sizeMin}
          max={LIMITS.pupils}
          min={0}
          onChange={(event) => setSizes(event.target.value, String(sizes?.[1] ?? ''))}
          type="number"
          value={sizes?.[0] ?? ''}
        />
        <TextField
          id="effectif-max"
          inputMode="numeric"
          label={WORDS.sizeMax}
          max={LIMITS.pupils}
          min={0}
          onChange={(event) => setSizes(String(sizes?.[0] ?? ''), event.target.value)}
          type="number"
          value={sizes?.[1] ?? ''}
        />
      </ChoiceGroup>
      {(['pros', 'cons'] as const).map((field) => (
        <TextArea
          hint={WORDS.pointsHint}
          id={field}
          key={field}
          label={WORDS[field]}
          onChange={(event) => set({ [field]: readPoints(event.target.value) }, field)}
          rows={4}
          value={draft[field].join('\n')}
        />
      ))}
      <ChoiceGroup className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4" legend={WORDS.goal}>
        <SelectField
          id="objectif-mesure"
          label={WORDS.goalMetric}
          onChange={(event) => set({ goal: { ...goal, metric: event.target.value as Metric } })}
          options={METRICS}
          value={goal.metric}
        />
        <NumberField
          id="objectif-valeur"
          label={WORDS.goalValue}
          max={999}
          min={0}
          onValue={(value) => set({ goal: { ...goal, value: value / 100 } }, 'goal')}
          value={Math.round(goal.value * 100)}
        />
        <AnchorFields
          anchor={goal.by}
          id="objectif"
          label={WORDS.goalBy}
          onAnchor={(by) => set({ goal: { ...goal, by } })}
          phases={phases}
        />
      </ChoiceGroup>
    </Card>
  );
}
