'use client';

import { Card, Section } from '@/app/_ui/card';
import { SelectField, TextField } from '@/app/_ui/field';
import { isDay } from '@/lib/domain/directory/day';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { Metric } from '@/lib/domain/planning/scenario';
import { METRIC_LABELS } from '@/lib/messages/planning';
import { CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import type { SetCampaign } from './set-campaign';

const METRICS = Object.entries(METRIC_LABELS).map(([value, label]) => ({ value, label }));
const readDay = (text: string) => (isDay(text) ? text : null);

const DAYS = [
  { name: 'earliestStartOn', id: 'au-plus-tot', label: WORDS.earliestStartOn },
  { name: 'startsOn', id: 'debut', label: WORDS.startsOn },
  { name: 'latestStartOn', id: 'au-plus-tard', label: WORDS.latestStartOn },
  { name: 'endsOn', id: 'fin', label: WORDS.endsOn },
] as const;

/** When schools may begin, when it ends, until when they may change their mind; and what is to be reached. */
export function DayFields({ draft, set }: { draft: CampaignContent; set: SetCampaign }) {
  const { goal } = draft;
  return (
    <>
      <Section id="dates" lead={WORDS.daysLead} title={WORDS.days}>
        <Card className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {DAYS.map(({ name, id, label }) => (
            <TextField
              id={id}
              key={name}
              label={label}
              onChange={(event) => set({ [name]: readDay(event.target.value) }, name)}
              type="date"
              value={draft[name] ?? ''}
            />
          ))}
          <TextField
            className="sm:col-span-2"
            hint={WORDS.answerByHint}
            id="reponse"
            label={WORDS.answerBy}
            onChange={(event) => set({ answerBy: readDay(event.target.value) }, 'answerBy')}
            type="date"
            value={draft.answerBy ?? ''}
          />
        </Card>
      </Section>
      <Section id="objectif" lead={WORDS.goalLead} title={WORDS.goal}>
        <Card className="grid items-end gap-4 sm:grid-cols-3">
          <SelectField
            id="mesure"
            label={WORDS.metric}
            onChange={(event) => set({ goal: { ...goal, metric: event.target.value as Metric } })}
            options={METRICS}
            value={goal.metric}
          />
          <TextField
            id="valeur"
            inputMode="numeric"
            label={WORDS.value}
            max={100}
            min={1}
            onChange={(event) => {
              const percent = Math.min(100, Math.max(0, Math.round(Number(event.target.value)) || 0));
              set({ goal: { ...goal, value: percent / 100 } }, 'value');
            }}
            type="number"
            value={Math.round(goal.value * 100) || ''}
          />
          <TextField
            id="objectif-jour"
            label={WORDS.by}
            onChange={(event) => set({ goal: { ...goal, by: readDay(event.target.value) } }, 'by')}
            type="date"
            value={goal.by ?? ''}
          />
        </Card>
      </Section>
    </>
  );
}
