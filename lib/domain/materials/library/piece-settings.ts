import type { Contrast } from './colours';
import { FIELD_IDS, type FieldId, type FieldValues } from './fields';
import { LANGUAGES, type Language } from './languages';

/** How a piece is set, by a région or a school: its look, and what was typed in each language. */
export type PieceSettings = {
  contrast: Contrast;
  sizeId: string;
  /** The language that is shown first. */
  language: Language;
  typed: Partial<Record<Language, FieldValues>>;
};

/** Every piece comes in it; what is the same in all languages is kept with it. */
export const BASE_LANGUAGE: Language = 'fr';

/** What is typed once for all languages of a piece: a logo, a room, a telephone number. */
const SHARED: readonly FieldId[] = [
  'date',
  'time',
  'place',
  'link',
  'ent',
  'schoolContact',
  'nationalContact',
  'logo',
  'colours',
  'textSize',
];

export const isShared = (field: FieldId): boolean => SHARED.includes(field);

/** What was typed for a piece in one language, with what is the same in all of them. */
export function typedIn({ typed }: Pick<PieceSettings, 'typed'>, language: Language): FieldValues {
  const shared = Object.entries(typed[BASE_LANGUAGE] ?? {}).filter(([id]) => isShared(id as FieldId));
  return { ...Object.fromEntries(shared), ...typed[language] };
}

/** Where a value of the settings stands: of the look, or a field in a language. */
export type Place = { part: 'contrast' | 'sizeId' | 'language' } | { language: Language; field: FieldId };

type Entry = { place: Place; value: unknown };

const keyOf = (place: Place) => ('part' in place ? place.part : `${place.language}/${place.field}`);

/** Every value that was set, by its place, in the order of the form. */
function listEntries(settings: PieceSettings): Map<string, Entry> {
  const look = (['contrast', 'sizeId', 'language'] as const).map((part) => ({
    place: { part },
    value: settings[part],
  }));
  const typed = LANGUAGES.flatMap((language) =>
    FIELD_IDS.map((field) => ({ place: { language, field }, value: settings.typed[language]?.[field] })),
  );
  const set = [...look, ...typed].filter(({ value }) => value !== undefined);
  return new Map(set.map((entry) => [keyOf(entry.place), entry]));
}

/** The value at a place; undefined where nothing was typed. */
export const valueAt = (settings: PieceSettings, place: Place): unknown =>
  'part' in place ? settings[place.part] : settings.typed[place.language]?.[place.field];

/** The settings with another value at one place; undefined takes it away. */
function put(settings: PieceSettings, place: Place, value: unknown): PieceSettings {
  if ('part' in place) return { ...settings, [place.part]: value };
  const { [place.field]: _, ...rest } = settings.typed[place.language] ?? {};
  const values = value === undefined ? rest : { ...rest, [place.field]: value };
  return { ...settings, typed: { ...settings.typed, [place.language]: values } };
}

/** One order for the keys of steps and logos: the database keeps its own. */
const KEYS = ['title', 'text', 'alt', 'mediaType', 'base64'];
const isSame = (one: unknown, other: unknown) => JSON.stringify(one, KEYS) === JSON.stringify(other, KEYS);

function listPlaces(...all: PieceSettings[]): Place[] {
  const places = all.flatMap((settings) => [...listEntries(settings)]);
  return [...new Map(places.map(([key, { place }]) => [key, place])).values()];
}

/** The places at which two settings differ. */
export const diffSettings = (before: PieceSettings, after: PieceSettings): Place[] =>
  listPlaces(before, after).filter((place) => !isSame(valueAt(before, place), valueAt(after, place)));

/**
 * Two people have changed the same version: what one of them changed alone is taken from them, what both did is mine
 * and a conflict, for a person to decide. `taken`: how many changes were theirs alone.
 */
export function mergeSettings(
  base: PieceSettings,
  theirs: PieceSettings,
  mine: PieceSettings,
): { merged: PieceSettings; conflicts: Place[]; taken: number } {
  const changed = diffSettings(base, theirs);
  const isMine = (place: Place) => !isSame(valueAt(base, place), valueAt(mine, place));
  const taken = changed.filter((place) => !isMine(place));
  const merged = taken.reduce((settings, place) => put(settings, place, valueAt(theirs, place)), mine);
  const conflicts = changed.filter(
    (place) => isMine(place) && !isSame(valueAt(theirs, place), valueAt(mine, place)),
  );
  return { merged, conflicts, taken: taken.length };
}

const isLocked = (locked: readonly FieldId[], place: Place) =>
  'field' in place && locked.includes(place.field);

/** Locked fields that are not as the template has them, each once. */
export const listLockBreaches = (
  template: PieceSettings,
  locked: readonly FieldId[],
  settings: PieceSettings,
): FieldId[] => [
  ...new Set(
    diffSettings(template, settings)
      .filter((place) => isLocked(locked, place))
      .flatMap((place) => ('field' in place ? place.field : [])),
  ),
];

/** The settings with every locked field as the template has it. */
export const applyLocks = (
  template: PieceSettings,
  locked: readonly FieldId[],
  settings: PieceSettings,
): PieceSettings =>
  diffSettings(template, settings)
    .filter((place) => isLocked(locked, place))
    .reduce((kept, place) => put(kept, place, valueAt(template, place)), settings);

/**
 * A school's piece after it has taken over a newer version of its template: what the school has not touched follows the
 * template, what it has typed stays, and locked fields are the template's in any case.
 */
export function takeOver(
  from: PieceSettings,
  to: PieceSettings,
  locked: readonly FieldId[],
  own: PieceSettings,
): PieceSettings {
  const { merged } = mergeSettings(from, to, own);
  return applyLocks(to, locked, merged);
}
