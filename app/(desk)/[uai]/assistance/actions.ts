'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { moveTicket } from '@/lib/services/assistance/move-ticket';
import { openTicket } from '@/lib/services/assistance/open-ticket';
import { withProblem } from '../adoption/_parts/problem-address';
import { askAddress, type TicketParams, ticketsAddress } from './ticket-address';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Opens a request about one person, and goes to the list of those that wait. */
export async function askForHelp(uai: string, holderId: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const opened = await openTicket(ctx, scope, {
    ticketId: textOf(form, 'envoi'),
    holderId,
    symptom: textOf(form, 'motif'),
    note: textOf(form, 'note'),
  });
  redirectFresh(
    opened.ok
      ? withFlash(`/${uai}/assistance`, 'ticket_opened')
      : withProblem(askAddress(uai, holderId), opened.problem),
  );
}

/** Says what became of a request, by the button that was pressed. */
export async function followTicket(
  uai: string,
  asked: TicketParams,
  ticketId: string,
  form: FormData,
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const back = ticketsAddress(uai, asked);
  const moved = await moveTicket(ctx, scope, {
    ticketId,
    status: textOf(form, 'statut'),
    note: textOf(form, 'note'),
  });
  redirectFresh(moved.ok ? withFlash(back, 'ticket_moved') : withProblem(back, moved.problem));
}
