'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useKeptFields } from '@/app/_ui/use-kept-fields';
import type { Level } from '@/lib/domain/directory/types';
import { WAVE_GOALS, WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { MESSAGE_LIBRARY, messageTitle } from '@/lib/messages/mails/pages';
import { UI } from '@/lib/messages/ui';
import type { WaveFormState } from './read-forms';
import { WaveMoreFields } from './wave-more-fields';

type Save = (state: WaveFormState, form: FormData) => Promise<WaveFormState>;

/** The draft of a wave. Without JavaScript the refusal comes back with what was typed as well. */
export function WaveForm({
  save,
  initial,
  levels,
  classes,
  submitLabel,
  backHref,
}: {
  save: Save;
  initial: WaveFormState;
  levels: { level: Level; guardians: number }[];
  classes: { code: string; level: Level }[];
  submitLabel: string;
  backHref: string;
}) {
  const [state, act] = useActionState(save, initial);
  const { isRestored, ...kept } = useKeptFields();
  const { values, problem, field } = state;
  const { audience } = values;
  const errorOf = (name: string) => (field === name ? problem : undefined);
  return (
    <form action={act} className="max-w-prose space-y-6" key={state.attempt} {...kept}>
      {isRestored && !problem && (
        <Alert live tone="info">
          {UI.restored}
        </Alert>
      )}
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      <TextField
        defaultValue={values.title}
        error={errorOf('title')}
        hint={WORDS.titleHint}
        id="title"
        label={WORDS.title}
        maxLength={120}
        required
      />
      <Card className="space-y-4">
        <ChoiceGroup className="grid gap-x-6 sm:grid-cols-2" hint={WORDS.levelsHint} legend={WORDS.levels}>
          {levels.map(({ level, guardians }) => (
            <ChoiceField
              defaultChecked={audience.levels.includes(level)}
              id={`level-${level}`}
              key={level}
              label={WORDS.level(level, guardians)}
              name="levels"
              value={level}
            />
          ))}
        </ChoiceGroup>
        <Disclosure open={audience.classCodes.length > 0} summary={WORDS.classesSummary}>
          <ChoiceGroup
            className="grid grid-cols-2 gap-x-6 sm:grid-cols-4"
            hint={WORDS.classesHint}
            legend={WORDS.classes}
          >
            {classes.map(({ code }) => (
              <ChoiceField
                defaultChecked={audience.classCodes.includes(code)}
                id={`class-${code}`}
                key={code}
                label={code}
                name="classCodes"
                value={code}
              />
            ))}
          </ChoiceGroup>
        </Disclosure>
        <ChoiceGroup legend={WORDS.goal}>
          {(['one_per_family', 'all_guardians'] as const).map((goal) => (
            <ChoiceField
              defaultChecked={audience.goal === goal}
              hint={WAVE_GOALS[goal].hint}
              id={`goal-${goal}`}
              key={goal}
              label={WAVE_GOALS[goal].name}
              name="goal"
              type="radio"
              value={goal}
            />
          ))}
        </ChoiceGroup>
      </Card>
      <input name="copie" type="hidden" value={values.copyOf} />
      <input name="modele" type="hidden" value={values.templateId} />
      <p className="text-sm text-muted">{MESSAGE_LIBRARY.chosen(messageTitle(values.templateId))}</p>
      <TextField
        defaultValue={values.subject}
        error={errorOf('subject')}
        id="subject"
        label={WORDS.subject}
        maxLength={150}
        required
      />
      <TextArea
        defaultValue={values.body}
        error={errorOf('body')}
        hint={WORDS.bodyHint}
        id="body"
        label={WORDS.body}
        maxLength={5000}
        required
        rows={10}
      />
      <WaveMoreFields
        isWrong={['reminders', 'holdBackPercent', 'holdBackDays'].includes(field ?? '')}
        values={values}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{submitLabel}</SubmitButton>
        <LinkButton href={backHref} look="quiet">
          {WORDS.back}
        </LinkButton>
      </div>
    </form>
  );
}
