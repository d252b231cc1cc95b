import Link from 'next/link';
import { Card, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { SYMPTOM_NAMES } from '@/lib/messages/assistance';
import { formatCount, formatDay, formatDayPlain } from '@/lib/messages/format';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { LOCKED_OUT, OUTCOME as WORDS } from '@/lib/messages/switch-over-pages';
import { PERSON_KINDS } from '@/lib/messages/switch-over-table';
import type { LockedOutPerson } from '@/lib/services/planning/switch-over/describe-locked-out';
import type { SwitchOverOutcome } from '@/lib/services/planning/switch-over/get-switch-over-outcome';

/** The week of help: requests by cause and day, and who still cannot come in. */
export function HelpWeek({
  uai,
  outcome,
  still,
}: {
  uai: string;
  outcome: SwitchOverOutcome;
  still: readonly LockedOutPerson[];
}) {
  const { tickets } = outcome;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Section id="demandes" title={SWITCH_OVER.tickets}>
        <p className="mb-3 text-sm">
          {tickets.total === 0 ? SWITCH_OVER.noTickets : WORDS.tickets(tickets.total, tickets.open)}{' '}
          <Link className="link" href={`/${uai}/assistance`}>
            {SWITCH_OVER.openTickets}
          </Link>
        </p>
        {tickets.total > 0 && (
          <div className="space-y-4">
            <Card flush>
              <DataTable
                caption={WORDS.ticketsCaption}
                columns={[
                  {
                    id: 'cause',
                    header: WORDS.cause,
                    rowHeader: true,
                    cell: ({ symptom }) => (
                      <Link className="link" href={`/${uai}/assistance?symptome=${symptom}`}>
                        {SYMPTOM_NAMES[symptom]}
                      </Link>
                    ),
                  },
                  { id: 'count', header: WORDS.count, align: 'end', cell: (row) => formatCount(row.count) },
                  { id: 'open', header: WORDS.open, align: 'end', cell: (row) => formatCount(row.open) },
                ]}
                rowKey={({ symptom }) => symptom}
                rows={tickets.byCause}
              />
            </Card>
            <Card flush>
              <DataTable
                caption={WORDS.ticketDays}
                columns={[
                  { id: 'day', header: WORDS.day, rowHeader: true, cell: ({ on }) => formatDay(on) },
                  { id: 'count', header: WORDS.count, align: 'end', cell: (row) => formatCount(row.count) },
                ]}
                rowKey={({ on }) => on}
                rows={tickets.byDay}
              />
            </Card>
          </div>
        )}
      </Section>
      <Section id="toujours-bloques" title={`${SWITCH_OVER.stillLocked} (${formatCount(still.length)})`}>
        {still.length === 0 ? (
          <p className="text-sm">{SWITCH_OVER.nobodyStill}</p>
        ) : (
          <Card flush>
            <DataTable
              caption={SWITCH_OVER.stillLocked}
              columns={[
                {
                  id: 'name',
                  header: LOCKED_OUT.name,
                  rowHeader: true,
                  cell: (person) => (
                    <Link
                      className="link"
                      href={`/${uai}/adoption/familles/${encodeURIComponent(person.pupilId)}`}
                    >
                      {person.name} {person.firstName}
                    </Link>
                  ),
                },
                {
                  id: 'kind',
                  header: LOCKED_OUT.who,
                  cell: (person) => PERSON_KINDS[person.kind],
                },
                { id: 'classes', header: LOCKED_OUT.classes, cell: (person) => person.classCodes.join(', ') },
                {
                  id: 'last',
                  header: LOCKED_OUT.last,
                  cell: (person) => formatDayPlain(person.last.on),
                },
              ]}
              maxHeight="max-h-[70vh]"
              rowKey={(person) => `${person.kind} ${person.id}`}
              rows={[...still]}
            />
          </Card>
        )}
      </Section>
    </div>
  );
}
