import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ChoiceField, TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SIGNUP_NAMES, SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';
import type { OpenedSession } from '@/lib/services/planning/help-session/list-region-sessions';
import { markOf, participantKey } from '@/lib/services/planning/help-session/record-session';
import { SESSION_LIMITS } from '@/lib/services/planning/help-session/session-input';
import { recordSessionAction } from '../../actions';

type Participant = OpenedSession['participants'][number];

const COLUMNS: Column<Participant>[] = [
  { id: 'nom', header: WORDS.columns.name, rowHeader: true, cell: ({ name }) => name },
  {
    id: 'etablissement',
    header: WORDS.columns.school,
    cell: ({ schoolName, city, schoolUai }) => (
      <>
        {schoolName}
        <span className="block text-xs text-muted">{[city, schoolUai].filter(Boolean).join(', ')}</span>
      </>
    ),
  },
  {
    id: 'inscription',
    header: WORDS.columns.status,
    cell: ({ status }) =>
      status === 'withdrawn' ? null : (
        <Badge tone={status === 'placed' ? 'adopted' : 'dormant'}>{SIGNUP_NAMES[status]}</Badge>
      ),
  },
  {
    id: 'question',
    header: WORDS.columns.question,
    cell: ({ question }) =>
      question ? (
        <span className="block min-w-56 max-w-96 whitespace-pre-line break-words">{question}</span>
      ) : (
        <span className="text-muted">{WORDS.noQuestion}</span>
      ),
  },
];

/** Who comes, from where, with which question. */
export function Participants({ participants }: Pick<OpenedSession, 'participants'>) {
  if (participants.length === 0) {
    return (
      <EmptyState icon="people" title={WORDS.none}>
        <p>{WORDS.noneText}</p>
      </EmptyState>
    );
  }
  return (
    <Card flush>
      <DataTable caption={WORDS.participants} columns={COLUMNS} rowKey={participantKey} rows={participants} />
    </Card>
  );
}

/** Once it has begun: who is there, and what was said. */
export function RecordForm({ opened: { session, participants } }: { opened: OpenedSession }) {
  return (
    <form action={recordSessionAction.bind(null, session.id, markOf(session, participants))}>
      <Card className="space-y-4">
        {participants.length > 0 && (
          <fieldset className="grid gap-x-6 sm:grid-cols-2">
            <legend className="text-sm font-semibold">{WORDS.columns.present}</legend>
            {participants.map((participant) => (
              <ChoiceField
                defaultChecked={participant.attended ?? false}
                hint={participant.schoolName}
                id={`present-${participantKey(participant).replace(' ', '-')}`}
                key={participantKey(participant)}
                label={participant.name}
                name="present"
                value={participantKey(participant)}
              />
            ))}
          </fieldset>
        )}
        <TextArea
          defaultValue={session.notes}
          id="compte-rendu"
          label={WORDS.notes}
          maxLength={SESSION_LIMITS.notes}
          optional
          rows={5}
        />
        <SubmitButton icon="check">{WORDS.save}</SubmitButton>
      </Card>
    </form>
  );
}
