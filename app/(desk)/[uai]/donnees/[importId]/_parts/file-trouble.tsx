import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { REPORT } from '@/lib/messages/data-imports';
import { describeRefusedFile, type ReportedFile } from '@/lib/messages/import-report';

type Props = {
  uai: string;
  batchStatus: 'checked' | 'applied' | 'discarded';
  file: ReportedFile & { batchId: string };
};

/** Why a file cannot be used, or need not be, and what to do; nothing for one that can. */
export function FileTrouble({ uai, batchStatus, file }: Props) {
  if (file.status === 'unchanged') return <Alert tone="info">{REPORT.unchanged}</Alert>;
  const sentence = describeRefusedFile(file);
  if (!sentence) return null;
  if (file.errorCode === 'drop_again') {
    return (
      <Alert title={sentence} tone="info">
        <LinkButton href={`/${uai}/donnees`} icon="import" look="secondary">
          {REPORT.dropMore}
        </LinkButton>
      </Alert>
    );
  }
  if (file.status !== 'needs_mapping') return <Alert tone="error">{sentence}</Alert>;
  return (
    <Alert title={sentence} tone="warn">
      {batchStatus === 'checked' && (
        <LinkButton href={`/${uai}/donnees/${file.batchId}/colonnes/${file.id}`}>
          {REPORT.tellColumns}
        </LinkButton>
      )}
    </Alert>
  );
}
