import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { FramedHtml } from '@/app/_ui/framed-html';
import { SubmitButton } from '@/app/_ui/submit-button';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import type { WavePreview } from '@/lib/services/campaign/preview-wave';
import { sendTestAction } from '../../actions';

/** « Ce qu'ils recevront »: the mail itself, shut off from the page: no script, no link that works. */
export function MessageBlock({
  uai,
  waveId,
  preview,
}: {
  uai: string;
  waveId: string;
  preview: WavePreview;
}) {
  const { subject, html, text } = preview.sample;
  return (
    <Section id="message" lead={WORDS.frameNote} title={WORDS.what}>
      <div className="space-y-4">
        <Card flush>
          <p className="border-b border-line px-4 py-3">
            <span className="text-sm text-muted">{WORDS.subject} </span>
            <strong className="font-semibold">{subject}</strong>
          </p>
          <FramedHtml className="h-[38rem]" html={html} links="inactive" title={WORDS.frameTitle} />
        </Card>
        <Disclosure summary={WORDS.textVersion}>
          <pre className="overflow-x-auto whitespace-pre-wrap rounded-md border border-line bg-surface p-4 font-sans text-sm">
            {text}
          </pre>
        </Disclosure>
        <form action={sendTestAction.bind(null, uai, waveId)} className="flex flex-wrap items-center gap-3">
          <SubmitButton icon="letter" look="secondary">
            {WORDS.sendTest}
          </SubmitButton>
          <span className="text-sm text-muted">{WORDS.testNote}</span>
        </form>
      </div>
    </Section>
  );
}
