import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { REPORT } from '@/lib/messages/data-imports';
import { describeRefusedFile, isLeftOut, type ReportedFile } from '@/lib/messages/import-report';
import type { ImportReport } from '@/lib/services/import/list-imports';
import { leaveOutFileAction } from '../../actions';

type Props = {
  uai: string;
  batchStatus: ImportReport['status'];
  file: ReportedFile & { batchId: string };
};

/** Why a file cannot be used, or need not be, and what to do; nothing for one that can. */
export function FileTrouble({ uai, batchStatus, file }: Props) {
  if (file.status === 'unchanged') return <Alert tone="info">{REPORT.unchanged}</Alert>;
  const sentence = describeRefusedFile(file);
  if (!sentence) return null;
  if (file.errorCode === 'drop_again') return <Alert tone="info">{sentence}</Alert>;
  if (isLeftOut(file)) {
    return (
      <Alert title={sentence} tone="info">
        {batchStatus === 'checked' && <LeaveOutForm file={file} leftOut={false} uai={uai} />}
      </Alert>
    );
  }
  if (file.status !== 'needs_mapping') return <Alert tone="error">{sentence}</Alert>;
  return (
    <Alert title={sentence} tone="warn">
      {batchStatus === 'checked' && (
        <div className="flex flex-wrap gap-3 pt-1">
          <LinkButton href={`/${uai}/donnees/${file.batchId}/colonnes/${file.id}`}>
            {REPORT.tellColumns}
          </LinkButton>
          <LeaveOutForm file={file} leftOut uai={uai} />
        </div>
      )}
    </Alert>
  );
}

/** Does without the file, or takes it back while nothing is applied. */
function LeaveOutForm({ uai, file, leftOut }: Pick<Props, 'uai' | 'file'> & { leftOut: boolean }) {
  return (
    <form action={leaveOutFileAction.bind(null, uai, file.batchId, file.id, leftOut)}>
      <SubmitButton icon={leftOut ? 'close' : 'undo'} look="secondary">
        {leftOut ? REPORT.leaveOut : REPORT.takeBack}
        <span className="sr-only"> ({file.name})</span>
      </SubmitButton>
    </form>
  );
}
