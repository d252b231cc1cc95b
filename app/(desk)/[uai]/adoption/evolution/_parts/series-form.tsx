import { Button, LinkButton } from '@/app/_ui/button';
import { type Option, SelectField, TextField } from '@/app/_ui/field';
import { isSameScope, SERIES_MEASURES } from '@/lib/domain/adoption/series-measure';
import { isDay } from '@/lib/domain/directory/day';
import type { SeriesView } from '@/lib/domain/planning/series-view';
import { SERIES_WINDOWS } from '@/lib/domain/planning/series-window';
import {
  MEASURE_CODES,
  MEASURE_NAMES,
  namePhase,
  nameScope,
  SERIES,
  WINDOW_NAMES,
} from '@/lib/messages/series';
import { type SeriesAddress, UNIT_CODES, WINDOW_CODES, writeScope } from '../series-address';

/** What the page shows, as a form that writes its choices into the address; works without JavaScript. */
export function SeriesForm({
  action,
  view,
  asked,
}: {
  action: string;
  view: SeriesView;
  asked: SeriesAddress;
}) {
  const { line, scopes, allPhases, measure, unit, window } = view;
  const others: Option[] = [
    { value: '', label: SERIES.nothing },
    ...scopes
      .filter((scope) => !isSameScope(scope, line.scope))
      .map((scope) => ({ value: writeScope(scope), label: nameScope(scope) })),
    ...(allPhases.length > 1
      ? allPhases.map((phase) => ({
          value: `phase:${phase.id}`,
          label: SERIES.compareWithPhase(phase.title),
        }))
      : []),
  ];
  const known = (options: Option[], value = '') => (options.some((o) => o.value === value) ? value : '');
  const phases = [
    { value: '', label: SERIES.runningPhase },
    ...allPhases.map((phase) => ({ value: phase.id, label: namePhase(phase) })),
  ];
  const day = (text = '') => (isDay(text) ? text : '');
  return (
    <form
      action={action}
      aria-label={SERIES.choices}
      className="no-print mb-6 grid grid-cols-2 items-end gap-3 rounded-lg border border-line bg-surface p-4 md:grid-cols-3 lg:grid-cols-4"
    >
      <SelectField
        className="col-span-2 md:col-span-1"
        defaultValue={writeScope(line.scope)}
        id="de"
        label={SERIES.scope}
        options={scopes.map((scope) => ({ value: writeScope(scope), label: nameScope(scope) }))}
      />
      <SelectField
        className="col-span-2 md:col-span-1"
        defaultValue={MEASURE_CODES[measure]}
        id="mesure"
        label={SERIES.measure}
        options={SERIES_MEASURES.map((m) => ({ value: MEASURE_CODES[m], label: MEASURE_NAMES[m] }))}
      />
      <SelectField
        defaultValue={UNIT_CODES[unit]}
        id="unite"
        label={SERIES.unit}
        options={[
          { value: UNIT_CODES.rate, label: SERIES.rate },
          { value: UNIT_CODES.count, label: SERIES.count },
        ]}
      />
      <SelectField
        defaultValue={WINDOW_CODES[window]}
        id="periode"
        label={SERIES.window}
        options={SERIES_WINDOWS.map((w) => ({ value: WINDOW_CODES[w], label: WINDOW_NAMES[w] }))}
      />
      <TextField defaultValue={day(asked.du)} hint={SERIES.ownHint} id="du" label={SERIES.from} type="date" />
      <TextField defaultValue={day(asked.au)} hint={SERIES.ownHint} id="au" label={SERIES.to} type="date" />
      <SelectField
        className="col-span-2 md:col-span-1"
        defaultValue={known(others, asked.avec)}
        id="avec"
        label={SERIES.compare}
        options={others}
      />
      {allPhases.length > 1 && (
        <SelectField
          className="col-span-2 md:col-span-1"
          defaultValue={known(phases, asked.phase)}
          hint={SERIES.phaseHint}
          id="phase"
          label={SERIES.basePhase}
          options={phases}
        />
      )}
      <div className="col-span-2 flex flex-wrap gap-2 md:col-span-3 lg:col-span-4">
        <Button type="submit">{SERIES.show}</Button>
        <LinkButton href={action} look="quiet">
          {SERIES.reset}
        </LinkButton>
      </div>
    </form>
  );
}
