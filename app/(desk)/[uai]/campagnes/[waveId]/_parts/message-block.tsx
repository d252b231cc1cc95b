import { LinkButton } from '@/app/_ui/button';
import { Section } from '@/app/_ui/card';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { MESSAGE_EDITOR } from '@/lib/messages/mails/pages';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import type { WavePreview } from '@/lib/services/campaign/preview-wave';
import { MailViews } from '../../_parts/message/mail-views';
import { sendTestAction } from '../../actions';
import { MessageFindings } from './message-findings';

/** « Ce qu'ils recevront »: the mail itself, shut off from the page: no script, no link that works. */
export function MessageBlock({
  uai,
  waveId,
  preview,
  channel,
  canEdit,
}: {
  uai: string;
  waveId: string;
  preview: WavePreview;
  channel: WaveChannel;
  canEdit: boolean;
}) {
  return (
    <Section
      id="message"
      lead={channel === 'email' ? WORDS.frameNote : WORDS.entFrameNote}
      title={WORDS.what}
    >
      <div className="space-y-4">
        <MessageFindings findings={preview.findings} />
        {canEdit && (
          <LinkButton href={`/${uai}/campagnes/${waveId}/message`} icon="letter">
            {MESSAGE_EDITOR.edit}
          </LinkButton>
        )}
        <div className="max-w-2xl">
          <MailViews mail={preview.sample} />
        </div>
        <form action={sendTestAction.bind(null, uai, waveId)} className="flex flex-wrap items-end gap-3">
          <SelectField
            id="langue-essai"
            label={MESSAGE_EDITOR.testLanguage}
            name="langue"
            options={LANGUAGES.map((code) => ({
              value: code,
              label:
                code === BASE_LANGUAGE
                  ? MESSAGE_EDITOR.testFrench
                  : MESSAGE_EDITOR.testWith(LANGUAGE_NAMES[code].french),
            }))}
          />
          <SubmitButton icon="letter" look="secondary">
            {WORDS.sendTest}
          </SubmitButton>
          <span className="text-sm text-muted">{WORDS.testNote}</span>
        </form>
      </div>
    </Section>
  );
}
