import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Button } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { TextField } from '@/app/_ui/field';
import { ASSISTANCE } from '@/lib/messages/assistance';
import { listTickets } from '@/lib/services/assistance/list-tickets';
import { TicketFilters } from './_parts/ticket-filters';
import { TicketRow } from './_parts/ticket-row';
import { followTicket } from './actions';
import { readAssistanceProblem } from './problem';
import { readTicketFilter, type TicketParams } from './ticket-address';

export const metadata: Metadata = { title: ASSISTANCE.title };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Promise<TicketParams & { probleme?: string }>;
};

/** Requests for help about the school's people: who acts on each, how, and what became of it. */
export default async function AssistancePage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { statut, motif, qui, probleme } = await searchParams;
  const asked = { ...(statut && { statut }), ...(motif && { motif }), ...(qui && { qui }) };
  const { ctx, scope, school } = await getDesk(uai);
  const { found, filter, counts, contacts } = await listTickets(ctx, scope, readTicketFilter(asked));
  const problem = readAssistanceProblem(probleme);
  return (
    <>
      <PageHeader lead={ASSISTANCE.lead(counts.open, counts.passed_on)} title={ASSISTANCE.title} />
      {problem && (
        <div className="mb-5">
          <Alert tone="error">{problem}</Alert>
        </div>
      )}
      <div className="space-y-8">
        <div>
          <h2 className="sr-only">{ASSISTANCE.listTitle}</h2>
          <TicketFilters asked={asked} counts={counts} filter={filter} uai={uai} />
          {found.length === 0 ? (
            <EmptyState icon="question" title={ASSISTANCE.noneTitle}>
              <p>{ASSISTANCE.none}</p>
            </EmptyState>
          ) : (
            <Card flush>
              <ul>
                {found.map((ticket) => (
                  <TicketRow
                    contacts={contacts}
                    follow={followTicket.bind(null, uai, asked, ticket.id)}
                    key={ticket.id}
                    ticket={ticket}
                    timeZone={school.timeZone}
                    uai={uai}
                  />
                ))}
              </ul>
            </Card>
          )}
        </div>
        <Section id="ouvrir" title={ASSISTANCE.findTitle}>
          <Card>
            <search>
              <form action={`/${uai}/adoption/familles`} className="flex flex-wrap items-end gap-3">
                <TextField
                  hint={ASSISTANCE.findHint}
                  id="nom"
                  label={ASSISTANCE.findLabel}
                  maxLength={100}
                  type="search"
                />
                <Button look="secondary" type="submit">
                  {ASSISTANCE.find}
                </Button>
              </form>
            </search>
          </Card>
        </Section>
      </div>
    </>
  );
}
