/** What a wave's row says of its times. */
export type WaveTimes = {
  /** As the principal asked. */
  scheduledAt: Date | null;
  /** When a wave that was put off, or has messages left, is taken up again. */
  nextAttemptAt: Date | null;
  startedAt: Date | null;
};

/** When a wave left, or else will leave by what is known now; null for a draft. */
export const departureOf = ({ scheduledAt, nextAttemptAt, startedAt }: WaveTimes): Date | null =>
  startedAt ?? nextAttemptAt ?? scheduledAt;
