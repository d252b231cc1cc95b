import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { describePressure } from '@/lib/messages/audience-form';
import type { WavePreview } from '@/lib/services/campaign/preview-wave';
import { previewPressure } from '@/lib/services/delivery/preview-pressure';

/** Who gets the message later than the others because they have had one lately, said before anybody confirms. */
export async function PressureNotes({ desk, preview, at }: { desk: Desk; preview: WavePreview; at: Date }) {
  const written = preview.people.filter((person) => person.reason === null);
  const holderIds = written.map((person) => person.holderId);
  const pressure = await previewPressure(desk.ctx, desk.scope, { holderIds, at });
  if (!pressure.ok) return null;
  return describePressure(pressure.value, desk.school.timeZone).map((note) => (
    <Alert key={note} tone="warn">
      {note}
    </Alert>
  ));
}
