import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { TextArea, TextField } from '@/app/_ui/field';
import { EDITOR } from '@/lib/messages/materials/editor';
import { WAVE_MORE as WORDS } from '@/lib/messages/wave-steps';
import type { FixedText } from '@/lib/services/campaign/align-reminders';
import { REMINDER_NUMBERS, type WaveFormValues } from './read-forms';

const LOCKED = { readOnly: true, hint: EDITOR.locked };

/** What most waves do without: reminders that follow, and a part that is kept back for comparison. */
export function WaveMoreFields({
  values,
  isWrong,
  fixed,
}: {
  values: WaveFormValues;
  isWrong: boolean;
  /** What the région has fixed of the reminders' text. */
  fixed: FixedText;
}) {
  const { reminders, holdBackPercent, holdBackDays } = values;
  return (
    <Card className="space-y-4">
      <Disclosure open={reminders.length > 0 || isWrong} summary={WORDS.reminders}>
        <div className="space-y-6">
          <p className="text-sm text-muted">{WORDS.remindersHint}</p>
          {REMINDER_NUMBERS.map((number) => {
            const reminder = reminders[number - 1];
            return (
              <fieldset className="space-y-4" key={number}>
                <legend className="font-semibold">{WORDS.reminder(number)}</legend>
                <TextField
                  className="max-w-56"
                  defaultValue={reminder?.afterSchoolDays}
                  id={`rappel-${number}-jours`}
                  label={WORDS.afterDays}
                  max={40}
                  min={2}
                  optional
                  type="number"
                />
                <TextField
                  defaultValue={fixed.subject ?? reminder?.subject}
                  {...(fixed.subject === undefined ? {} : LOCKED)}
                  id={`rappel-${number}-objet`}
                  label={WORDS.subject}
                  maxLength={150}
                  optional
                />
                <TextArea
                  defaultValue={fixed.body ?? reminder?.body}
                  {...(fixed.body === undefined ? {} : LOCKED)}
                  id={`rappel-${number}-texte`}
                  label={WORDS.body}
                  maxLength={5000}
                  optional
                  rows={5}
                />
              </fieldset>
            );
          })}
        </div>
      </Disclosure>
      <Disclosure open={holdBackPercent > 0} summary={WORDS.holdBack}>
        <div className="space-y-4">
          <p className="text-sm text-muted">{WORDS.holdBackHint}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              defaultValue={holdBackPercent || ''}
              id="part"
              label={WORDS.percent}
              max={50}
              min={0}
              optional
              type="number"
            />
            <TextField
              defaultValue={holdBackDays}
              id="part-jours"
              label={WORDS.holdBackDays}
              max={30}
              min={1}
              optional
              type="number"
            />
          </div>
        </div>
      </Disclosure>
    </Card>
  );
}
