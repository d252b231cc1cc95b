import { Card } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { TITLE_LENGTH } from '@/lib/domain/materials/library/piece-title';
import { TEMPLATES } from '@/lib/messages/materials/templates';

/** What schools see a template under. */
export function TemplateName({ title }: { title: string }) {
  return (
    <Card>
      <TextField
        autoComplete="off"
        defaultValue={title}
        hint={TEMPLATES.nameHint}
        id="titre"
        label={TEMPLATES.name}
        maxLength={TITLE_LENGTH}
        required
      />
    </Card>
  );
}
