import { FORECAST_CHANNELS, type ForecastChannel } from './types';

/**
 * Where a prior comes from: the pilot collège (autumn 2026), what academies recommend, the field experiment of
 * Bergman, Lasky-Fink and Rogers (2020), or nothing but our judgement.
 */
export type PriorSource = 'pilot' | 'academy' | 'field_experiment' | 'assumption';

export type ParameterName =
  | 'drift'
  | 'repetition'
  | 'frailty_variance'
  | 'personal_only_share'
  | 'easy_route_bonus'
  | `strength_${ForecastChannel}`
  | `fading_${ForecastChannel}`;

/** A prior is normal with `spread` on the scale of the logarithm (values > 0) or of the logit (values 0..1). */
export type Prior = {
  scale: 'log' | 'logit';
  median: number;
  spread: number;
  source: PriorSource;
};
export type Priors = Record<ParameterName, Prior>;

/** Order of the values in every parameter set. */
export const PARAMETERS: readonly ParameterName[] = [
  'drift',
  'repetition',
  'frailty_variance',
  'personal_only_share',
  'easy_route_bonus',
  ...FORECAST_CHANNELS.map((c) => `strength_${c}` as const),
  ...FORECAST_CHANNELS.map((c) => `fading_${c}` as const),
];
export const PARAMETER_COUNT = PARAMETERS.length;

/** Places of the values in a parameter set; of a channel: first place + its index in `FORECAST_CHANNELS`. */
export const AT = {
  drift: 0,
  repetition: 1,
  frailtyVariance: 2,
  personalOnlyShare: 3,
  easyRouteBonus: 4,
  strength: 5,
  fading: 5 + FORECAST_CHANNELS.length,
} as const;

const prior = (
  scale: Prior['scale'],
  median: number,
  spread: number,
  source: PriorSource = 'assumption',
): Prior => ({ scale, median, spread, source });

/**
 * The priors that ship, in school days.
 * - `drift` λ0: chance a day without any request that was recorded. 1 % of people took up an offer that only a standard
 *   message told of (Bergman, Lasky-Fink, Rogers 2020), so people left alone hardly move; but what a school does without
 *   recording it (a word at the gate, an older campaign) falls to the drift too. Hence a median of 0.2 % a day, 24 % in
 *   seven months, and by far the widest spread: a tenth of it to ten times as much is not ruled out. Assumption.
 * - `strength_c` λc: chance a day just after the first request. The pilot's channels (letters and flyers, e-mail,
 *   ENT message, banner) are set so that together, within a few weeks, they take guardians to about the pilot's
 *   46 % (a test holds them to it); how that splits over channels is a guess, hence the wide spread.
 * - `fading_c` τc: days after which a request has lost 63 % of its strength. Assumption.
 * - `repetition` q: what the next request through one channel is worth. Assumption.
 * - `frailty_variance` θ: variance of the families' frailty z, gamma with mean 1. Assumption.
 * - `personal_only_share` π: families that never move without personal help. The same experiment (11 % simplified,
 *   95 % automatic): effort decides, and some need it taken off them; the share itself is a guess.
 * - `easy_route_bonus` b: r = 1 + b where an easy route is open; academies recommend FranceConnect and SMS first.
 */
export const DEFAULT_PRIORS: Priors = {
  drift: prior('log', 0.002, 1.4),
  repetition: prior('logit', 0.75, 0.6),
  frailty_variance: prior('log', 1, 0.5),
  personal_only_share: prior('logit', 0.12, 0.6, 'field_experiment'),
  easy_route_bonus: prior('log', 0.3, 0.6, 'academy'),
  strength_paper: prior('log', 0.03, 0.7, 'pilot'),
  strength_email: prior('log', 0.042, 0.7, 'pilot'),
  strength_ent_message: prior('log', 0.042, 0.7, 'pilot'),
  strength_banner: prior('log', 0.012, 0.7, 'pilot'),
  strength_phone: prior('log', 0.12, 0.7),
  strength_meeting: prior('log', 0.08, 0.8),
  strength_handed_out: prior('log', 0.035, 0.7),
  fading_paper: prior('log', 6, 0.4),
  fading_email: prior('log', 3, 0.4),
  fading_ent_message: prior('log', 4, 0.4),
  fading_banner: prior('log', 5, 0.4),
  fading_phone: prior('log', 3, 0.4),
  fading_meeting: prior('log', 5, 0.4),
  fading_handed_out: prior('log', 6, 0.4),
};

/** The value on the prior's own scale, where it is normal: logarithm or logit. */
export const toScale = (scale: Prior['scale'], value: number): number =>
  scale === 'log' ? Math.log(value) : Math.log(value / (1 - value));

/** Back from the prior's own scale to the value. */
export const fromScale = (scale: Prior['scale'], x: number): number =>
  scale === 'log' ? Math.exp(x) : 1 / (1 + Math.exp(-x));
