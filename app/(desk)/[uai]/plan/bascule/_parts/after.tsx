import Link from 'next/link';
import { Card, Section } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { DayBars } from '@/app/_ui/charts/day-bars';
import { DataTable } from '@/app/_ui/data-table';
import type { CohortOutcome } from '@/lib/domain/planning/switch-over/outcome';
import { SYMPTOM_NAMES } from '@/lib/messages/assistance';
import { formatCount, formatDay, formatDayPlain, formatSpan } from '@/lib/messages/format';
import { SWITCH_OVER } from '@/lib/messages/switch-over';
import { LOCKED_OUT, OUTCOME as WORDS } from '@/lib/messages/switch-over-pages';
import { PERSON_KINDS } from '@/lib/messages/switch-over-table';
import { UI } from '@/lib/messages/ui';
import type { LockedOutPerson } from '@/lib/services/planning/switch-over/describe-locked-out';
import type {
  Connected,
  SwitchOverOutcome,
} from '@/lib/services/planning/switch-over/get-switch-over-outcome';

/** From the day of the switch-over on: what became of those who were locked out, who comes in, what is asked for. */
export function Outcome({ outcome }: { outcome: SwitchOverOutcome }) {
  return (
    <div className="space-y-6">
      <div className="grid gap-4 lg:grid-cols-2">
        {(['guardians', 'pupils'] as const).map((kind) => (
          <Card key={kind}>
            <CohortChart cohort={outcome[kind]} who={WORDS.who[kind]} />
          </Card>
        ))}
      </div>
      <div className="space-y-2">
        <h3 className="text-lg">{WORDS.connections}</h3>
        <p className="max-w-prose text-sm text-muted">{WORDS.connectionsHint}</p>
        <Card flush>
          <DataTable
            caption={WORDS.connectionsCaption}
            columns={[
              {
                id: 'period',
                header: WORDS.period,
                rowHeader: true,
                cell: ({ name, connected }) => (
                  <>
                    {name}
                    <span className="block text-xs font-normal text-muted">
                      {connected ? formatSpan(connected.fromOn, connected.toOn) : WORDS.notKnown}
                    </span>
                  </>
                ),
              },
              ...(['people', 'educonnect', 'legacy', 'unknown'] as const).map((of) => ({
                id: of,
                header: of === 'unknown' ? WORDS.unnamed : WORDS[of],
                align: 'end' as const,
                cell: ({ connected }: { connected: Connected | null }) =>
                  connected && !isUnnamed(of, connected) ? formatCount(connected[of]) : UI.unknown,
              })),
            ]}
            rowKey={({ name }) => name}
            rows={[
              { name: WORDS.before14, connected: outcome.connectedBefore },
              { name: WORDS.after14, connected: outcome.connectedAfter },
            ]}
          />
        </Card>
      </div>
    </div>
  );
}

/** Where no session is named by its login, how many came by each is not zero but unknown. */
const isUnnamed = (of: string, { educonnect, legacy, unknown }: Connected): boolean =>
  (of === 'educonnect' || of === 'legacy') && educonnect + legacy === 0 && unknown > 0;

function CohortChart({ cohort, who }: { cohort: CohortOutcome | null; who: string }) {
  if (!cohort)
    return (
      <p>
        {who} : {WORDS.unknown}
      </p>
    );
  if (cohort.size === 0) return <p>{WORDS.summary(cohort, who)}</p>;
  const { size, within, curve, before } = cohort;
  return (
    <ChartFrame
      height="h-24"
      note={before > 0 ? <p className="mt-2 text-xs text-muted">{WORDS.before(before)}</p> : undefined}
      summary={WORDS.summary(cohort, who)}
      table={
        <DataTable
          caption={`${WORDS.caption} (${who})`}
          columns={[
            { id: 'when', header: WORDS.delay, rowHeader: true, cell: (row) => row.label },
            { id: 'count', header: WORDS.activated, align: 'end', cell: (row) => row.text },
          ]}
          rowKey={({ label }) => label}
          rows={[
            ...within.map(({ days, count }) => ({
              label: WORDS.within(days),
              text: WORDS.share(count, size),
            })),
            ...curve.map(({ on, count }) => ({ label: formatDay(on), text: WORDS.share(count, size) })),
          ]}
        />
      }
    >
      <DayBars days={curve} label={WORDS.chart(who)} />
    </ChartFrame>
  );
}

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
