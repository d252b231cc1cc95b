import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppression, findGuardianEmail } from '@/db/queries/tracking';
import { inSchool, mintJobScope } from '@/db/scope';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { readOptOutToken } from '../campaign/opt-out-token';
import type { ServiceContext } from '../context';
import { findHelpPage } from '../directory/find-help-page';

type OptOutContext = Pick<ServiceContext, 'db' | 'secretKey'>;

/** What the page behind an opt-out link shows before anything is changed; nothing about the person. */
export async function findOptOut(
  ctx: OptOutContext,
  token: string,
): Promise<Result<{ schoolUai: string; schoolName: string }, 'invalid_link'>> {
  const claim = readOptOutToken(token, ctx.secretKey);
  const page = claim && (await findHelpPage(ctx, claim.schoolUai));
  return page ? ok({ schoolUai: page.school.uai, schoolName: page.school.name }) : refuse('invalid_link');
}

/**
 * A guardian does not want reminders any more: the address that the school holds now is written to no longer.
 * The signed link is the right; doing it twice changes nothing. The answer never says whether the person or an
 * address is known.
 */
export async function optOut(
  ctx: OptOutContext & Pick<ServiceContext, 'now'>,
  token: string,
): Promise<Result<{ schoolUai: string }, 'invalid_link'>> {
  const claim = readOptOutToken(token, ctx.secretKey);
  if (!claim) return refuse('invalid_link');
  const { schoolUai, holderId } = claim;
  // The link stands for the person themself: a scope over this one school, for this one change.
  const scope = mintJobScope(schoolUai);
  await inSchool(ctx.db, scope, async (tx) => {
    const guardian = await findGuardianEmail(tx, holderId);
    const address = readMailAddress(guardian?.email);
    if (!address) return;
    await lockFactsForChange(tx, schoolUai);
    const added = await addSuppression(tx, { schoolUai, address, reason: 'opposition', at: ctx.now });
    if (!added) return;
    await raiseFactsVersion(tx, schoolUai);
    await recordAudit(tx, scope, ctx.now, 'opposition.received', { holderId });
  });
  return ok({ schoolUai });
}
