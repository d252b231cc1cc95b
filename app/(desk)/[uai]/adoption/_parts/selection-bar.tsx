import type { ReactNode } from 'react';
import { Disclosure, HelpNote } from '@/app/_ui/disclosure';
import { TextArea } from '@/app/_ui/field';
import type { IconName } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CONTACT_KINDS, NOTE_MAX_LENGTH, type RecordedKind } from '@/lib/domain/tracking/contact';
import { CONTACTS, MARK_MEANINGS, MARKS } from '@/lib/messages/contacts';
import { SELECTION } from '@/lib/messages/families';
import { PrintSelection } from './print-selection';

export type SelectionOptions = {
  classCode?: string | undefined;
  may: { print: boolean; call: boolean };
  /** Families of the class that a wave would speak to; without it no wave is offered. */
  wave?: { left: number } | undefined;
  /** Marks are for pupils only (the `rupn`). */
  pupilsOnly: boolean;
};

export const MARK_ICONS: Record<Exclude<RecordedKind, 'note'>, IconName> = {
  handed_out: 'check',
  ent_message: 'send',
  phone: 'phone',
  no_answer: 'clock',
  meeting: 'people',
};

/** What can be done with the families that are ticked. Under the list; on a wide screen in sight as soon as one is. */
export function SelectionBar({ uai, classCode, may, wave, pupilsOnly }: SelectionOptions & { uai: string }) {
  return (
    <section
      aria-labelledby="actions"
      className="no-print mt-4 space-y-3 rounded-lg border border-line-strong bg-surface p-4 lg:group-has-[:checked]/list:sticky lg:group-has-[:checked]/list:bottom-3 lg:group-has-[:checked]/list:shadow-raised"
    >
      <h3 className="text-base font-semibold" id="actions">
        {SELECTION.bar}
      </h3>
      <Buttons label={SELECTION.marks}>
        {(Object.keys(MARK_ICONS) as (keyof typeof MARK_ICONS)[]).map((kind) => (
          <SubmitButton icon={MARK_ICONS[kind]} key={kind} look="secondary" name="geste" value={kind}>
            {MARKS[kind]}
          </SubmitButton>
        ))}
        {may.print && <PrintSelection action={`/api/desk/${uai}/lettres`}>{SELECTION.print}</PrintSelection>}
        {may.print && (
          <SubmitButton icon="letter" look="secondary" name="geste" value="supports">
            {SELECTION.choosePiece}
          </SubmitButton>
        )}
        {may.call && (
          <SubmitButton icon="phone" look="secondary" name="geste" value="appels">
            {SELECTION.calls}
          </SubmitButton>
        )}
      </Buttons>
      {pupilsOnly && <p className="text-xs text-muted">{SELECTION.pupilsOnly}</p>}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <Disclosure summary={SELECTION.withNote}>
          <div className="max-w-prose space-y-2">
            <TextArea
              hint={CONTACTS.noteHint}
              id="note"
              label={CONTACTS.noteLabel}
              maxLength={NOTE_MAX_LENGTH}
              rows={2}
            />
            <SubmitButton look="secondary" name="geste" value="note">
              {MARKS.note}
            </SubmitButton>
          </div>
        </Disclosure>
        {wave && classCode && wave.left > 0 && (
          <Disclosure summary={SELECTION.wave}>
            <div className="max-w-prose space-y-2 text-sm">
              <p>{SELECTION.waveNote(classCode, wave.left)}</p>
              <SubmitButton icon="send" look="secondary" name="geste" value="vague">
                {SELECTION.wave}
              </SubmitButton>
            </div>
          </Disclosure>
        )}
        <HelpNote title={CONTACTS.help}>
          <MarkMeanings />
        </HelpNote>
      </div>
    </section>
  );
}

/** What each mark means. */
export function MarkMeanings() {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {CONTACT_KINDS.map((kind) => (
        <li key={kind}>{MARK_MEANINGS[kind]}</li>
      ))}
    </ul>
  );
}

function Buttons({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">{children}</div>
    </fieldset>
  );
}
