import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { QUESTIONS } from '@/lib/messages/data-questions';
import { listQuestions } from '@/lib/services/import/list-questions';
import { NotForYou } from '../_parts/not-for-you';
import type { ProblemParams } from '../_parts/problem-address';
import { ProblemAlert } from '../_parts/problem-alert';
import { QuestionCard } from './_parts/question-card';

export const metadata: Metadata = { title: QUESTIONS.title };

/** More than anybody answers in one go; the next ones come up as these are answered. */
const SHOWN = 10;

type Props = { params: Promise<{ uai: string }>; searchParams: Search<keyof ProblemParams> };

/** Rows that may mean several people: a person says whom. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const listed = await listQuestions(ctx, scope);
  if (!listed.ok) return <NotForYou reason={QUESTIONS.notAllowed} title={QUESTIONS.title} />;
  const questions = listed.value;
  if (questions.length === 0) {
    return (
      <>
        <PageHeader title={QUESTIONS.title} />
        <ProblemAlert params={await readSearch(searchParams)} />
        <EmptyState
          action={
            <LinkButton href={`/${uai}/donnees`} look="secondary">
              {QUESTIONS.backToImports}
            </LinkButton>
          }
          icon="check"
          title={QUESTIONS.none}
        >
          <p>{QUESTIONS.noneText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader lead={QUESTIONS.lead(questions.length)} title={QUESTIONS.title} />
      <ProblemAlert params={await readSearch(searchParams)} />
      <div className="space-y-5">
        <HelpNote title={QUESTIONS.helpTitle}>
          {QUESTIONS.help.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </HelpNote>
        <ul className="space-y-4">
          {questions.slice(0, SHOWN).map((question) => (
            <li key={question.rowKey}>
              <QuestionCard question={question} uai={uai} />
            </li>
          ))}
        </ul>
        {questions.length > SHOWN && (
          <p className="text-sm text-muted">{QUESTIONS.more(questions.length - SHOWN)}</p>
        )}
      </div>
    </>
  );
}
