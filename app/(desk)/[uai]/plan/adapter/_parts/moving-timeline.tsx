'use client';

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { ChoiceField } from '@/app/_ui/field';
import { daysBetween } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { formatSpanShort } from '@/lib/messages/format';
import { EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { shortMonth } from '@/lib/messages/plan-pages';
import { UI } from '@/lib/messages/ui';

export type MovingPhase = { id: string; title: string; startsOn: Day; endsOn: Day; levels: string };

type Props = {
  phases: readonly MovingPhase[];
  /** Every school day that a phase may be moved to, in order. */
  schoolDays: readonly Day[];
  holidays: readonly { from: Day; to: Day }[];
  todayOn: Day;
  action: (form: FormData) => Promise<void>;
};

/** A phase on its way: by so many school days; `sent` until the server has answered. */
type Move = { id: string; by: number; sent?: true };

const WEEK = 5;
/** The part of the width that the name of a month needs. */
const MONTH_ROOM = 0.04;
const STEPS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * The phases over the year, to take and move: with the pointer, or with the arrows once a phase has the focus. A move
 * counts in school days and is sent when the phase is let go, or with Enter; the server decides.
 */
export function MovingTimeline({ phases, schoolDays, holidays, todayOn, action }: Props) {
  const [move, setMove] = useState<Move>();
  const form = useRef<HTMLFormElement>(null);
  const drag = useRef<{ startX: number; width: number }>(undefined);
  const helpId = useId();
  const first = schoolDays[0] ?? todayOn;
  const last = schoolDays.at(-1) ?? todayOn;
  const days = Math.max(1, daysBetween(first, last) + 1);
  const left = (day: Day) => `${(100 * daysBetween(first, day)) / days}%`;
  const width = (from: Day, to: Day) => `${(100 * (daysBetween(from, to) + 1)) / days}%`;
  const months = schoolDays.filter((day, i) => day.slice(0, 7) !== schoolDays[i - 1]?.slice(0, 7));
  const hasRoom = (day: Day, i: number) => daysBetween(day, months[i + 1] ?? last) / days >= MONTH_ROOM;

  const placeOf = (day: Day) => {
    const at = schoolDays.findIndex((known) => known >= day);
    return at < 0 ? schoolDays.length - 1 : at;
  };
  const shift = (day: Day, by: number): Day =>
    schoolDays[Math.min(schoolDays.length - 1, Math.max(0, placeOf(day) + by))] ?? day;
  const earliest = placeOf(todayOn);
  /** Not before today, unless it stood there already, nor past the days that are known. */
  const clamp = ({ startsOn, endsOn }: MovingPhase, by: number) => {
    const lowest = Math.min(0, earliest - placeOf(startsOn));
    return Math.max(lowest, Math.min(by, schoolDays.length - 1 - placeOf(endsOn)));
  };
  const send = (phase: MovingPhase, by: number) => {
    const fields = form.current?.elements;
    if (by === 0 || !fields || !form.current) return setMove(undefined);
    (fields.namedItem('phaseId') as HTMLInputElement).value = phase.id;
    (fields.namedItem('startsOn') as HTMLInputElement).value = shift(phase.startsOn, by);
    setMove({ id: phase.id, by, sent: true });
    form.current.requestSubmit();
  };

  const onKeyDown = (event: KeyboardEvent, phase: MovingPhase) => {
    const step = STEPS[event.key];
    const by = move?.id === phase.id ? move.by : 0;
    if (step) {
      event.preventDefault();
      setMove({ id: phase.id, by: clamp(phase, by + step * (event.shiftKey ? WEEK : 1)) });
    } else if (event.key === 'Escape') {
      setMove(undefined);
    } else if (event.key === 'Enter' && by !== 0) {
      event.preventDefault();
      send(phase, by);
    }
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>, phase: MovingPhase) => {
    const track = event.currentTarget.parentElement;
    if (event.button !== 0 || !track) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startX: event.clientX, width: track.clientWidth };
    setMove({ id: phase.id, by: 0 });
  };
  const onPointerMove = (event: PointerEvent, phase: MovingPhase) => {
    if (!drag.current || move?.id !== phase.id) return;
    const { startX, width: track } = drag.current;
    const along = ((event.clientX - startX) / Math.max(1, track)) * days;
    const target = new Date(Date.parse(phase.startsOn) + Math.round(along) * 86_400_000);
    const by = placeOf(target.toISOString().slice(0, 10)) - placeOf(phase.startsOn);
    setMove({ id: phase.id, by: clamp(phase, by) });
  };
  const onPointerUp = (phase: MovingPhase) => {
    if (!drag.current) return;
    drag.current = undefined;
    if (move?.id === phase.id) send(phase, move.by);
  };
  const moved = phases.find((phase) => phase.id === move?.id);

  return (
    <div>
      <p className="mb-3 max-w-prose text-sm text-muted" id={helpId}>
        {WORDS.timelineHelp}
      </p>
      <form action={action} ref={form}>
        <input name="do" type="hidden" value="move_phase" />
        <input name="place" type="hidden" value="calendrier" />
        <input defaultValue="" name="phaseId" type="hidden" />
        <input defaultValue="" name="startsOn" type="hidden" />
        <WhenAnswered then={() => setMove(undefined)} />
        <ChoiceField id="timeline-following" label={WORDS.withFollowing} name="withFollowing" />
      </form>
      <div aria-hidden="true" className="relative mt-3 hidden h-6 text-xs font-semibold sm:ml-48 sm:block">
        {months.filter(hasRoom).map((day) => (
          <span className="absolute whitespace-nowrap" key={day} style={{ left: left(day) }}>
            {shortMonth(day)}
          </span>
        ))}
      </div>
      <ul>
        {phases.map((phase) => {
          const by = move?.id === phase.id ? move.by : 0;
          const [from, to] = [shift(phase.startsOn, by), shift(phase.endsOn, by)];
          return (
            <li
              className="border-t border-line py-1.5 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)]"
              key={phase.id}
            >
              <p className="text-sm sm:pr-3">
                <span className="block font-semibold leading-snug">{phase.title}</span>
                <span className="tabular text-2xs text-muted">
                  {phase.levels} · {formatSpanShort(from, to)}
                </span>
              </p>
              <div className="relative h-9">
                {holidays.map((holiday) => (
                  <span
                    aria-hidden="true"
                    className="absolute inset-y-0 bg-sunken"
                    key={holiday.from}
                    style={{ left: left(holiday.from), width: width(holiday.from, holiday.to) }}
                  />
                ))}
                <button
                  aria-describedby={helpId}
                  aria-label={WORDS.bar(phase.title, from, to)}
                  className={`absolute inset-y-1 min-w-6 cursor-grab touch-none rounded active:cursor-grabbing ${
                    by === 0 ? 'bg-accent' : 'bg-accent-strong ring-2 ring-accent ring-offset-2'
                  }`}
                  onBlur={() => drag.current === undefined && !move?.sent && setMove(undefined)}
                  onKeyDown={(event) => onKeyDown(event, phase)}
                  onPointerCancel={() => setMove(undefined)}
                  onPointerDown={(event) => onPointerDown(event, phase)}
                  onPointerMove={(event) => onPointerMove(event, phase)}
                  onPointerUp={() => onPointerUp(phase)}
                  style={{ left: left(from), width: width(from, to) }}
                  type="button"
                />
                <span
                  aria-hidden="true"
                  className="absolute -inset-y-1 w-0.5 bg-danger"
                  style={{ left: left(todayOn) }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="mt-2 min-h-6 text-sm font-semibold">
        {moved && move && move.by !== 0
          ? UI.named(moved.title) +
            WORDS[move.sent ? 'saving' : 'moving'](
              shift(moved.startsOn, move.by),
              shift(moved.endsOn, move.by),
            )
          : ''}
      </p>
    </div>
  );
}

/** The page that answers is the same page: what was on its way must not be added to where the phase has got to. */
function WhenAnswered({ then }: { then: () => void }) {
  const { pending } = useFormStatus();
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending) then();
    wasPending.current = pending;
  }, [pending, then]);
  return null;
}
