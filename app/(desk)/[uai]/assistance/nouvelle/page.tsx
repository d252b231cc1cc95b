import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup, TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { listSymptoms } from '@/lib/domain/assistance/routing';
import { TICKET_NOTE_MAX_LENGTH } from '@/lib/domain/assistance/ticket';
import { ASSISTANCE, SYMPTOM_NAMES } from '@/lib/messages/assistance';
import { findPerson } from '@/lib/services/assistance/find-person';
import { WhoActs } from '../_parts/who-acts';
import { askForHelp } from '../actions';
import { readAssistanceProblem } from '../problem';

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Promise<{ personne?: string; probleme?: string }>;
};

// No name in the title: it stays in the history of a shared computer.
export const metadata: Metadata = { title: ASSISTANCE.newTitle };

/** A request about one person: what is wrong, and at once who acts and how. */
export default async function AskForHelpPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { personne = '', probleme } = await searchParams;
  const { ctx, scope } = await getDesk(uai);
  const { person, contacts } = (await findPerson(ctx, scope, personne)) ?? notFound();
  const problem = readAssistanceProblem(probleme);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/assistance`, label: ASSISTANCE.title }]} />}
        lead={ASSISTANCE.newLead}
        title={ASSISTANCE.newFor(person.name)}
      />
      {problem && (
        <div className="mb-5">
          <Alert tone="error">{problem}</Alert>
        </div>
      )}
      <Card className="max-w-3xl">
        <form action={askForHelp.bind(null, uai, person.id)} className="space-y-4">
          <input name="envoi" type="hidden" value={randomUUID()} />
          <ChoiceGroup legend={ASSISTANCE.what}>
            {listSymptoms(person.kind).map((symptom) => (
              <ChoiceField
                hint={<WhoActs contacts={contacts} symptom={symptom} />}
                id={`motif-${symptom}`}
                key={symptom}
                label={SYMPTOM_NAMES[symptom]}
                name="motif"
                required
                type="radio"
                value={symptom}
              />
            ))}
          </ChoiceGroup>
          <TextArea
            hint={ASSISTANCE.noteHint}
            id="note"
            label={ASSISTANCE.noteLabel}
            maxLength={TICKET_NOTE_MAX_LENGTH}
            optional
            rows={3}
          />
          <SubmitButton>{ASSISTANCE.open}</SubmitButton>
        </form>
      </Card>
    </>
  );
}
