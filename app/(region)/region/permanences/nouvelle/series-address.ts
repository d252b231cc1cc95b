/** A series of help sessions as the address of its form holds it. */
export const SERIES_PARAMS = [
  'sujet',
  'pour',
  'campagne',
  'depuis',
  'jours',
  'nombre',
  'de',
  'a',
  'lieu',
  'lien',
  'places',
] as const;
export type SeriesParam = (typeof SERIES_PARAMS)[number];
/** `jours`: the weekdays, 1 to 5, as one word. */
export type SeriesSearch = Partial<Record<SeriesParam, string>>;

/** What the verb is asked; it checks everything itself. */
export const toSeries = (search: SeriesSearch) => ({
  topic: search.sujet ?? '',
  forWhom: search.pour ?? '',
  campaignId: search.campagne ?? '',
  fromOn: search.depuis ?? '',
  weekdays: [...(search.jours ?? '')],
  count: search.nombre ?? '',
  from: search.de ?? '',
  to: search.a ?? '',
  place: search.lieu ?? '',
  link: search.lien ?? '',
  capacity: search.places ?? '',
});

export function toSeriesAddress(search: SeriesSearch): string {
  const params = new URLSearchParams();
  for (const name of SERIES_PARAMS) if (search[name]) params.set(name, search[name]);
  return params.size > 0 ? `?${params}` : '';
}

/** The address as the form sends it, with `jours` once for each day that was ticked. */
export function readSeries(search: { [key in SeriesParam]?: string | string[] }): SeriesSearch {
  const given = SERIES_PARAMS.filter((name) => search[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => {
      const values = [search[name] ?? ''].flat();
      return [name, name === 'jours' ? [...new Set(values.join(''))].sort().join('') : (values[0] ?? '')];
    }),
  );
}
