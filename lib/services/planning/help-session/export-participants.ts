import { SIGNUP_NAMES, SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import type { OpenedSession } from './list-region-sessions';

/** The participants of a session as rows of text, head first. */
export function listParticipantTable({ participants }: OpenedSession): string[][] {
  const rows = participants.map(({ name, schoolUai, schoolName, city, status, question, attended }) => [
    name,
    schoolUai,
    schoolName,
    city,
    status === 'withdrawn' ? '' : SIGNUP_NAMES[status],
    question,
    attended === null ? WORDS.unsaid : attended ? WORDS.present : WORDS.absent,
  ]);
  return [[...WORDS.csvHead], ...rows];
}
