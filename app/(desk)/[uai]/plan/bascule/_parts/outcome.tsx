import { Card } from '@/app/_ui/card';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { DayBars } from '@/app/_ui/charts/day-bars';
import { DataTable } from '@/app/_ui/data-table';
import type { CohortOutcome } from '@/lib/domain/planning/switch-over/outcome';
import { formatCount, formatDay, formatSpan } from '@/lib/messages/format';
import { OUTCOME as WORDS } from '@/lib/messages/switch-over-pages';
import { UI } from '@/lib/messages/ui';
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
