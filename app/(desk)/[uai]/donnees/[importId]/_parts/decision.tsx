import { AutoRefresh } from '@/app/_ui/auto-refresh';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { REPORT } from '@/lib/messages/data-imports';
import { formatDay, formatMoment } from '@/lib/messages/format';
import { describeApplied, isLeftOut } from '@/lib/messages/import-report';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { applyImportAction, discardImportAction } from '../../actions';

type File = ImportReport['files'][number];
type Props = { report: ImportReport; uai: string; timeZone: string };

/** An application takes seconds: whoever looks on sees its end without asking. */
const REFRESH_MS = 4_000;

/** The whole drop in a sentence, and what can be done with it now. */
export function Decision({ report, uai, timeZone }: Props) {
  return (
    <Card className="space-y-4">
      {report.status === 'checked' || report.status === 'applying' ? (
        <Checked report={report} timeZone={timeZone} uai={uai} />
      ) : (
        <Closed report={report} timeZone={timeZone} uai={uai} />
      )}
    </Card>
  );
}

function Checked({ report, uai, timeZone }: Props) {
  const ready = report.files.filter((file) => file.status === 'ready');
  const waiting = report.files.find((file) => file.status === 'needs_mapping');
  const undecided = ready.some((file) => file.rowsUndecided > 0);
  return (
    <>
      <StatSentence>
        {report.status === 'applying' ? REPORT.applyingNow : describeChecked(report.files)}
      </StatSentence>
      {report.status === 'applying' && <AutoRefresh everyMs={REFRESH_MS} />}
      {isUseless(report.files) && (
        <LinkButton href={`/${uai}/donnees`} icon="import">
          {REPORT.dropMore}
        </LinkButton>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {isUseless(report.files) ? null : ready.length > 0 && !waiting ? (
          <form action={applyImportAction.bind(null, uai, report.id)}>
            <SubmitButton icon="check" pendingLabel={REPORT.applying}>
              {REPORT.apply}
            </SubmitButton>
          </form>
        ) : (
          <DisabledWithReason
            label={REPORT.apply}
            reason={waiting ? REPORT.tellColumnsFirst(waiting.name) : REPORT.cannotApply}
          />
        )}
        {report.status === 'checked' && !isUseless(report.files) && (
          <form action={discardImportAction.bind(null, uai, report.id)}>
            <SubmitButton look="secondary">{REPORT.discard}</SubmitButton>
          </form>
        )}
      </div>
      {report.status === 'applying' && <p className="max-w-prose text-sm">{REPORT.begun}</p>}
      {report.status === 'checked' && !isUseless(report.files) && (
        <p className="max-w-prose text-sm text-muted">
          {REPORT.clearedOn(formatDay(dayIn(timeZone, report.clearedAt)))}
        </p>
      )}
      {ready.length > 1 && <p className="max-w-prose text-sm text-muted">{REPORT.order}</p>}
      {undecided && <p className="max-w-prose text-sm text-muted">{REPORT.decideAfter}</p>}
    </>
  );
}

/** A file that is to be dropped again, or that a person does without, was not refused: its columns were not known. */
const isRefused = (file: File) =>
  file.status === 'refused' && file.errorCode !== 'drop_again' && !isLeftOut(file);

/** Nothing to apply, and nothing that somebody could still tell: there is nothing to decide either. */
const isUseless = (files: readonly File[]) =>
  files.every((file) => file.status === 'unchanged' || isRefused(file));

function describeChecked(files: readonly File[]): string {
  const ready = files.filter((file) => file.status === 'ready');
  if (ready.length === 0) {
    return files.every((file) => file.status === 'unchanged') ? REPORT.nothingNew : REPORT.nothingReady;
  }
  const rows = ready.reduce((sum, file) => sum + file.rowsAccepted, 0);
  return REPORT.ready(ready.length, rows, files.filter(isRefused).length, files.filter(isLeftOut).length);
}

function Closed({ report, uai, timeZone }: Props) {
  if (report.status === 'discarded') {
    return (
      <>
        <StatSentence>{REPORT.discarded}</StatSentence>
        <LinkButton href={`/${uai}/donnees`} icon="import" look="secondary">
          {REPORT.dropMore}
        </LinkButton>
      </>
    );
  }
  const having = (status: string) => report.files.filter((file) => file.status === status).length;
  const refused = report.files.filter(isRefused).length;
  const counts = {
    applied: having('applied'),
    unchanged: having('unchanged'),
    refused,
    leftOut: report.files.filter(isLeftOut).length,
  };
  const undecided = report.rowCounts
    .filter((count) => count.outcome === 'undecided')
    .reduce((sum, count) => sum + count.lines, 0);
  return (
    <>
      <StatSentence>
        {report.appliedAt && REPORT.applied(formatMoment(report.appliedAt, timeZone))}{' '}
        {describeApplied(counts)}
      </StatSentence>
      {undecided > 0 && <p className="max-w-prose text-sm">{REPORT.decideText(undecided)}</p>}
      <div className="flex flex-wrap gap-3">
        {undecided > 0 && (
          <LinkButton href={`/${uai}/donnees/a-decider`}>{REPORT.decide(undecided)}</LinkButton>
        )}
        <LinkButton href={`/${uai}/adoption`} icon="right" look={undecided > 0 ? 'secondary' : 'primary'}>
          {REPORT.seeAdoption}
        </LinkButton>
      </div>
    </>
  );
}
