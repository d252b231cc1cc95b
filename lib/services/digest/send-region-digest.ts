import {
  claimRegionDigest,
  findRegion,
  listRegionMembers,
  releaseRegionDigest,
  wantsDigest,
} from '@/db/queries/digest';
import { asSystem, inRegion, mintRegionScope } from '@/db/scope';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { retryDelayMs } from '@/lib/domain/delivery/decide-outcome';
import { decideDigest } from '@/lib/domain/digest/digest-week';
import { dayIn } from '@/lib/domain/directory/day';
import { buildDigestMail } from './build-digest-mail';
import { buildRegionDigest, loadRegionFacts, type RegionDigest } from './build-region-digest';
import type { DigestContext } from './digest-context';
import type { DigestReport } from './send-digest';
import { enqueueSendRegionDigests, type SendRegionDigestPayload } from './send-digest-job';
import { sendOneDigest } from './send-one-digest';

/**
 * Sends the digest of a week to the officers of a région, at most once each; all of them read the same. As
 * `sendDigest`, but for holidays: its schools may keep different ones.
 */
export async function sendRegionDigest(
  ctx: DigestContext,
  { regionCode, weekOn, run }: SendRegionDigestPayload,
): Promise<DigestReport> {
  const now = ctx.clock();
  const scope = mintRegionScope({ regionCode, userId: 'worker' });
  const region = await inRegion(ctx.db, scope, (tx) => findRegion(tx, regionCode));
  if (!region) return { outcome: 'over', sent: 0 };
  const again = (runAt: Date, nextRun: number) =>
    asSystem(ctx.db, (tx) =>
      enqueueSendRegionDigests(tx, [{ payload: { regionCode, weekOn, run: nextRun }, runAt }]),
    );
  const decision = decideDigest({ weekOn, now, timeZone: region.timeZone, calendar: undefined });
  if (decision.act === 'skip') return { outcome: decision.reason, sent: 0 };
  if (decision.act === 'wait') {
    await again(decision.until, run);
    return { outcome: 'waiting', sent: 0 };
  }
  const members = await asSystem(ctx.db, (tx) => listRegionMembers(tx, regionCode));
  if (members.length === 0) return { outcome: 'over', sent: 0 };
  const todayOn = dayIn(region.timeZone, now);
  const digest = await inRegion(ctx.db, scope, async (tx) =>
    buildRegionDigest(await loadRegionFacts(tx, todayOn), {
      name: region.name,
      weekOn,
      url: `${ctx.publicUrl}/region`,
    }),
  );
  let [sent, isLeft] = [0, false];
  for (const { userId, email } of members) {
    const address = readMailAddress(email);
    if (!address) continue;
    const outcome = await sendToOfficer(ctx, { regionCode, userId, weekOn }, address, digest);
    if (outcome === 'sent') sent += 1;
    isLeft ||= outcome === 'later' || outcome === 'stop';
    if (outcome === 'stop' || ctx.signal.aborted) break;
  }
  if (ctx.signal.aborted) await again(now, run);
  else if (isLeft) await again(new Date(ctx.clock().getTime() + retryDelayMs(run)), run + 1);
  const isOpen = isLeft || ctx.signal.aborted;
  return { outcome: isOpen ? 'waiting' : sent > 0 ? 'sent' : 'over', sent };
}

async function sendToOfficer(
  ctx: DigestContext,
  key: { regionCode: string; userId: string; weekOn: string },
  address: string,
  digest: RegionDigest,
) {
  const { regionCode, userId, weekOn } = key;
  // Only the system reads the choice; only the région's scope, what was sent.
  const wanted = await asSystem(ctx.db, (tx) => wantsDigest(tx, userId));
  return inRegion(ctx.db, mintRegionScope({ regionCode, userId }), (tx) =>
    sendOneDigest(
      {
        wants: async () => wanted,
        take: () => claimRegionDigest(tx, key),
        giveBack: () => releaseRegionDigest(tx, key),
      },
      ctx.mailer,
      () =>
        buildDigestMail(ctx, { userId, address }, { deskId: regionCode, schoolUai: null, weekOn }, digest),
    ),
  );
}
