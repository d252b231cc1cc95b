import type { z } from 'zod';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { audienceInput } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { Audience } from '@/lib/domain/campaign/types';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { checkAudience } from './check-audience';
import { type Examined, examineAudience } from './examine-audience';

/**
 * Whom a rule would write to by a channel if it left now, who not and why, before anything is saved. `rule` is the rule as it is understood. Refusals: `not_allowed`, `invalid_audience`, and those of what it names.
 */
export async function previewAudience(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'secretKey'>,
  scope: SchoolScope,
  input: z.input<typeof audienceInput>,
  channel: WaveChannel = 'email',
): Promise<
  Result<
    Examined & { rule: Audience },
    'not_allowed' | 'invalid_audience' | 'unknown_audience_class' | 'unknown_earlier_wave'
  >
> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = audienceInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_audience');
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx) => {
    const checked = await checkAudience(tx, parsed.data);
    if (!checked.ok) return checked;
    const { examined } = await examineAudience(tx, ctx, school, { audience: parsed.data, channel });
    return { ok: true, value: { ...examined, rule: parsed.data } };
  });
}
