import { Alert } from '@/app/_ui/alert';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import type { IconName } from '@/app/_ui/icon';
import { IMPORTS, REPORT } from '@/lib/messages/data-imports';
import { formatDayPlain } from '@/lib/messages/format';
import { fileKindNames } from '@/lib/messages/import';
import {
  describeContent,
  describeRows,
  FILE_STATUS_NAMES,
  isLeftOut,
  type ReportedFile,
  type ReportedRow,
} from '@/lib/messages/import-report';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { DayForm } from './day-form';
import { FileTrouble } from './file-trouble';
import { type RowCounts, RowGroup } from './row-group';

const LOOKS: Record<ReportedFile['status'], { tone: BadgeTone; icon: IconName }> = {
  ready: { tone: 'accent', icon: 'check' },
  needs_mapping: { tone: 'dormant', icon: 'alert' },
  refused: { tone: 'danger', icon: 'error' },
  applied: { tone: 'adopted', icon: 'check' },
  unchanged: { tone: 'neutral', icon: 'info' },
};

type Props = {
  uai: string;
  batchStatus: ImportReport['status'];
  /** `isKept`: what it says is still there to be applied. */
  file: ReportedFile & { batchId: string; isKept: boolean };
  /** The first rows of this file that were not simply accepted, and how many there are. */
  rows: readonly ReportedRow[];
  rowCounts: RowCounts;
};

/** One file: what it is, what it says, and each row that was not simply accepted. */
export function FileEntry({ uai, batchStatus, file, rows, rowCounts }: Props) {
  const content = describeContent(file);
  const isUsed = file.status === 'ready' || file.status === 'applied';
  const strangePupils = file.summary?.strangePupils ?? 0;
  const isOpen = batchStatus === 'checked' && file.isKept;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="break-words">{file.name}</h3>
          <p className="text-sm text-muted">{describeFile(file)}</p>
          {isUsed && (
            <p className="text-sm">
              {describeRows(file)}
              {content && ` – ${content}`}.
            </p>
          )}
        </div>
        {isOpen && isList(file) && file.status !== 'needs_mapping' && <DayForm file={file} uai={uai} />}
        <StatusBadge batchStatus={batchStatus} file={file} />
      </div>
      <FileTrouble batchStatus={batchStatus} file={file} uai={uai} />
      {isUsed && strangePupils > 0 && <Alert tone="warn">{REPORT.strangePupils(strangePupils)}</Alert>}
      {isUsed && (
        <>
          <RowGroup file={file} outcome="refused" rowCounts={rowCounts} rows={rows} uai={uai} />
          <RowGroup file={file} outcome="undecided" rowCounts={rowCounts} rows={rows} uai={uai} />
          <RowGroup file={file} outcome="warned" rowCounts={rowCounts} rows={rows} uai={uai} />
          {rowCounts.length > 0 && (
            <LinkButton
              download
              href={`/api/desk/${uai}/import/${file.batchId}/rapport?fichier=${file.id}`}
              icon="download"
              look="quiet"
            >
              {REPORT.download}
              <span className="sr-only"> ({file.name})</span>
            </LinkButton>
          )}
        </>
      )}
    </div>
  );
}

function StatusBadge({ batchStatus, file }: Pick<Props, 'batchStatus' | 'file'>) {
  if (file.errorCode === 'drop_again') return <Badge icon="undo">{REPORT.dropAgain}</Badge>;
  if (isLeftOut(file)) return <Badge icon="info">{REPORT.leftOut}</Badge>;
  if (batchStatus === 'discarded' && file.status !== 'refused') {
    return <Badge icon="close">{IMPORTS.batchStatus.discarded}</Badge>;
  }
  return <Badge {...LOOKS[file.status]}>{FILE_STATUS_NAMES[file.status]}</Badge>;
}

const isList = ({ kind }: ReportedFile): boolean => kind !== null && !kind.startsWith('siecle_');

function describeFile(file: ReportedFile): string {
  const day = file.observedOn && formatDayPlain(file.observedOn);
  return [
    ...(file.kind ? [fileKindNames[file.kind]] : []),
    ...(day ? [isList(file) ? REPORT.observedOn(day) : REPORT.exportedOn(day)] : []),
  ].join(' · ');
}
