import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { GateDecision } from '@/lib/domain/planning/decide-gate';

import {
  describeMissing,
  describePart,
  describeThreshold,
  GATE_STATES,
  METRIC_NAMES,
  SWITCH_OVER as WORDS,
} from '@/lib/messages/switch-over';
import { nameLevel } from '@/lib/messages/switch-over-pages';
import { UI } from '@/lib/messages/ui';
import type { PlaceGates, SwitchOverView } from '@/lib/services/planning/switch-over/get-switch-over';

const LOOKS = {
  met: { tone: 'adopted', icon: 'check' },
  missed: { tone: 'danger', icon: 'alert' },
  unknown: { tone: 'neutral', icon: 'question' },
} as const;

const GateBadge = ({ status }: { status: GateDecision['status'] }) => (
  <Badge {...LOOKS[status]}>{GATE_STATES[status]}</Badge>
);

/** What the plan asks before the old login closes, with today's figures; by level and class on demand. */
export function Gates({ view }: { view: Pick<SwitchOverView, 'gates' | 'levels' | 'classes'> }) {
  const { gates, levels, classes } = view;
  if (gates.length === 0) return <p className="max-w-prose">{WORDS.noGates}</p>;
  return (
    <div className="space-y-4">
      <ul className="grid gap-3 sm:grid-cols-2">
        {gates.map((decided) => (
          <li key={`${decided.gate.metric} ${decided.gate.scope ?? ''}`}>
            <Card className="h-full space-y-1">
              <p className="flex flex-wrap items-center justify-between gap-2 font-semibold">
                {METRIC_NAMES[decided.gate.metric]}
                <GateBadge status={decided.status} />
              </p>
              <p className="tabular text-xl">{describePart(decided)}</p>
              <p className="text-sm text-muted">
                {`${UI.named(`${WORDS.threshold} ${describeThreshold(decided)}`)}${describeMissing(decided)}`}
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <Disclosure summary={WORDS.byPlace}>
        <p className="mb-3 max-w-prose text-sm text-muted">{WORDS.byPlaceLead}</p>
        <Card flush>
          <DataTable
            caption={WORDS.placeCaption}
            columns={columnsOf(gates)}
            rowKey={(row) => row.key}
            rows={[
              ...levels.map((one) => ({ ...one, key: `n ${one.code}`, isLevel: true })),
              ...classes.map((one) => ({ ...one, key: `c ${one.code}`, isLevel: false })),
            ]}
            stacked
          />
        </Card>
      </Disclosure>
    </div>
  );
}

type Row = PlaceGates & { key: string; isLevel: boolean };

function columnsOf(gates: readonly GateDecision[]): Column<Row>[] {
  return [
    {
      id: 'place',
      header: WORDS.place,
      rowHeader: true,
      cell: (row) => (row.isLevel ? <strong>{WORDS.level(nameLevel(row.level))}</strong> : row.code),
    },
    ...gates.map(
      ({ gate }, at): Column<Row> => ({
        id: gate.metric,
        header: METRIC_NAMES[gate.metric],
        cell: (row) => {
          const decided = row.gates[at];
          return decided ? (
            <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="tabular">{describePart(decided)}</span>
              <GateBadge status={decided.status} />
              <span className="text-xs text-muted">{describeMissing(decided)}</span>
            </span>
          ) : null;
        },
      }),
    ),
  ];
}
