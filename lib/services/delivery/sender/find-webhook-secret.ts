import { findSchoolSender } from '@/db/queries/sender';
import { inSchool, mintJobScope } from '@/db/scope';
import { checkUai } from '@/lib/domain/directory/uai';
import type { ServiceContext } from '../../context';
import { unseal } from '../../materials/seal';
import { schoolOwner } from './sender-owner';

/** With what a school's account at Resend signs its notices; undefined when there is none, or it does not open. */
export async function findWebhookSecret(
  ctx: Pick<ServiceContext, 'db' | 'secretKey'>,
  uai: string,
): Promise<string | undefined> {
  if (checkUai(uai) === 'wrong_shape') return undefined;
  // Asked by nobody in particular: a scope over this one school, for this one secret.
  const stored = await inSchool(ctx.db, mintJobScope(uai), (tx) => findSchoolSender(tx, uai));
  const sealed = stored?.sealedWebhookSecret;
  const thing = { owner: schoolOwner(uai), what: 'webhook_secret' as const };
  const secret = sealed ? unseal(sealed, thing, ctx.secretKey) : undefined;
  return secret && Buffer.from(secret).toString('utf8');
}
