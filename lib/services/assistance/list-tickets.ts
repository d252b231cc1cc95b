import { z } from 'zod';
import {
  type AssistedPerson,
  getAssistanceContacts,
  listAssistedPeople,
  listTickets as listStored,
  type StoredTicket,
} from '@/db/queries/assistance';
import { findTimeZone } from '@/db/queries/import';
import type { RegionContacts } from '@/db/schema/directory';
import { inSchool, type SchoolScope } from '@/db/scope';
import { HELPERS, routeOf, SYMPTOMS } from '@/lib/domain/assistance/routing';
import { mayAssist, TICKET_STATUSES, type TicketStatus } from '@/lib/domain/assistance/ticket';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { ServiceContext } from '../context';

export type ShownTicket = StoredTicket & { person: AssistedPerson };

/** What is not a choice of the list is no filter: an address may hold anything. */
const filterInput = z.object({
  status: z.enum(TICKET_STATUSES).optional().catch(undefined),
  symptom: z.enum(SYMPTOMS).optional().catch(undefined),
  helper: z.enum(HELPERS).optional().catch(undefined),
});

export type TicketFilter = { status?: string; symptom?: string; helper?: string };

export type TicketList = {
  todayOn: Day;
  filter: z.output<typeof filterInput>;
  found: ShownTicket[];
  /** How many each status would show, the other filters staying as they are. */
  counts: Record<TicketStatus, number>;
  contacts: RegionContacts;
};

/** The requests about people whom somebody may help, the one that waits longest first. */
export async function listTickets(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  asked: TicketFilter = {},
): Promise<TicketList> {
  const filter = filterInput.parse(asked);
  return inSchool(ctx.db, scope, async (tx) => {
    const todayOn = dayIn(await findTimeZone(tx, scope.uai), ctx.now);
    const stored = await listStored(tx);
    const people = await listAssistedPeople(tx, todayOn, [...new Set(stored.map((t) => t.holderId))]);
    const mine = stored.flatMap((ticket): ShownTicket[] => {
      const person = people.get(ticket.holderId);
      return person && mayAssist(scope.grants, person) ? [{ ...ticket, person }] : [];
    });
    const { status, symptom, helper } = filter;
    const among = mine.filter(
      (t) => (!symptom || t.symptom === symptom) && (!helper || routeOf(t.symptom).helper === helper),
    );
    const count = (of: TicketStatus) => among.filter((t) => t.status === of).length;
    return {
      todayOn,
      filter,
      found: among.filter((t) => !status || t.status === status),
      counts: { open: count('open'), passed_on: count('passed_on'), solved: count('solved') },
      contacts: await getAssistanceContacts(tx, scope.uai),
    };
  });
}
