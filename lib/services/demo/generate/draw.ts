import { drawNormal, type Random } from '@/lib/domain/adoption/forecast/random';

/** One of a list; throws on an empty one. */
export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

/** One of the keys, as often as its weight says. */
export function pickWeighted<K>(random: Random, weights: readonly (readonly [K, number])[]): K {
  let left = random() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of weights) {
    left -= weight;
    if (left < 0) return key;
  }
  return pick(random, weights)[0];
}

export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A whole number from `from` (included) to `to` (excluded). */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from));

/** Multiplies by about 1 ± `spread`, never below zero. */
export const scatter = (random: Random, spread: number): number => Math.exp(spread * drawNormal(random));

/** The same in another order (Fisher and Yates); the input stays as it is. */
export function shuffle<T>(random: Random, from: readonly T[]): T[] {
  const mixed = [...from];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = between(random, 0, i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

const HEX = '0123456789abcdef';

/** A UUID (version 4) of the source, so that the same seed gives the same ids. */
export const drawUuid = (random: Random): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => HEX[Math.floor(random() * 16)] ?? '0');
