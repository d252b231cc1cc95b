import type { ActivationRoute } from './types';

/** Whose account is to be activated. */
export type RouteHolder =
  | { kind: 'pupil'; activated: boolean }
  | { kind: 'guardian'; activated: boolean; mobile?: string | null };

/**
 * National ranges of numbers that receive text messages, by country code: metropolitan France 06 and 07,
 * La Réunion and Mayotte 0692, 0693, 0639, Guadeloupe 0690 and 0691, Guyane 0694, Martinique 0696 and 0697
 * (the numbering plan of Arcep). Elsewhere the range says nothing we could rely on, and the number is taken.
 */
const MOBILE_RANGES: Record<string, RegExp> = {
  '33': /^[67]\d{8}$/,
  '262': /^(692|693|639)\d{6}$/,
  '590': /^(690|691)\d{6}$/,
  '594': /^694\d{6}$/,
  '596': /^(696|697)\d{6}$/,
};

/**
 * The last two digits of a mobile number, or null when the school holds none: empty, not readable as a
 * number (not E.164), or a French landline typed into the field of the mobile.
 */
export function findMobileEnding(mobile: string | null | undefined): string | null {
  const digits = /^\+([1-9]\d{7,14})$/.exec(mobile ?? '')?.[1];
  if (!digits) return null;
  const country = Object.keys(MOBILE_RANGES).find((code) => digits.startsWith(code));
  if (country && !MOBILE_RANGES[country]?.test(digits.slice(country.length))) return null;
  return digits.slice(-2);
}

/**
 * The ways in which somebody can activate now, best first (DOMAIN: activation routes).
 * - An activated account needs none: it is never notified again (rule 1).
 * - A pupil activates by the school's notification only.
 * - A guardian: FranceConnect first (no extra identifier, no work for the school); then by SMS when SIECLE
 *   holds a mobile, else by giving it to the secretariat, which opens SMS the day after; the school's
 *   notification is the last resort.
 */
export function decideActivationRoutes(holder: RouteHolder): ActivationRoute[] {
  if (holder.activated) return [];
  if (holder.kind === 'pupil') return [{ kind: 'school_notification' }];
  const mobileEnding = findMobileEnding(holder.mobile);
  return [
    { kind: 'france_connect' },
    mobileEnding ? { kind: 'sms', mobileEnding } : { kind: 'declare_mobile' },
    { kind: 'school_notification' },
  ];
}
