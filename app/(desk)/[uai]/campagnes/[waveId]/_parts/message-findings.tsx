import { Alert } from '@/app/_ui/alert';
import type { MessageFinding } from '@/lib/domain/campaign/message/check-message';
import { describePlacedFinding } from '@/lib/messages/mails/findings';
import { MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';

/** What speaks against a message: what must be put right first, then what a person decides. */
export function MessageFindings({ findings }: { findings: readonly MessageFinding[] }) {
  if (findings.length === 0) return <p className="text-sm text-muted">{WORDS.sound}</p>;
  const list = (severity: MessageFinding['severity']) =>
    [...new Set(findings.filter((one) => one.severity === severity).map(describePlacedFinding))].map(
      (sentence) => <li key={sentence}>{sentence}</li>,
    );
  const [errors, warnings] = [list('error'), list('warning')];
  return (
    <div className="max-w-prose space-y-3">
      {errors.length > 0 && (
        <Alert title={WORDS.blocking} tone="error">
          <ul className="list-disc space-y-1 pl-5">{errors}</ul>
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert title={WORDS.findings} tone="warn">
          <ul className="list-disc space-y-1 pl-5">{warnings}</ul>
        </Alert>
      )}
    </div>
  );
}
