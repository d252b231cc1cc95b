import { recordAudit } from '@/db/queries/audit';
import {
  countSignups,
  findSession,
  findSignup,
  findStaff,
  saveSignup,
  updateSignup,
} from '@/db/queries/help-sessions';
import { asSystem, inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { dayIn } from '@/lib/domain/directory/day';
import { decideSignup, type SignupProblem } from '@/lib/domain/planning/help-session/decide-signup';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { findSchoolSession } from './find-school-session';
import { lines, SESSION_LIMITS } from './session-input';
import { enqueueSessionMails } from './session-mail-job';

export type JoinProblem = SignupProblem | 'not_allowed' | 'session_unknown' | 'invalid_question';

/**
 * Signs the person of the scope up to a help session of the région, with a question typed beforehand: to a place, or to
 * the end of the line when there is none. Places are counted over all schools while the session is held, so that two who
 * take the last one at once do not both get it. Again: the question is replaced, the place is kept.
 */
export async function joinSession(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, question }: { id: string; question: unknown },
): Promise<Result<{ status: 'placed' | 'waiting' }, JoinProblem>> {
  const { userId, uai } = scope;
  if (!userId || !can(scope.grants, 'join_session')) return refuse('not_allowed');
  const parsed = lines(SESSION_LIMITS.question).safeParse(question ?? '');
  if (!parsed.success) return refuse('invalid_question', { max: SESSION_LIMITS.question });
  // What the school may see at all.
  const isKnown = await inSchool(ctx.db, scope, (tx) => findSchoolSession(tx, uai, id));
  if (!isKnown) return refuse('session_unknown');
  return asSystem(
    ctx.db,
    async (tx): Promise<Result<{ status: 'placed' | 'waiting' }, JoinProblem>> => {
      const session = await findSession(tx, id, { lock: true });
      const staff = await findStaff(tx, userId);
      if (!session || !staff) return refuse('session_unknown');
      const key = { schoolUai: uai, sessionId: id, userId };
      const before = await findSignup(tx, key);
      const placed = (await countSignups(tx, [id])).get(id)?.placed ?? 0;
      const decided = decideSignup(session, placed, ctx.now);
      if (!decided.ok) return decided;
      if (before && before.status !== 'withdrawn') {
        await updateSignup(tx, key, { question: parsed.data });
        return ok({ status: before.status });
      }
      const status = decided.value;
      await saveSignup(tx, {
        ...key,
        name: staff.name,
        status,
        question: parsed.data,
        signedAt: ctx.now,
        sessionOn: dayIn('Europe/Paris', session.startsAt),
      });
      await enqueueSessionMails(tx, [{ ...key, news: status, sequence: session.sequence }]);
      await recordAudit(tx, scope, ctx.now, 'session.joined', {
        sessionId: id,
        title: session.topic,
        status,
      });
      return ok({ status });
    },
    scope,
  );
}
