/** How often a person may be written to, over all waves and channels; a setting of the school. */
export type ContactLimits = {
  /** At least so many hours between two messages. */
  hours: number;
  /** At most so many messages in fourteen days. */
  perFortnight: number;
};

export const DEFAULT_LIMITS: ContactLimits = { hours: 48, perFortnight: 3 };

const HOUR_MS = 3600_000;
export const FORTNIGHT_MS = 14 * 24 * HOUR_MS;

/** How far back messages count under these limits. */
export const memoryMs = ({ hours }: ContactLimits): number => Math.max(FORTNIGHT_MS, hours * HOUR_MS);

/**
 * From when on a person may be written to again, or undefined when they may now. `messagesAt`: what they have got,
 * in any order; what is on its way counts as got.
 */
export function findPressureEnd(
  messagesAt: readonly Date[],
  now: Date,
  { hours, perFortnight }: ContactLimits,
): Date | undefined {
  const latestFirst = messagesAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const [last] = latestFirst;
  const third = latestFirst[perFortnight - 1];
  const end = Math.max(
    last === undefined ? 0 : last + hours * HOUR_MS,
    third === undefined ? 0 : third + FORTNIGHT_MS,
  );
  return end > now.getTime() ? new Date(end) : undefined;
}
