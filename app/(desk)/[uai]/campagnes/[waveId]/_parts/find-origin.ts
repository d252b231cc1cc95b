import type { Desk } from '@/app/_server/desk';
import { isSameAudience } from '@/lib/domain/campaign/audience-rule';
import type { Audience } from '@/lib/domain/campaign/types';
import { describeOrigin } from '@/lib/messages/segments';
import { listSegments } from '@/lib/services/campaign/list-segments';

/** Which segment a wave's rule was taken from, and whether the two still say the same. */
export async function findOrigin(
  { ctx, scope }: Desk,
  { segmentId, audience }: { segmentId: string | null; audience: Audience },
): Promise<string | undefined> {
  if (!segmentId) return undefined;
  const listed = await listSegments(ctx, scope);
  if (!listed.ok) return undefined;
  const { segments, deleted } = listed.value;
  const segment = segments.find((one) => one.id === segmentId);
  if (segment)
    return describeOrigin(segment.name, isSameAudience(segment.rule, audience) ? 'same' : 'changed');
  const gone = deleted.find((one) => one.id === segmentId);
  return gone && describeOrigin(gone.name, 'deleted');
}
