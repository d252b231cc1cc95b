import { readWorkStop } from '@/app/_server/work-stop';
import { Alert } from '@/app/_ui/alert';
import { formatMoment } from '@/lib/messages/format';
import { WORK_STOPPED } from '@/lib/messages/platform';

/** Beside what waits to be sent or printed: that nothing is, for no worker is alive. Nothing otherwise. */
export async function WorkStopped({ timeZone }: { timeZone: string }) {
  const stop = await readWorkStop();
  if (!stop) return null;
  return (
    <div className="mb-6">
      <Alert title={WORK_STOPPED.title(stop.since && formatMoment(stop.since, timeZone))} tone="warn">
        <p>{WORK_STOPPED.text}</p>
      </Alert>
    </div>
  );
}
