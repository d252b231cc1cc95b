import { Card } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { FACTS, type Fact } from '@/lib/domain/import/compare-facts';
import { QUESTIONS } from '@/lib/messages/data-questions';
import { formatCount, formatDayPlain } from '@/lib/messages/format';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import type { Question } from '@/lib/services/import/list-questions';
import { answerQuestionAction } from '../actions';
import { CandidateFacts } from './candidate-facts';
import { NOBODY } from './nobody';

/** One person meant by a row: the row's words, whom they may mean with the same facts, and the answer. */
export function QuestionCard({ uai, question }: { uai: string; question: Question }) {
  const [row] = question.rows;
  if (!row) return null;
  const { detail, statement } = row;
  const said: Partial<Record<Fact, string | undefined>> = question.written
    ? QUESTIONS.writtenFacts(question.written)
    : { name: detail.who, class: detail.classes, children: detail.children };
  const name = said.name || QUESTIONS.unnamed;
  return (
    <Card className="space-y-3">
      <div>
        <h2 className="text-lg">{name}</h2>
        <p className="text-sm text-muted">
          {QUESTIONS.where(formatCount(row.line), row.fileName)}
          {question.rows.length > 1 && ` ${QUESTIONS.also(question.rows.length - 1)}`}
        </p>
      </div>
      <div className="rounded-md bg-sunken px-4 py-3 text-sm">
        <p className="font-semibold">{QUESTIONS.rowSays}</p>
        <ul>
          {FACTS.filter((fact) => said[fact]).map((fact) => (
            <li className="break-words" key={fact}>
              {QUESTIONS.factNames[fact]} {said[fact]}
            </li>
          ))}
          {statement && <li>{QUESTIONS.says(describeStatement(statement))}</li>}
        </ul>
      </div>
      <form action={answerQuestionAction.bind(null, uai, question.rowKey)} className="space-y-3">
        <ChoiceGroup legend={QUESTIONS.ask}>
          {question.candidates.map((candidate) => (
            <ChoiceField
              hint={
                <CandidateFacts
                  candidate={candidate}
                  isPupil={statement?.holderKind === 'pupil'}
                  written={question.written}
                />
              }
              id={`${question.rowKey}-${candidate.holderId}`}
              key={candidate.holderId}
              label={QUESTIONS.candidateName(candidate.facts)}
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
  if (state) return ACCOUNT_STATE_NAMES[state];
  return connectedOn ? QUESTIONS.connectedOn(formatDayPlain(connectedOn)) : QUESTIONS.neverConnected;
}
