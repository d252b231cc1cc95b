import type { z } from 'zod';
import { inSchool, type SchoolScope } from '@/db/scope';
import { compileMail } from '@/emails/compile';
import { can } from '@/lib/domain/access/rights';
import { type audienceInput, readAudience } from '@/lib/domain/campaign/audience-rule';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { buildExampleData, buildReminderData } from './build-reminder';
import { type Examined, examineAudience } from './examine-audience';
import { optOutPageUrl } from './opt-out-token';
import { firstField, waveInput } from './wave-input';

export const previewInput = waveInput.pick({ templateId: true, subject: true, body: true });

export type WavePreview = Examined & { sample: { subject: string; html: string; text: string } };

/**
 * Who a wave would write to at `at`, by default now, who not and why, and what it looks like: to the first of them, or
 * to an invented family when there is nobody. The opt-out link of the sample stops nothing. A rule that a later version
 * has stored is no reason to show nothing: it means nobody, and the preview says so.
 */
export async function previewWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'secretKey'>,
  scope: SchoolScope,
  {
    audience,
    at,
    waveId,
    ...text
  }: z.input<typeof previewInput> & {
    audience: z.input<typeof audienceInput>;
    at?: Date;
    waveId?: string;
  },
): Promise<Result<WavePreview, 'not_allowed' | 'invalid_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = previewInput.safeParse(text);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const { templateId, ...content } = parsed.data;
  const school = await getSchool(ctx, scope);
  const { examined, decisions, loaded } = await inSchool(ctx.db, scope, (tx) =>
    examineAudience(tx, ctx, school, { audience: readAudience(audience), at, waveId }),
  );
  const first = decisions.find((d) => d.included);
  const reader = first && loaded.readers.get(first.holderId);
  const data = reader
    ? buildReminderData(ctx, school, content, reader, optOutPageUrl(ctx.publicUrl, 'exemple'))
    : buildExampleData(ctx, school, content);
  return ok({
    ...examined,
    sample: { subject: content.subject, ...(await compileMail(templateId)).merge(data) },
  });
}
