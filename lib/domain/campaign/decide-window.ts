import { instantOf, momentIn } from '../directory/wall-clock';
import { ok, type Result, refuse } from '../result';
import { QUIET_FROM_MINUTE } from './quiet-time';

/**
 * How long a wave is spread that leaves at `scheduledAt` and should have left by `untilMinute` of the same day on the
 * school's clock: in real minutes, so a day on which the clock changes is as long as it is. Null: not spread. It ends
 * after its beginning, and before the evening's quiet time unless the principal insists.
 */
export function decideWindow(input: {
  scheduledAt: Date;
  untilMinute: number | null;
  timeZone: string;
  force: boolean;
}): Result<{ spreadMinutes: number }, 'window_closed'> {
  const { scheduledAt, untilMinute, timeZone, force } = input;
  if (untilMinute === null) return ok({ spreadMinutes: 0 });
  const { on } = momentIn(timeZone, scheduledAt);
  const end = instantOf(timeZone, { on, minute: untilMinute });
  const spreadMinutes = Math.floor((end.getTime() - scheduledAt.getTime()) / 60_000);
  if (spreadMinutes < 1 || (untilMinute > QUIET_FROM_MINUTE && !force)) return refuse('window_closed');
  return ok({ spreadMinutes });
}
