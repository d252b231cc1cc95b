import { recordAudit } from '@/db/queries/audit';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { addSuppressions, findGuardianEmail, isObjected } from '@/db/queries/tracking';
import { inSchool, mintJobScope } from '@/db/scope';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { hashAddress } from '../campaign/hash-address';
import { readOptOutToken } from '../campaign/opt-out-token';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { findHelpPage, type HelpPage } from '../materials/find-help-page';

type OptOutContext = Pick<ServiceContext, 'db' | 'now' | 'secretKey'>;

/**
 * What the page behind an opt-out link shows before anything is changed; nothing about the person. `isRecorded`:
 * the address that got this very message has said no already, which only its reader is told.
 */
export async function findOptOut(
  ctx: OptOutContext,
  token: string,
): Promise<
  Result<
    { schoolUai: string; schoolName: string; isRecorded: boolean } & Pick<HelpPage, 'protection'>,
    'invalid_link'
  >
> {
  const claim = readOptOutToken(token, ctx.secretKey);
  const page = claim && (await findHelpPage(ctx, claim.schoolUai));
  if (!claim || !page) return refuse('invalid_link');
  const isRecorded = await inSchool(ctx.db, mintJobScope(claim.schoolUai), (tx) =>
    isObjected(tx, claim.addressHash),
  );
  const { school, protection } = page;
  return ok({ schoolUai: school.uai, schoolName: school.name, isRecorded, protection });
}

/**
 * A guardian does not want reminders any more: neither the address that got the message nor the one that the
 * school holds now is written to any longer, and that outlives both (docs/decisions/0008). The signed link is the
 * right; doing it twice changes nothing. The answer never says whether the person or an address is known.
 */
export async function optOut(
  ctx: OptOutContext,
  token: string,
): Promise<Result<{ schoolUai: string }, 'invalid_link'>> {
  const claim = readOptOutToken(token, ctx.secretKey);
  const found = await findOptOut(ctx, token);
  if (!claim || !found.ok) return refuse('invalid_link');
  const { schoolUai, holderId } = claim;
  // The link stands for the person themself: a scope over this one school, for this one change.
  const scope = mintJobScope(schoolUai);
  const recordedOn = dayIn((await getSchool(ctx, scope)).timeZone, ctx.now);
  await inSchool(ctx.db, scope, async (tx) => {
    const address = readMailAddress((await findGuardianEmail(tx, holderId))?.email);
    const hashes = new Set([claim.addressHash]);
    if (address) hashes.add(hashAddress(schoolUai, address, ctx.secretKey));
    await lockFactsForChange(tx, schoolUai);
    const row = { schoolUai, addressHashes: [...hashes], reason: 'opposition' as const, recordedOn };
    if ((await addSuppressions(tx, row)) === 0) return;
    await raiseFactsVersion(tx, schoolUai);
    await recordAudit(tx, scope, ctx.now, 'opposition.received', { holderId });
  });
  return ok({ schoolUai });
}
