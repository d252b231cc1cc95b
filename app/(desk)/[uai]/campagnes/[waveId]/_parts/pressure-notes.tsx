import { Alert } from '@/app/_ui/alert';
import { describePressure } from '@/lib/messages/audience-form';
import type { Pressure } from '@/lib/services/delivery/preview-pressure';

/** Who gets the message later than the others because they have had one lately, said before anybody confirms. */
export function PressureNotes({ pressure, timeZone }: { pressure: Pressure | null; timeZone: string }) {
  if (!pressure) return null;
  return describePressure(pressure, timeZone).map((note) => (
    <Alert key={note} tone="warn">
      {note}
    </Alert>
  ));
}
