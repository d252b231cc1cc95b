import { z } from 'zod';
import { insertTicket, listAssistedPeople } from '@/db/queries/assistance';
import { recordAudit } from '@/db/queries/audit';
import { findTimeZone } from '@/db/queries/import';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { listSymptoms, SYMPTOMS } from '@/lib/domain/assistance/routing';
import { mayAssist, TICKET_NOTE_MAX_LENGTH } from '@/lib/domain/assistance/ticket';
import { dayIn } from '@/lib/domain/directory/day';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';

const ticketInput = z.object({
  /** Chosen by who asks, so that the same form sent twice is one request. */
  ticketId: z.uuid(),
  holderId: z.string().min(1).max(80),
  symptom: z.enum(SYMPTOMS),
  note: z
    .string()
    .transform((note) => note.replaceAll('\r\n', '\n').trim())
    .optional(),
});

export type OpenTicketInput = z.input<typeof ticketInput>;
export type OpenTicketProblem = 'not_allowed' | 'invalid_ticket' | 'unknown_person' | 'note_too_long';

/**
 * Opens a request for help about one person of the own classes: a pupil, or a guardian for who sees guardians.
 * Refusals: `not_allowed`, `invalid_ticket` (also a symptom that is not of that kind of person), `note_too_long`,
 * `unknown_person`.
 */
export async function openTicket(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  input: { [K in keyof OpenTicketInput]?: string | undefined },
): Promise<Result<{ ticketId: string }, OpenTicketProblem>> {
  if (!can(scope.grants, 'assist')) return refuse('not_allowed');
  const parsed = ticketInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_ticket');
  const { ticketId, holderId, symptom, note = '' } = parsed.data;
  if (note.length > TICKET_NOTE_MAX_LENGTH) return refuse('note_too_long', { max: TICKET_NOTE_MAX_LENGTH });
  return inSchool(ctx.db, scope, async (tx): Promise<Result<{ ticketId: string }, OpenTicketProblem>> => {
    const on = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const person = (await listAssistedPeople(tx, on, [holderId])).get(holderId);
    if (!person || person.classCodes.length === 0 || !mayAssist(scope.grants, person)) {
      return refuse('unknown_person');
    }
    if (!listSymptoms(person.kind).includes(symptom)) return refuse('invalid_ticket');
    const written = await insertTicket(tx, scope.uai, {
      id: ticketId,
      holderId,
      symptom,
      status: 'open',
      note: note || null,
      openedBy: scope.userId,
      openedAt: ctx.now,
      passedOnAt: null,
      solvedAt: null,
    });
    if (written) await recordAudit(tx, scope, ctx.now, 'ticket.opened', { ticketId, symptom });
    return ok({ ticketId });
  });
}
