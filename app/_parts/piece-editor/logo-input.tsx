'use client';

import { ChoiceField, ChoiceGroup, TextField } from '@/app/_ui/field';
import { Icon } from '@/app/_ui/icon';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { EditorField } from './editor-data';

/** A picture of the school's own; the one that was saved stays until another is chosen. */
export function LogoInput({
  field,
  savedAlt,
  alt,
  onAlt,
  onFile,
  error,
  warning,
}: {
  field: EditorField;
  savedAlt: string | undefined;
  alt: string;
  onAlt: (value: string) => void;
  onFile: () => void;
  error: string | undefined;
  warning: string | undefined;
}) {
  return (
    <ChoiceGroup className="space-y-3" hint={field.hint} legend={field.label}>
      <TextField
        accept="image/png,image/jpeg"
        id="logo"
        label={EDITOR.logoFile}
        onChange={onFile}
        optional
        type="file"
        {...(savedAlt !== undefined ? { hint: EDITOR.logoKept } : {})}
        {...(error ? { error } : {})}
      />
      {warning && !error && (
        <p className="flex items-start gap-1.5 text-sm text-dormant">
          <Icon className="mt-0.5 size-4" name="alert" />
          {warning}
        </p>
      )}
      <TextField
        autoComplete="off"
        hint={EDITOR.logoAltHint}
        id="logo-alt"
        label={EDITOR.logoAlt}
        onChange={(event) => onAlt(event.target.value)}
        value={alt}
      />
      {savedAlt !== undefined && (
        <ChoiceField id="logo-retirer" label={EDITOR.logoRemove} onChange={onFile} value="1" />
      )}
    </ChoiceGroup>
  );
}
