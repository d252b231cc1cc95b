import { AT } from '../parameters';
import { drawGamma, type Random } from '../random';
import {
  type Exposure,
  FORECAST_CHANNELS,
  type ForecastFamily,
  type ForecastGuardian,
  PERSONAL_CHANNELS,
} from '../types';

/**
 * The model of MODELS.md played day by day and guardian by guardian, written straight from its formula and sharing
 * no step with the code under test: what is known to be true. Starts after `base` with nobody activated.
 * Returns the families with the true day of each activation up to `until`.
 */
export function simulateTruth(
  families: readonly ForecastFamily[],
  exposures: readonly Exposure[],
  parameters: Float64Array,
  days: { base: number; until: number },
  random: Random,
): ForecastFamily[] {
  const variance = parameters[AT.frailtyVariance] ?? 1;
  const rates = new Map<string, Float64Array>();
  const ratesOf = (guardian: ForecastGuardian, personalOnly: boolean): Float64Array => {
    const key = JSON.stringify([guardian, personalOnly]);
    const known = rates.get(key);
    if (known) return known;
    const requests = listRequests(guardian, exposures, personalOnly);
    const made = Float64Array.from({ length: days.until - days.base }, (_, i) =>
      rateOn(days.base + 1 + i, guardian, requests, parameters, personalOnly),
    );
    rates.set(key, made);
    return made;
  };
  return families.map((family) => {
    const z = drawGamma(random, 1 / variance) * variance;
    const personalOnly = random() < (parameters[AT.personalOnlyShare] ?? 0);
    const guardians = family.guardians.map((guardian) => {
      const day = ratesOf(guardian, personalOnly).findIndex((rate) => random() < 1 - Math.exp(-z * rate));
      return day === -1 ? guardian : { ...guardian, activatedOn: days.base + 1 + day };
    });
    return { ...family, guardians };
  });
}

type Request = Exposure & { earlier: number };

function listRequests(
  guardian: ForecastGuardian,
  exposures: readonly Exposure[],
  personal: boolean,
): Request[] {
  const received = exposures
    .filter((e) => guardian.channels.includes(e.channel))
    .filter((e) => e.classes === 'all' || guardian.classCodes.some((c) => e.classes.includes(c)))
    .filter((e) => !e.cells || e.cells.includes(guardian.connected ? 'reachable' : 'unreached'))
    .filter((e) => !personal || PERSONAL_CHANNELS.includes(e.channel))
    .filter((e, i, all) => all.findIndex((f) => f.day === e.day && f.channel === e.channel) === i);
  return received.map((e) => ({
    ...e,
    earlier: received.filter((f) => f.channel === e.channel && f.day < e.day).length,
  }));
}

function rateOn(
  day: number,
  guardian: ForecastGuardian,
  requests: readonly Request[],
  parameters: Float64Array,
  personalOnly: boolean,
): number {
  const at = (place: number) => parameters[place] ?? 0;
  const reach = guardian.easyRoute ? 1 + at(AT.easyRouteBonus) : 1;
  let rate = personalOnly ? 0 : at(AT.drift);
  for (const { channel, day: asked, earlier } of requests) {
    if (asked > day) continue;
    const c = FORECAST_CHANNELS.indexOf(channel);
    rate +=
      at(AT.strength + c) *
      reach *
      at(AT.repetition) ** earlier *
      Math.exp(-(day - asked) / at(AT.fading + c));
  }
  return rate;
}

/** What lists on these days show of the truth: each activation at the first list after it, none after the last. */
export function observe(truth: readonly ForecastFamily[], observedOn: readonly number[]): ForecastFamily[] {
  return truth.map((family) => ({
    ...family,
    guardians: family.guardians.map((g) => {
      const { activatedOn } = g;
      return {
        ...g,
        activatedOn: activatedOn === null ? null : (observedOn.find((day) => day >= activatedOn) ?? null),
      };
    }),
  }));
}
