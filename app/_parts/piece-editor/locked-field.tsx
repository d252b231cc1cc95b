import { Icon } from '@/app/_ui/icon';
import type { ColourId } from '@/lib/domain/materials/library/colours';
import type { TextSize } from '@/lib/domain/materials/library/fields';
import { EDITOR } from '@/lib/messages/materials/editor';
import { COLOUR_NAMES, TEXT_SIZE_NAMES } from '@/lib/messages/materials/library';
import type { EditorField } from './editor-data';
import { controlsOf } from './form-values';

/** A field that the région has fixed: what it holds, and why it cannot be changed here. */
export function LockedField({
  field,
  read,
  logoAlt,
  lang,
}: {
  field: EditorField;
  read: (name: string) => string;
  logoAlt: string | undefined;
  lang: { lang?: string; dir?: 'ltr' | 'rtl' };
}) {
  return (
    <div className="rounded-md bg-sunken px-3 py-2.5">
      <p className="flex items-center gap-1.5 text-sm font-semibold">
        <Icon className="size-4 text-muted" name="lock" />
        {field.label}
      </p>
      <p className="mt-1 whitespace-pre-line text-sm" {...(field.shared ? {} : lang)}>
        {show()}
      </p>
      <p className="mt-1 text-xs text-muted">{EDITOR.locked}</p>
    </div>
  );

  function show(): string {
    switch (field.kind) {
      case 'logo':
        return logoAlt ?? EDITOR.noLogo;
      case 'colours':
        return COLOUR_NAMES[read(field.id) as ColourId];
      case 'text_size':
        return TEXT_SIZE_NAMES[read(field.id) as TextSize];
      default:
        return controlsOf(field).map(read).join('\n') || '–';
    }
  }
}
