'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useKeptFields } from '@/app/_ui/use-kept-fields';
import { isForPupils } from '@/lib/domain/campaign/message/messages';
import type { AudienceRole } from '@/lib/domain/campaign/types';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import { WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { MESSAGE_LIBRARY, messageTitle } from '@/lib/messages/mails/pages';
import { EDITOR } from '@/lib/messages/materials/editor';
import { UI } from '@/lib/messages/ui';
import type { FixedText } from '@/lib/services/campaign/align-reminders';
import { AudienceFields } from './audience-fields';
import type { AudienceChoices } from './audience-summary';
import type { WaveFormState } from './read-forms';
import { SegmentBar } from './segment-bar';
import { WaveMoreFields } from './wave-more-fields';

type Save = (state: WaveFormState, form: FormData) => Promise<WaveFormState>;

/** A message speaks to guardians, or to pupils. */
const WAVE_ROLES = { guardians: ['guardians'], pupils: ['pupils', 'adult_pupils'] } as const;

/** The rule of a segment of pupils is shown as it is: the verb says that this message is not for them. */
const rolesOf = (kind: AudienceRole): readonly AudienceRole[] =>
  kind === 'guardians' ? WAVE_ROLES.guardians : [...WAVE_ROLES.guardians, kind];

/** The draft of a wave. Without JavaScript the refusal comes back with what was typed as well. */
export function WaveForm({
  save,
  initial,
  choices,
  submitLabel,
  backHref,
  locked,
  formId,
  fixedReminder,
}: {
  save: Save;
  initial: WaveFormState;
  choices: AudienceChoices;
  submitLabel: string;
  backHref: string;
  /** What the région has fixed of the message. */
  locked: readonly FieldId[];
  /** Names a form that makes a draft: sent twice, it makes one. */
  formId?: string;
  /** … and of the text of its reminders. */
  fixedReminder: FixedText;
}) {
  const [state, act] = useActionState(save, initial);
  const { isRestored, ...kept } = useKeptFields();
  const { values, problem, field, notice } = state;
  const fixed = (name: FieldId) => (locked.includes(name) ? { readOnly: true, hint: EDITOR.locked } : {});
  const errorOf = (name: string) => (field === name ? problem : undefined);
  return (
    <form action={act} className="space-y-6" key={state.attempt} {...kept}>
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
      {notice && (
        <Alert live tone="success">
          {notice}
        </Alert>
      )}
      {/* The first button of a form is what Enter presses: it saves. */}
      <button aria-hidden="true" className="hidden" tabIndex={-1} type="submit" />
      <TextField
        className="max-w-prose"
        defaultValue={values.title}
        error={errorOf('title')}
        hint={WORDS.titleHint}
        id="title"
        label={WORDS.title}
        maxLength={120}
        required
      />
      <SegmentBar
        error={field === 'segmentName' ? problem : undefined}
        isOpen={field === 'segmentName'}
        segmentId={values.segmentId}
        segments={choices.segments}
      />
      <AudienceFields
        choices={choices}
        channel={values.channel}
        roles={isForPupils(values.templateId) ? WAVE_ROLES.pupils : rolesOf(values.audience.kind)}
        rule={values.audience}
        summary={state.summary}
      />
      {formId && <input name="envoi" type="hidden" value={formId} />}
      <input name="copie" type="hidden" value={values.copyOf} />
      <input name="modele-region" type="hidden" value={values.regionTemplateId} />
      <input name="modele" type="hidden" value={values.templateId} />
      <p className="text-sm text-muted">{MESSAGE_LIBRARY.chosen(messageTitle(values.templateId))}</p>
      <TextField
        className="max-w-prose"
        defaultValue={values.subject}
        error={errorOf('subject')}
        {...fixed('subject')}
        id="subject"
        label={WORDS.subject}
        maxLength={150}
        required
      />
      <TextArea
        className="max-w-prose"
        defaultValue={values.body}
        error={errorOf('body')}
        hint={values.channel === 'ent_message' ? WORDS.entBodyHint : WORDS.bodyHint}
        {...fixed('lead')}
        id="body"
        label={WORDS.body}
        maxLength={5000}
        required
        rows={10}
      />
      <div className="max-w-prose">
        <WaveMoreFields
          fixed={fixedReminder}
          isWrong={['reminders', 'holdBackPercent', 'holdBackDays'].includes(field ?? '')}
          values={values}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{submitLabel}</SubmitButton>
        <LinkButton href={backHref} look="quiet">
          {WORDS.back}
        </LinkButton>
      </div>
    </form>
  );
}
