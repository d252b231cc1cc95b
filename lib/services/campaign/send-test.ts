import type { z } from 'zod';
import { findUser } from '@/db/queries/access';
import { inSchool, type SchoolScope } from '@/db/scope';
import { compileMail } from '@/emails/compile';
import { can } from '@/lib/domain/access/rights';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { TEST_PREFIX } from '@/lib/messages/campaign';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { buildEnvelope, buildExampleData } from './build-reminder';
import type { MailContext } from './mail-context';
import { previewInput } from './preview-wave';
import { firstField } from './wave-input';

export const testInput = previewInput;

export type SendTestProblem = 'not_allowed' | 'invalid_wave' | 'no_own_address' | 'mail_not_sent';

/**
 * Sends the message of a wave to the signed-in person's own address and nowhere else, filled with an invented
 * family. `mail_not_sent` says with which `failure`.
 */
export async function sendTest(
  ctx: MailContext & Pick<ServiceContext, 'newId'>,
  scope: SchoolScope,
  input: z.input<typeof testInput>,
): Promise<Result<{ address: string }, SendTestProblem>> {
  const { userId } = scope;
  if (!can(scope.grants, 'prepare_wave') || !userId) return refuse('not_allowed');
  const parsed = testInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const { templateId, subject, body } = parsed.data;
  const user = await inSchool(ctx.db, scope, (tx) => findUser(tx, userId));
  const address = readMailAddress(user?.email);
  if (!user || !address) return refuse('no_own_address');
  const school = await getSchool(ctx, scope);
  const content = { subject: `${TEST_PREFIX}${subject}`, body };
  const sent = await ctx.mailer.send({
    ...buildEnvelope(ctx, school),
    messageId: `${ctx.newId()}@${ctx.mailFrom.address.split('@')[1] ?? 'localhost'}`,
    to: { name: user.name, address },
    subject: content.subject,
    ...(await compileMail(templateId)).merge(buildExampleData(ctx, school, content)),
  });
  return sent.ok ? ok({ address }) : refuse('mail_not_sent', { failure: sent.code });
}
