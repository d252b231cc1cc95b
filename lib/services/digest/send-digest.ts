import { recordAudit } from '@/db/queries/audit';
import { claimDigest, listColleagues, releaseDigest, wantsDigest } from '@/db/queries/digest';
import { asSystem, inSchool, type SchoolScope } from '@/db/scope';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import { retryDelayMs } from '@/lib/domain/delivery/decide-outcome';
import { decideDigest } from '@/lib/domain/digest/digest-week';
import { mondayOf } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { MailContext } from '../campaign/mail-context';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { loadCalendar } from '../planning/load-ground';
import { buildSchoolDigest, type SchoolDigest } from './build-digest';
import { buildDigestMail } from './build-digest-mail';
import type { DigestContext } from './digest-context';
import { loadSchoolFacts } from './load-school-facts';
import { enqueueSendDigests, type SendDigestPayload } from './send-digest-job';
import { type DigestOutcome, sendOneDigest } from './send-one-digest';

export type Letter = { userId: string; address: string; digest: SchoolDigest; deskUrl: string };

/** The digests of a week, one for each of the staff who has something to read; nothing is sent. */
export async function listDigests(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl'>,
  scope: SchoolScope,
  input: { weekOn?: Day } = {},
): Promise<{ weekOn: Day; letters: Letter[] }> {
  const school = await getSchool(ctx, scope);
  return inSchool(ctx.db, scope, async (tx) => {
    const { todayOn, calendar } = await loadCalendar(tx, scope, ctx.now);
    const weekOn = input.weekOn ?? mondayOf(todayOn);
    const facts = await loadSchoolFacts(tx, { school, calendar, todayOn, weekOn });
    const deskUrl = `${ctx.publicUrl}/${scope.uai}`;
    const letters = (await listColleagues(tx, scope.uai, todayOn)).flatMap(({ userId, email, grants }) => {
      const address = readMailAddress(email);
      const digest = buildSchoolDigest(facts, grants, deskUrl);
      return address && digest ? [{ userId, address, digest, deskUrl }] : [];
    });
    return { weekOn, letters };
  });
}

/** Sends one of them, unless the person had it this week or wants none. */
export function sendLetter(
  ctx: MailContext,
  scope: SchoolScope,
  weekOn: Day,
  { userId, address, digest, deskUrl }: Letter,
): Promise<DigestOutcome> {
  const key = { schoolUai: scope.uai, userId, weekOn };
  // The system knows who wants none; the scope, what was sent in the school.
  return asSystem(
    ctx.db,
    (tx) =>
      sendOneDigest(
        {
          wants: () => wantsDigest(tx, userId),
          take: () => claimDigest(tx, key),
          giveBack: () => releaseDigest(tx, key),
        },
        ctx.mailer,
        () =>
          buildDigestMail(
            ctx,
            { userId, address },
            { deskId: scope.uai, schoolUai: scope.uai, weekOn },
            { ...digest, deskUrl, choiceUrl: `${deskUrl}/mon-compte` },
          ),
      ),
    scope,
  );
}

export type DigestReport = {
  /** `over`: the week is, or it had nothing left to send; `waiting`: for its morning, or for the mail server. */
  outcome: 'sent' | 'holidays' | 'over' | 'waiting' | 'interrupted';
  sent: number;
};

/**
 * Sends the digests of a week to the staff of a school, at most once each. It may run twice, at once or one after the
 * other, and may be killed at any line. What could not leave is tried again after 1, 5, 15 and 60 minutes and then
 * hourly, in working hours, until the week is over.
 */
export async function sendDigest(
  ctx: DigestContext,
  scope: SchoolScope,
  { weekOn, run }: Pick<SendDigestPayload, 'weekOn' | 'run'>,
): Promise<DigestReport> {
  const now = ctx.clock();
  const again = (runAt: Date, nextRun: number) =>
    inSchool(ctx.db, scope, (tx) =>
      enqueueSendDigests(tx, [{ payload: { schoolUai: scope.uai, weekOn, run: nextRun }, runAt }]),
    );
  const { school, calendar } = await inSchool(ctx.db, scope, (tx) => loadCalendar(tx, scope, now));
  const decision = decideDigest({ weekOn, now, timeZone: school.timeZone, calendar });
  if (decision.act === 'skip') return { outcome: decision.reason, sent: 0 };
  if (decision.act === 'wait') {
    await again(decision.until, run);
    return { outcome: 'waiting', sent: 0 };
  }
  const { letters } = await listDigests({ ...ctx, now }, scope, { weekOn });
  let [sent, isLeft] = [0, false];
  for (const letter of letters) {
    if (ctx.signal.aborted) break;
    const outcome = await sendLetter(ctx, scope, weekOn, letter);
    if (outcome === 'sent') sent += 1;
    isLeft ||= outcome === 'later' || outcome === 'stop';
    if (outcome === 'stop') break;
  }
  if (sent > 0) {
    await inSchool(ctx.db, scope, (tx) =>
      recordAudit(tx, scope, ctx.clock(), 'digest.sent', { sent, weekOn }),
    );
  }
  if (ctx.signal.aborted) {
    await again(now, run);
    return { outcome: 'interrupted', sent };
  }
  if (isLeft) await again(new Date(ctx.clock().getTime() + retryDelayMs(run)), run + 1);
  return { outcome: isLeft ? 'waiting' : sent > 0 ? 'sent' : 'over', sent };
}
