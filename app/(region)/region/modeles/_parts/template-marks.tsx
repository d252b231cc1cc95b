import { Badge } from '@/app/_ui/badge';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import type { OpenedTemplate } from '@/lib/services/materials/open-template';

/** Whether schools see a template. */
export function TemplateMarks({
  template,
}: {
  template: Pick<OpenedTemplate['template'], 'retiredAt' | 'publishedVersion'>;
}) {
  if (template.retiredAt) return <Badge icon="close">{TEMPLATES.retired}</Badge>;
  if (template.publishedVersion === 0) return <Badge>{TEMPLATES.draft}</Badge>;
  return (
    <Badge icon="check" tone="adopted">
      {TEMPLATES.published(template.publishedVersion)}
    </Badge>
  );
}
