import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { BANNER_FORM as WORDS } from '@/lib/messages/banners';
import type { BannerPreviewState } from './read-forms';

/** The banner in each of its sizes, what to look at again, and the button that puts it up. */
export function BannerPreview({ preview }: { preview: BannerPreviewState }) {
  return (
    <Section id="apercu" lead={WORDS.previewLead} title={WORDS.previewTitle}>
      <Card className="space-y-4">
        {preview.warnings.map((warning) => (
          <Alert key={warning} live tone="warn">
            {warning}
          </Alert>
        ))}
        {preview.pictures.map(({ id, src, width, height }) => (
          // biome-ignore lint/performance/noImgElement: a drawing of this answer, which no other page asks for.
          <img
            alt={preview.altText}
            className="h-auto max-w-full border border-line"
            height={height}
            key={id}
            src={src}
            width={width}
          />
        ))}
        <p className="text-sm">
          <span className="font-semibold">{WORDS.altLabel} </span>
          <bdi>{preview.altText}</bdi>
        </p>
        <SubmitButton icon="check" name="quoi" value="afficher">
          {WORDS.save}
        </SubmitButton>
      </Card>
    </Section>
  );
}
