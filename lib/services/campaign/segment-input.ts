import { z } from 'zod';
import type { Tx } from '@/db/client';
import { listSegmentNames, lockSegmentNames } from '@/db/queries/segment';
import { audienceInput } from '@/lib/domain/campaign/audience-rule';

/** What a person decides about a segment. */
export const segmentInput = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\r\n]*$/),
  rule: audienceInput,
});

export type SegmentInput = z.input<typeof segmentInput>;

/** The refusal of input that is not valid: the name and the rule have sentences of their own. */
export const segmentProblem = (error: z.ZodError): 'invalid_segment_name' | 'invalid_audience' =>
  error.issues[0]?.path[0] === 'name' ? 'invalid_segment_name' : 'invalid_audience';

const collator = new Intl.Collator('fr', { sensitivity: 'accent' });

/**
 * Whether another segment is called so already, in capitals or not; whoever gives names waits for one another, until the
 * transaction ends.
 */
export async function isNameTaken(
  tx: Tx,
  { schoolUai, id, name }: { schoolUai: string; id: string; name: string },
): Promise<boolean> {
  await lockSegmentNames(tx, schoolUai);
  const names = await listSegmentNames(tx);
  return names.some((one) => one.id !== id && collator.compare(one.name, name) === 0);
}
