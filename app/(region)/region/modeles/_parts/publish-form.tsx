import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { namePlace } from '@/lib/messages/materials/piece-changes';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import type { OpenedTemplate } from '@/lib/services/materials/open-template';
import { NOTE_LENGTH } from '@/lib/services/materials/publish-template';
import { publishTemplateAction, retireTemplateAction } from '../actions';

/** Offers the draft to the schools with a word on what is new, or takes the template out of the offer. */
export function PublishForm({ opened }: { opened: OpenedTemplate }) {
  const { template, unpublished, isPublished } = opened;
  const { id, revision, retiredAt, publishedVersion } = template;
  return (
    <Section id="publier" lead={TEMPLATES.publishLead} title={TEMPLATES.publishTitle}>
      <Card className="space-y-4">
        {retiredAt && <Alert tone="warn">{TEMPLATES.isRetired}</Alert>}
        {!retiredAt && isPublished && <p className="text-sm text-muted">{TEMPLATES.nothingNew}</p>}
        {!retiredAt && !isPublished && (
          <form action={publishTemplateAction.bind(null, id, revision)} className="space-y-3">
            {unpublished.length > 0 && (
              <p className="text-sm">{TEMPLATES.unpublished(unpublished.map(namePlace).join(', '))}</p>
            )}
            <TextField
              autoComplete="off"
              hint={TEMPLATES.noteHint}
              id="note"
              label={TEMPLATES.note}
              maxLength={NOTE_LENGTH}
              required
            />
            <SubmitButton icon="send">{TEMPLATES.publish}</SubmitButton>
          </form>
        )}
        {publishedVersion > 0 && (
          <form action={retireTemplateAction.bind(null, id, !retiredAt)} className="space-y-2">
            <SubmitButton look="secondary">
              {retiredAt ? TEMPLATES.offerAgain : TEMPLATES.retire}
            </SubmitButton>
            {!retiredAt && <p className="text-xs text-muted">{TEMPLATES.retireNote}</p>}
          </form>
        )}
      </Card>
    </Section>
  );
}
