import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CONTACTS, describeAct, describeRecorded } from '@/lib/messages/contacts';
import { formatAgo, formatMoment } from '@/lib/messages/format';
import type { ActOnFamilies } from '@/lib/services/tracking/list-acts';

type Undo = (actId: string) => (form: FormData) => Promise<void>;

/** What was just recorded, with the way back; and what was refused. */
export function ActNotice({
  act,
  problem,
  undo,
}: {
  act: ActOnFamilies | undefined;
  problem: string | undefined;
  undo: Undo;
}) {
  if (problem) {
    return (
      <div className="mb-5">
        <Alert live tone="error">
          {problem}
        </Alert>
      </div>
    );
  }
  if (!act) return null;
  return (
    <div className="mb-5">
      <Alert live title={describeRecorded(act)} tone="success">
        {act.mayUndo && (
          <form action={undo(act.actId)}>
            <SubmitButton icon="undo" look="secondary">
              {CONTACTS.undo}
            </SubmitButton>
          </form>
        )}
      </Alert>
    </div>
  );
}

/** The last acts on the families of a page: a letter that did not leave after all is undone here. */
export function RecentActs({
  acts,
  undo,
  now,
  timeZone,
}: {
  acts: readonly ActOnFamilies[];
  undo: Undo;
  now: Date;
  timeZone: string;
}) {
  if (acts.length === 0) return null;
  return (
    <Disclosure summary={CONTACTS.recent}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {acts.map((act) => (
          <li
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
            key={act.actId}
          >
            <span>
              {describeAct(act)},{' '}
              <time
                className="text-muted"
                dateTime={act.at.toISOString()}
                title={formatMoment(act.at, timeZone)}
              >
                {formatAgo(act.at, now)}
              </time>
            </span>
            {act.mayUndo && (
              <form action={undo(act.actId)}>
                <SubmitButton ariaLabel={CONTACTS.undoAct(describeAct(act))} icon="undo" look="quiet">
                  {CONTACTS.undo}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
