import { findRegionSender, findSchoolSender } from '@/db/queries/sender';
import { asSystem, inSchool, mintJobScope } from '@/db/scope';
import { REGIONS } from '@/lib/domain/directory/academies';
import { checkUai } from '@/lib/domain/directory/uai';
import type { ServiceContext } from '../../context';
import { unseal } from '../../materials/seal';
import { regionOwner, schoolOwner } from './sender-owner';

/**
 * With what the account of a school or a région at Resend signs its notices; undefined when there is none, or it does not
 * open. Asked by nobody in particular: a scope for this one secret.
 */
export async function findWebhookSecret(
  { db, secretKey }: Pick<ServiceContext, 'db' | 'secretKey'>,
  owner: string,
): Promise<string | undefined> {
  if (checkUai(owner) !== 'wrong_shape') {
    const stored = await inSchool(db, mintJobScope(owner), (tx) => findSchoolSender(tx, owner));
    return open(stored?.sealedWebhookSecret, schoolOwner(owner), secretKey);
  }
  if (!Object.hasOwn(REGIONS, owner)) return undefined;
  const stored = await asSystem(db, (tx) => findRegionSender(tx, owner));
  return open(stored?.sealedWebhookSecret, regionOwner(owner), secretKey);
}

function open(sealed: string | null | undefined, owner: string, secretKey: string): string | undefined {
  const bytes = sealed ? unseal(sealed, { owner, what: 'webhook_secret' }, secretKey) : undefined;
  return bytes && Buffer.from(bytes).toString('utf8');
}
