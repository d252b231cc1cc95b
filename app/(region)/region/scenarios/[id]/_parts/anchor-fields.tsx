'use client';

import { SelectField, TextField } from '@/app/_ui/field';
import { isDay } from '@/lib/domain/directory/day';
import type { Anchor, AnchoredDay, HolidayName } from '@/lib/domain/planning/scenario';
import { SCENARIO_LIMITS } from '@/lib/domain/planning/scenario-limits';
import { holidayName } from '@/lib/messages/planning';
import { ANCHOR_NAMES, SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import type { NamedPhase } from './named-phase';
import { NumberField } from './number-field';

const HOLIDAYS: HolidayName[] = ['toussaint', 'noel', 'hiver', 'printemps'];
const KINDS = Object.keys(ANCHOR_NAMES) as Anchor['at'][];

/** An anchor of a kind, with what it needs filled in, so that it can always be stored. */
function beginAnchor(at: Anchor['at'], phases: readonly NamedPhase[]): Anchor {
  switch (at) {
    case 'phase_end':
      return { at, phase: phases.find((phase) => !phase.preparation)?.id ?? 'phase' };
    case 'before_holiday':
    case 'after_holiday':
      return { at, holiday: 'toussaint' };
    case 'day':
      return { at, on: '2026-09-01' };
    default:
      return { at };
  }
}

type AnchorProps = {
  id: string;
  label: string;
  anchor: Anchor;
  phases: readonly NamedPhase[];
  /** The phase itself, which cannot wait for its own end. */
  except?: string;
  onAnchor: (anchor: Anchor) => void;
};

/** A day that a scenario knows by what happens on it. */
export function AnchorFields({ id, label, anchor, phases, except, onAnchor }: AnchorProps) {
  const others = phases.filter((phase) => phase.id !== except && !phase.preparation);
  const kinds = KINDS.filter((at) => at !== 'phase_end' || others.length > 0 || anchor.at === at);
  return (
    <>
      <SelectField
        id={`${id}-ancre`}
        label={label}
        onChange={(event) => onAnchor(beginAnchor(event.target.value as Anchor['at'], others))}
        options={kinds.map((at) => ({ value: at, label: ANCHOR_NAMES[at] }))}
        value={anchor.at}
      />
      {anchor.at === 'phase_end' && (
        <SelectField
          id={`${id}-phase`}
          label={WORDS.phaseOf}
          onChange={(event) => onAnchor({ at: 'phase_end', phase: event.target.value })}
          options={withChosen(
            others.map((phase) => ({ value: phase.id, label: phase.title })),
            anchor.phase,
          )}
          value={anchor.phase}
        />
      )}
      {'holiday' in anchor && (
        <SelectField
          id={`${id}-vacances`}
          label={WORDS.holiday}
          onChange={(event) => onAnchor({ at: anchor.at, holiday: event.target.value as HolidayName })}
          options={HOLIDAYS.map((name) => ({ value: name, label: holidayName(name) }))}
          value={anchor.holiday}
        />
      )}
      {anchor.at === 'day' && (
        <TextField
          id={`${id}-jour`}
          label={WORDS.day}
          onChange={(event) => isDay(event.target.value) && onAnchor({ at: 'day', on: event.target.value })}
          type="date"
          value={anchor.on}
        />
      )}
    </>
  );
}

/** A phase that is gone is shown by its id until another is chosen. */
const withChosen = (options: { value: string; label: string }[], chosen: string) =>
  options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];

type DayProps = Omit<AnchorProps, 'anchor' | 'onAnchor'> & {
  day: AnchoredDay;
  onDay: (day: AnchoredDay) => void;
};

/** An anchor and the school days before or after it. */
export function AnchoredDayFields({ day, onDay, ...rest }: DayProps) {
  return (
    <>
      <AnchorFields {...rest} anchor={day.anchor} onAnchor={(anchor) => onDay({ ...day, anchor })} />
      <NumberField
        hint={WORDS.offsetHint}
        id={`${rest.id}-decalage`}
        label={WORDS.offset}
        max={SCENARIO_LIMITS.offset}
        min={-SCENARIO_LIMITS.offset}
        onValue={(offset) => onDay({ ...day, offset })}
        value={day.offset}
      />
    </>
  );
}
