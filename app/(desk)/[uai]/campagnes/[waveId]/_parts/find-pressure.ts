import type { Desk } from '@/app/_server/desk';
import type { WavePreview } from '@/lib/services/campaign/preview-wave';
import { type Pressure, previewPressure } from '@/lib/services/delivery/preview-pressure';

/** What contact pressure would do to those whom a wave would write to at `at`. */
export async function findPressure(
  { ctx, scope }: Desk,
  { people }: Pick<WavePreview, 'people'>,
  at: Date,
): Promise<Pressure | null> {
  const holderIds = people.filter((person) => person.reason === null).map((person) => person.holderId);
  const pressure = await previewPressure(ctx, scope, { holderIds, at });
  return pressure.ok ? pressure.value : null;
}
