import {
  type Exposure,
  FORECAST_CHANNELS,
  type ForecastChannel,
  type ForecastFamily,
  type ForecastGuardian,
  type SchoolDayIndex,
} from './types';

/** The requests through one channel (its place in `FORECAST_CHANNELS`) that some guardians get: their days in order. */
export type Track = { channel: number; days: readonly SchoolDayIndex[] };

/** Guardians who get the same requests with the same r share a profile, hence every chance. */
export type Profile = {
  /** Places in the map's tracks. */
  tracks: readonly number[];
  easyRoute: boolean;
};

export type ExposureMap = {
  tracks: readonly Track[];
  profiles: readonly Profile[];
  /** For each family, the profile of each of its guardians. */
  profilesOf: readonly Int32Array[];
};

/** Sorts out who gets what, once; the many parameter sets then cost some profiles, not all guardians. */
export function buildExposureMap(
  families: readonly ForecastFamily[],
  exposures: readonly Exposure[],
): ExposureMap {
  const tracks: Track[] = [];
  const profiles: Profile[] = [];
  const places = new Map<string, number>();
  const alike = new Map<string, number>();
  const byChannel = FORECAST_CHANNELS.map((channel) => exposures.filter((e) => e.channel === channel));

  const placeOf = <T>(key: string, items: T[], item: T): number => {
    const place = places.get(key) ?? items.push(item) - 1;
    places.set(key, place);
    return place;
  };
  const profileOf = (guardian: ForecastGuardian): number => {
    const { easyRoute } = guardian;
    const own = FORECAST_CHANNELS.flatMap((name, channel) => {
      const days = listRequestDays(guardian, name, byChannel[channel] ?? []);
      return days.length > 0 ? [placeOf(`${channel}:${days.join()}`, tracks, { channel, days })] : [];
    });
    return placeOf(`${own.join()}|${easyRoute}`, profiles, { tracks: own, easyRoute });
  };

  const profilesOf = families.map((family) =>
    Int32Array.from(family.guardians, (guardian) => {
      const { activatedOn: _, ...facts } = guardian;
      const key = JSON.stringify(facts);
      const place = alike.get(key) ?? profileOf(guardian);
      alike.set(key, place);
      return place;
    }),
  );
  return { tracks, profiles, profilesOf };
}

/** Days on which this guardian is asked through the channel; two requests on one day count once. */
function listRequestDays(
  guardian: ForecastGuardian,
  channel: ForecastChannel,
  exposures: readonly Exposure[],
): SchoolDayIndex[] {
  const cell = guardian.connected ? 'reachable' : 'unreached';
  const asked = guardian.channels.includes(channel)
    ? exposures.filter(
        ({ classes, cells }) =>
          (classes === 'all' || guardian.classCodes.some((code) => classes.includes(code))) &&
          (cells?.includes(cell) ?? true),
      )
    : [];
  const own = guardian.contacts.filter((contact) => contact.channel === channel);
  return [...new Set([...asked, ...own].map((request) => request.day))].sort((a, b) => a - b);
}
