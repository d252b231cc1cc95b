'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup, SelectField, TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { COLOUR_IDS, CONTRASTS } from '@/lib/domain/materials/library/colours';
import type { Field } from '@/lib/domain/materials/library/fields';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { BANNER_FORM as WORDS } from '@/lib/messages/banners';
import { COLOUR_NAMES, CONTRAST_NAMES, describeSize, FIELD_NAMES } from '@/lib/messages/materials/library';
import { BannerPreview } from './banner-preview';
import type { BannerFormState } from './read-forms';
import { TimesFields } from './times-fields';

type Props = {
  fields: Field[];
  sizes: PieceSize[];
  initial: BannerFormState;
  /** Bound by the page: an action that is bound while a client component renders never answers without JavaScript. */
  save: (state: BannerFormState, form: FormData) => Promise<BannerFormState>;
};

/** What a banner says, looks like and when; it is seen before it is put up. */
export function BannerForm({ fields, sizes, initial, save }: Props) {
  const [state, action] = useActionState(save, initial);
  const { values, problem, field: wrong, preview } = state;
  return (
    // A new attempt is a new form: React would reset the fields to what was first proposed.
    <form action={action} className="space-y-6" key={state.attempt}>
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      {preview && <BannerPreview preview={preview} />}
      <Section id="textes" title={WORDS.words}>
        <Card className="space-y-4">
          {fields.map((field) => {
            const { label, hint } = FIELD_NAMES[field.id];
            const common = {
              id: field.id,
              label,
              ...(hint && { hint }),
              ...(wrong === field.id && problem && { error: problem }),
              defaultValue: values.typed[field.id] ?? '',
              optional: !field.required,
            };
            if (field.kind === 'colours') {
              const options = COLOUR_IDS.map((id) => ({ value: id, label: COLOUR_NAMES[id] }));
              return <SelectField {...common} key={field.id} optional={false} options={options} />;
            }
            // Counted in signs by the verb: a browser counts an emoji as two, and would cut it short.
            return field.kind === 'paragraph' ? (
              <TextArea {...common} dir="auto" key={field.id} rows={2} />
            ) : (
              <TextField {...common} dir="auto" key={field.id} type={field.kind === 'url' ? 'url' : 'text'} />
            );
          })}
        </Card>
      </Section>
      <Section id="apparence" title={WORDS.look}>
        <Card className="grid gap-6 sm:grid-cols-2">
          <ChoiceGroup legend={WORDS.contrast}>
            {CONTRASTS.map((contrast) => (
              <ChoiceField
                defaultChecked={values.contrast === contrast}
                id={`contrast-${contrast}`}
                key={contrast}
                label={CONTRAST_NAMES[contrast]}
                name="contrast"
                type="radio"
                value={contrast}
              />
            ))}
          </ChoiceGroup>
          <ChoiceGroup hint={WORDS.sizesHint} legend={WORDS.sizes}>
            {sizes.map((size) => (
              <ChoiceField
                defaultChecked={values.sizeIds.includes(size.id)}
                id={`size-${size.id}`}
                key={size.id}
                label={describeSize(size)}
                name="sizeIds"
                value={size.id}
              />
            ))}
          </ChoiceGroup>
        </Card>
      </Section>
      <Section id="duree" lead={WORDS.timesHint} title={WORDS.times}>
        <Card>
          <TimesFields values={values} />
        </Card>
      </Section>
      <SubmitButton icon="search" look={preview ? 'secondary' : 'primary'} name="quoi" value="voir">
        {WORDS.preview}
      </SubmitButton>
    </form>
  );
}
