import { Disclosure } from '@/app/_ui/disclosure';
import { formatMoment } from '@/lib/messages/format';
import {
  describeDecision,
  describeKept,
  OVERRIDE_CAUSE_NAMES,
  SWITCH_OVER as WORDS,
} from '@/lib/messages/switch-over';
import type { SwitchOverView } from '@/lib/services/planning/switch-over/get-switch-over';

/** What was decided, by whom and on which figures, the newest first. Nothing of it can be changed. */
export function DecisionHistory({
  decisions,
  timeZone,
  mayReadReasons,
}: {
  decisions: SwitchOverView['decisions'];
  timeZone: string;
  mayReadReasons: boolean;
}) {
  if (decisions.length === 0) return null;
  return (
    <Disclosure summary={`${WORDS.history} (${decisions.length})`}>
      <ol className="space-y-3">
        {[...decisions].reverse().map((decision) => (
          <li className="border-l-2 border-line-strong pl-3" key={decision.number}>
            <p className="font-medium">{describeDecision(decision)}</p>
            <p className="text-sm text-muted">
              {WORDS.signedBy(decision.decidedByName, formatMoment(decision.decidedAt, timeZone))}
            </p>
            {decision.cause && <p className="text-sm">{OVERRIDE_CAUSE_NAMES[decision.cause]}</p>}
            {mayReadReasons && decision.reason && (
              <p className="max-w-prose whitespace-pre-line break-words text-sm">{decision.reason}</p>
            )}
            <p className="text-sm text-muted">{describeKept(decision.figures)}</p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
