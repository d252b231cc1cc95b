import { countSignups, listOwnSignups, listSessions, type SessionRow } from '@/db/queries/help-sessions';
import { asSystem, inSchool, type SchoolScope } from '@/db/scope';
import type { SignupStatus } from '@/lib/domain/planning/help-session/decide-signup';
import type { ServiceContext } from '../../context';
import { listSchoolCampaigns } from '../region-campaign/list-school-campaigns';

const SHOWN = { coming: 60, past: 10 };

export type SchoolSession = SessionRow & {
  /** Places that are left; others of other schools are counted, never named. */
  left: number;
  waiting: number;
  /** What the person has; null: nothing, or withdrawn. */
  own: { status: Exclude<SignupStatus, 'withdrawn'>; question: string } | null;
};

/**
 * The help sessions that somebody of the school may sign up to, with what they have; and the last ones that are over,
 * for their notes. Sessions of a campaign that does not concern the school are not shown.
 */
export async function listSchoolSessions(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
): Promise<{ coming: SchoolSession[]; past: SessionRow[] }> {
  const campaigns = new Set((await listSchoolCampaigns(ctx, scope)).map(({ id }) => id));
  const isOurs = ({ campaignId }: SessionRow) => campaignId === null || campaigns.has(campaignId);
  const { coming, past, own } = await inSchool(ctx.db, scope, async (tx) => ({
    coming: await listSessions(tx, { from: ctx.now, past: false, limit: SHOWN.coming }),
    past: await listSessions(tx, { from: ctx.now, past: true, limit: SHOWN.past }),
    own: scope.userId ? await listOwnSignups(tx, scope.uai, scope.userId) : [],
  }));
  // Over all schools: only the system counts them.
  const counts = await asSystem(ctx.db, (tx) =>
    countSignups(
      tx,
      coming.map(({ id }) => id),
    ),
  );
  return {
    coming: coming.filter(isOurs).map((session) => {
      const { placed, waiting } = counts.get(session.id) ?? { placed: 0, waiting: 0 };
      const signup = own.find((mine) => mine.session.id === session.id)?.signup;
      return {
        ...session,
        left: Math.max(0, session.capacity - placed),
        waiting,
        own:
          signup && signup.status !== 'withdrawn'
            ? { status: signup.status, question: signup.question }
            : null,
      };
    }),
    past: past.filter((session) => isOurs(session) && session.notes !== ''),
  };
}
