import { findSession, findSignup, findStaff } from '@/db/queries/help-sessions';
import { asSystem, type SchoolScope } from '@/db/scope';
import { writeCalendar } from '@/lib/adapters/ical/write-calendar';
import { describeSlot } from '@/lib/messages/help-sessions';
import { describeSessionMail } from '@/lib/messages/region-campaign-mails';
import { getSchool } from '../directory/get-school';
import { toCalendarEntry } from '../planning/help-session/list-session-events';
import type { SessionMailPayload } from '../planning/help-session/session-mail-job';
import type { DigestContext } from './digest-context';
import type { StaffMailReport } from './send-campaign-mail';
import { sendStaffMail } from './send-staff-mail';

/**
 * Writes to somebody who has signed up to a help session, with the appointment as a file that calendars read; a cancelled
 * one strikes theirs out. Nothing when they have withdrawn meanwhile or something newer is on its way. Throws when the
 * mail server takes nothing now, for the queue to try again.
 */
export async function sendSessionMail(
  ctx: DigestContext,
  scope: SchoolScope,
  { sessionId, userId, news, sequence }: Omit<SessionMailPayload, 'schoolUai'>,
): Promise<StaffMailReport> {
  const school = await getSchool(ctx, scope);
  const found = await asSystem(
    ctx.db,
    async (tx) => ({
      session: await findSession(tx, sessionId),
      signup: await findSignup(tx, { schoolUai: scope.uai, sessionId, userId }),
      staff: await findStaff(tx, userId),
    }),
    scope,
  );
  const { session, signup, staff } = found;
  if (!session || !staff || !signup || signup.status === 'withdrawn') return { outcome: 'over', sent: 0 };
  if (session.sequence !== sequence) return { outcome: 'over', sent: 0 };
  const { topic, place, link, cancelReason, forWhom, startsAt, endsAt } = session;
  const slot = describeSlot(startsAt, endsAt, school.timeZone);
  const entries = [toCalendarEntry(session, forWhom)];
  const isSent = await sendStaffMail(ctx, {
    to: staff.email,
    key: `session ${sessionId} ${sequence} ${news} ${userId} ${scope.uai} ${signup.signedAt.getTime()}`,
    schoolUai: scope.uai,
    data: {
      ...describeSessionMail(news, { topic, slot, place, link, cancelReason }, signup.status === 'placed'),
      desk: school.name,
      buttonUrl: `${ctx.publicUrl}/${scope.uai}/permanences`,
    },
    // One who waits has no appointment yet.
    ...(signup.status === 'placed'
      ? {
          attachment: {
            fileName: 'permanence.ics',
            mediaType: 'text/calendar; charset=utf-8',
            content: writeCalendar({ name: topic, entries }),
          },
        }
      : {}),
  });
  return isSent ? { outcome: 'sent', sent: 1 } : { outcome: 'over', sent: 0 };
}
