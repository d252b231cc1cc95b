import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { listMoves, TICKET_NOTE_MAX_LENGTH, type TicketStatus } from '@/lib/domain/assistance/ticket';
import { dayIn } from '@/lib/domain/directory/day';
import { ASSISTANCE, SYMPTOM_NAMES, TICKET_MOVES, TICKET_STATUS_NAMES } from '@/lib/messages/assistance';
import { formatDayPlain } from '@/lib/messages/format';
import type { ShownTicket } from '@/lib/services/assistance/list-tickets';
import { type Contacts, WhoActs } from './who-acts';

const LOOKS = {
  open: { icon: 'clock', tone: 'dormant' },
  passed_on: { icon: 'send', tone: 'reachable' },
  solved: { icon: 'check', tone: 'adopted' },
} as const satisfies Record<TicketStatus, object>;

/** One request: who, what, who acts and how, its days, and what became of it. */
export function TicketRow({
  uai,
  ticket,
  contacts,
  timeZone,
  follow,
}: {
  uai: string;
  ticket: ShownTicket;
  contacts: Contacts;
  timeZone: string;
  follow: (form: FormData) => Promise<void>;
}) {
  const { id, person, symptom, status, note } = ticket;
  const classes = person.classCodes.join(', ') || ASSISTANCE.noLongerHere;
  const day = (at: Date) => formatDayPlain(dayIn(timeZone, at));
  const days = [
    ASSISTANCE.opened(day(ticket.openedAt)),
    ...(ticket.passedOnAt ? [ASSISTANCE.passedOn(day(ticket.passedOnAt))] : []),
    ...(ticket.solvedAt ? [ASSISTANCE.solved(day(ticket.solvedAt))] : []),
  ];
  return (
    <li className="grid gap-x-6 gap-y-3 border-b border-line px-4 py-4 last:border-b-0 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0 space-y-1.5">
        <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base">
          {person.pupilId ? (
            <Link className="link font-semibold" href={`/${uai}/adoption/familles/${person.pupilId}`}>
              {person.name}
            </Link>
          ) : (
            person.name
          )}
          <span className="text-sm font-normal text-muted">{classes}</span>
          <Badge {...LOOKS[status]}>{TICKET_STATUS_NAMES[status]}</Badge>
        </h3>
        <p className="font-medium">{SYMPTOM_NAMES[symptom]}</p>
        <WhoActs contacts={contacts} symptom={symptom} />
        <p className="text-xs text-muted">{days.join(' · ')}</p>
      </div>
      <form action={follow} className="min-w-0 space-y-2">
        <TextArea
          defaultValue={note ?? ''}
          id={`note-${id}`}
          label={ASSISTANCE.noteOf(person.name)}
          maxLength={TICKET_NOTE_MAX_LENGTH}
          name="note"
          rows={2}
        />
        <div className="flex flex-wrap gap-2">
          {listMoves(status).map((to) => (
            <SubmitButton
              ariaLabel={ASSISTANCE.moveOf(TICKET_MOVES[to], person.name)}
              icon={to === 'open' ? 'undo' : LOOKS[to].icon}
              key={to}
              look={to === 'solved' ? 'secondary' : 'quiet'}
              name="statut"
              value={to}
            >
              {TICKET_MOVES[to]}
            </SubmitButton>
          ))}
        </div>
      </form>
    </li>
  );
}
