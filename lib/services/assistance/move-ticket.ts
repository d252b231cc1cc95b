import { z } from 'zod';
import { listAssistedPeople, lockTicket, updateTicket } from '@/db/queries/assistance';
import { recordAudit } from '@/db/queries/audit';
import { findTimeZone } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import {
  decideMove,
  mayAssist,
  TICKET_NOTE_MAX_LENGTH,
  TICKET_STATUSES,
} from '@/lib/domain/assistance/ticket';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

const moveInput = z.object({
  ticketId: z.uuid(),
  status: z.enum(TICKET_STATUSES),
  note: z.string().transform((note) => note.replaceAll('\r\n', '\n').trim()),
});

export type MoveTicketProblem = 'not_allowed' | 'unknown_ticket' | 'ticket_moved_on' | 'note_too_long';

/**
 * Says what became of a request: passed on, solved, or opened again; its note is replaced by the given one. Refusals:
 * `not_allowed`, `unknown_ticket` (also of a class of somebody else), `note_too_long`, `ticket_moved_on` when a
 * colleague was faster.
 */
export async function moveTicket(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { [K in keyof z.input<typeof moveInput>]: string },
): Promise<Result<null, MoveTicketProblem>> {
  if (!can(scope.grants, 'assist')) return refuse('not_allowed');
  const parsed = moveInput.safeParse(input);
  if (!parsed.success) return refuse('unknown_ticket');
  const { ticketId, status, note } = parsed.data;
  if (note.length > TICKET_NOTE_MAX_LENGTH) return refuse('note_too_long', { max: TICKET_NOTE_MAX_LENGTH });
  return inSchool(ctx.db, scope, async (tx): Promise<Result<null, MoveTicketProblem>> => {
    const known = await lockTicket(tx, ticketId);
    const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const person = known && (await listAssistedPeople(tx, on, [known.holderId])).get(known.holderId);
    if (!known || !person || !mayAssist(scope.grants, person)) return refuse('unknown_ticket');
    const dates = decideMove(known.status, status, known, ctx.now);
    if (!dates) return refuse('ticket_moved_on');
    const { openedAt, passedOnAt, solvedAt } = dates;
    await updateTicket(tx, scope.uai, {
      id: ticketId,
      status,
      note: note || null,
      openedAt,
      passedOnAt,
      solvedAt,
    });
    await recordAudit(tx, scope, ctx.now, 'ticket.moved', { ticketId, status });
    return ok(null);
  });
}
