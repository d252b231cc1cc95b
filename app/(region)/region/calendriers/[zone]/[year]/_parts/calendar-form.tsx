'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CALENDAR_LIMITS } from '@/lib/domain/planning/check-calendar';
import { holidayName } from '@/lib/messages/planning';
import { describeHolidayOf, CALENDARS as WORDS } from '@/lib/messages/region-calendars';
import type { CalendarFormState, HolidayValues } from '../../../_parts/calendar-form-state';
import { MovedPlans } from './moved-plans';

type Props = {
  zone: string;
  initial: CalendarFormState;
  revision: number;
  send: (state: CalendarFormState, form: FormData) => Promise<CalendarFormState>;
};

function HolidayDays({ zone, values }: { zone: string; values: HolidayValues }) {
  const id = values.name;
  const hint = id === 'ascension' ? WORDS.ascensionHint : describeHolidayOf(zone, id);
  return (
    <fieldset aria-describedby={hint && `${id}-aide`} className="min-w-0">
      <legend className="text-sm font-semibold first-letter:uppercase">{holidayName(id)}</legend>
      {hint && (
        <p className="text-sm text-muted" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      <div className="mt-1 grid gap-3 sm:grid-cols-2">
        <TextField defaultValue={values.startsOn} id={`${id}-debut`} label={WORDS.startsOn} type="date" />
        <TextField defaultValue={values.returnsOn} id={`${id}-reprise`} label={WORDS.returnsOn} type="date" />
      </div>
    </fieldset>
  );
}

/** A calendar in two steps: what it would move, then entering it. Works without JavaScript. */
export function CalendarForm({ zone, initial, revision, send }: Props) {
  const [state, action] = useActionState(send, initial);
  const { values, problem, preview, attempt } = state;
  return (
    <form action={action} className="space-y-6" key={attempt}>
      <input name="revision" type="hidden" value={revision} />
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      {preview && <MovedPlans {...preview} />}
      <Card className="grid gap-5 lg:grid-cols-2">
        <TextField
          className="max-w-xs"
          defaultValue={values.rentreeOn}
          id="rentree"
          label={WORDS.rentree}
          required
          type="date"
        />
        {values.holidays.map((holiday) => (
          <HolidayDays key={holiday.name} values={holiday} zone={zone} />
        ))}
      </Card>
      <Disclosure open={values.own.some((line) => line.name !== '')} summary={WORDS.ownDays}>
        <Card className="space-y-4">
          <p className="text-sm text-muted">{WORDS.ownDaysHint}</p>
          {values.own.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form have no other name.
            <div className="grid gap-3 sm:grid-cols-3" key={i}>
              <TextField
                autoComplete="off"
                defaultValue={line.name}
                id={`autre-${i}-nom`}
                label={WORDS.ownName}
                maxLength={CALENDAR_LIMITS.name}
              />
              <TextField
                defaultValue={line.startsOn}
                id={`autre-${i}-debut`}
                label={WORDS.startsOn}
                type="date"
              />
              <TextField
                defaultValue={line.returnsOn}
                id={`autre-${i}-reprise`}
                label={WORDS.returnsOn}
                type="date"
              />
            </div>
          ))}
        </Card>
      </Disclosure>
      <Section id="origine" title={WORDS.source}>
        <Card className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <TextField
            autoComplete="off"
            defaultValue={values.source}
            hint={WORDS.sourceHint}
            id="source"
            label={WORDS.source}
            maxLength={CALENDAR_LIMITS.source}
            required
          />
          <TextField
            defaultValue={values.publishedOn}
            id="publication"
            label={WORDS.publishedOn}
            required
            type="date"
          />
        </Card>
      </Section>
      <div className="flex flex-wrap gap-3">
        <SubmitButton look={preview ? 'secondary' : 'primary'} name="etape" value="voir">
          {WORDS.check}
        </SubmitButton>
        {preview && (
          <SubmitButton icon="check" name="etape" value="enregistrer">
            {WORDS.save}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
