import { Card } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { QUESTIONS } from '@/lib/messages/data-questions';
import { formatCount, formatDayPlain } from '@/lib/messages/format';
import { accountStateNames } from '@/lib/messages/import';
import type { Candidate, Question } from '@/lib/services/import/list-questions';
import { answerQuestionAction } from '../actions';
import { NOBODY } from './nobody';

/** One person meant by a row: the row's words, whom they may mean, and the answer. */
export function QuestionCard({ uai, question }: { uai: string; question: Question }) {
  const [row] = question.rows;
  if (!row) return null;
  const { detail, statement } = row;
  const name = detail.who || QUESTIONS.unnamed;
  return (
    <Card className="space-y-3">
      <div>
        <h2 className="text-lg">{name}</h2>
        <p className="text-sm text-muted">
          {QUESTIONS.where(formatCount(row.line), row.fileName)}
          {question.rows.length > 1 && ` ${QUESTIONS.also(question.rows.length - 1)}`}
        </p>
      </div>
      <ul className="text-sm">
        {detail.classes && <li>{QUESTIONS.classes(detail.classes)}</li>}
        {detail.children && <li>{QUESTIONS.children(detail.children)}</li>}
        {statement && <li>{QUESTIONS.says(describeStatement(statement))}</li>}
      </ul>
      <form action={answerQuestionAction.bind(null, uai, question.rowKey)} className="space-y-3">
        <ChoiceGroup legend={QUESTIONS.ask}>
          {question.candidates.map((candidate) => (
            <ChoiceField
              hint={describeCandidate(candidate, statement?.holderKind === 'pupil')}
              id={`${question.rowKey}-${candidate.holderId}`}
              key={candidate.holderId}
              label={candidate.name}
              name="personne"
              required
              type="radio"
              value={candidate.holderId}
            />
          ))}
          <ChoiceField
            hint={QUESTIONS.nobodyHint}
            id={`${question.rowKey}-personne`}
            label={QUESTIONS.nobody}
            name="personne"
            required
            type="radio"
            value={NOBODY}
          />
        </ChoiceGroup>
        <SubmitButton look="secondary">{QUESTIONS.save}</SubmitButton>
      </form>
    </Card>
  );
}

function describeStatement({
  state,
  connectedOn,
}: NonNullable<Question['rows'][number]['statement']>): string {
  if (state) return accountStateNames[state];
  return connectedOn ? QUESTIONS.connectedOn(formatDayPlain(connectedOn)) : QUESTIONS.neverConnected;
}

function describeCandidate({ bornOn, detail }: Candidate, isPupil: boolean): string {
  const parts = isPupil
    ? [
        ...(detail ? [QUESTIONS.inClass(detail)] : []),
        ...(bornOn ? [QUESTIONS.bornOn(formatDayPlain(bornOn))] : []),
      ]
    : detail
      ? [QUESTIONS.responsibleFor(detail)]
      : [];
  return parts.join(', ');
}
