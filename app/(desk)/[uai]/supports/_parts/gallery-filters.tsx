import { Button, LinkButton } from '@/app/_ui/button';
import { SelectField, TextField } from '@/app/_ui/field';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { GALLERY } from '@/lib/messages/materials/desk';
import { AUDIENCE_NAMES, LANGUAGE_NAMES, PIECE_KIND_NAMES } from '@/lib/messages/materials/library';
import type { GalleryQuery } from '../gallery-query';

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** A form that reads: its address is the view, to be shared. */
export function GalleryFilters({ path, query }: { path: string; query: GalleryQuery }) {
  return (
    <form
      action={path}
      aria-label={GALLERY.filters}
      className="mb-8 grid items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
      method="get"
    >
      <TextField defaultValue={query.words} id="q" label={GALLERY.search} maxLength={80} type="search" />
      <SelectField
        defaultValue={query.audience ?? ''}
        id="pour"
        label={GALLERY.audience}
        options={[{ value: '', label: GALLERY.all }, ...optionsOf(AUDIENCE_NAMES)]}
      />
      <SelectField
        defaultValue={query.kind ?? ''}
        id="type"
        label={GALLERY.kind}
        options={[{ value: '', label: GALLERY.all }, ...optionsOf(PIECE_KIND_NAMES)]}
      />
      <SelectField
        defaultValue={query.language ?? ''}
        id="langue"
        label={GALLERY.language}
        options={[
          { value: '', label: GALLERY.allFeminine },
          ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value].french })),
        ]}
      />
      <span className="flex gap-2">
        <Button type="submit">{GALLERY.apply}</Button>
        <LinkButton href={path} look="quiet">
          {GALLERY.reset}
        </LinkButton>
      </span>
    </form>
  );
}
