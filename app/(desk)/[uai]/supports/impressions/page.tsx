import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Badge } from '@/app/_ui/badge';
import { Button, LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { SelectField } from '@/app/_ui/field';
import { PRINT_JOB_STATUSES } from '@/lib/domain/materials/print/job-status';
import { listPrintablePieces } from '@/lib/domain/materials/print/print-rights';
import { formatCount, formatMoment } from '@/lib/messages/format';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { RUNS_PAGE as WORDS } from '@/lib/messages/print-pages';
import { CODE_VALIDITIES, describeChoice, RUN_STATUSES } from '@/lib/messages/print-runs';
import { type ListedRun, listRuns } from '@/lib/services/materials/print/list-runs';
import { RunStatusBadge } from './_parts/run-status-badge';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'etat' | 'support'> };

/** « Impressions »: what was printed for whom, what is being made, what was handed out. */
export default async function RunsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { etat, support } = await readSearch(searchParams);
  const { ctx, scope, school } = await getDesk(uai);
  const { runs, all } = await listRuns(ctx, scope, { status: etat, piece: support });
  const base = `/${uai}/supports/impressions`;
  const mayPrint = listPrintablePieces(scope.grants).length > 0;
  const create = mayPrint ? (
    <LinkButton href={`${base}/nouvelle`} icon="print">
      {WORDS.create}
    </LinkButton>
  ) : (
    <DisabledWithReason label={WORDS.create} reason={WORDS.notYours} />
  );
  if (all.length === 0) {
    return (
      <>
        <PageHeader title={WORDS.title} />
        <EmptyState action={create} icon="print" title={WORDS.emptyTitle}>
          <p>{WORDS.empty}</p>
        </EmptyState>
      </>
    );
  }
  const pieces = [...new Set(all.map((run) => run.pieceId))];
  return (
    <>
      <PageHeader actions={create} lead={WORDS.lead} title={WORDS.title} />
      <search>
        <form action={base} className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
          <SelectField
            defaultValue={etat ?? ''}
            id="etat"
            label={WORDS.status}
            options={[
              { value: '', label: WORDS.allStatuses },
              ...PRINT_JOB_STATUSES.map((value) => ({ value, label: RUN_STATUSES[value] })),
            ]}
          />
          <SelectField
            defaultValue={support ?? ''}
            id="support"
            label={WORDS.run}
            options={[
              { value: '', label: WORDS.allPieces },
              ...pieces.map((value) => ({ value, label: PIECE_NAMES[value].name })),
            ]}
          />
          <Button look="secondary" type="submit">
            {WORDS.show}
          </Button>
        </form>
      </search>
      <Card flush>
        <DataTable
          caption={WORDS.caption}
          columns={[
            {
              id: 'run',
              header: WORDS.run,
              rowHeader: true,
              className: 'min-w-40 max-w-52 sm:max-w-xs',
              cell: (run) => (
                <Link className="link" href={`${base}/${run.id}`}>
                  {run.title}
                </Link>
              ),
            },
            { id: 'status', header: WORDS.status, cell: (run) => <State run={run} /> },
            {
              id: 'people',
              header: WORDS.people,
              className: 'min-w-40',
              cell: (run) => describeChoice(run.selection),
            },
            {
              id: 'documents',
              header: WORDS.documents,
              align: 'end',
              className: 'whitespace-nowrap',
              cell: (run) => <Count run={run} />,
            },
            {
              id: 'when',
              header: WORDS.when,
              className: 'min-w-44',
              cell: (run) => (
                <>
                  {formatMoment(run.requestedAt, school.timeZone)}
                  <span className="block text-xs text-muted">{WORDS.by(run.requestedByName)}</span>
                </>
              ),
            },
          ]}
          empty={<p className="p-4 text-sm text-muted">{WORDS.nothingFound}</p>}
          rowKey={(run) => run.id}
          rows={runs}
        />
      </Card>
      <p className="mt-3 max-w-prose text-xs text-muted">{WORDS.kept}</p>
    </>
  );
}

function State({ run }: { run: ListedRun }) {
  return (
    <span className="flex flex-col items-start gap-1">
      <RunStatusBadge status={run.status} />
      {run.handedOutAt && (
        <Badge icon="check" tone="adopted">
          {WORDS.handedOut}
        </Badge>
      )}
      {run.codes && (run.status === 'ready' || run.status === 'cleared') && (
        <Badge
          icon={run.codes.validity === 'valid' ? 'clock' : 'alert'}
          tone={{ valid: 'neutral', soon: 'dormant', over: 'danger' }[run.codes.validity] as 'neutral'}
        >
          {CODE_VALIDITIES[run.codes.validity](run.codes.validUntilOn)}
        </Badge>
      )}
    </span>
  );
}

function Count({ run }: { run: ListedRun }) {
  const isOver = run.status !== 'waiting' && run.status !== 'printing';
  return (
    <>
      {isOver ? formatCount(run.done) : WORDS.of(run.done, run.planned)}
      {run.leftOut > 0 && <span className="block text-xs text-muted">{WORDS.leftOut(run.leftOut)}</span>}
    </>
  );
}
