import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { hasLocalMailbox, listLocalMessages, mayReadMailbox } from '@/app/_server/mailbox';
import { readSearch, type Search } from '@/app/_server/search';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { Pager } from '@/app/_ui/pager';
import { formatMoment } from '@/lib/messages/format';
import { MAILBOX } from '@/lib/messages/mailbox';
import { NotYourMailbox } from './_parts/not-your-mailbox';
import { NothingLeaves } from './_parts/nothing-leaves';

export const metadata: Metadata = { title: MAILBOX.title };

const PAGE_SIZE = 50;

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'page'> };

/** The messages that this installation kept instead of sending them. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  if (!hasLocalMailbox()) notFound();
  if (!mayReadMailbox(desk)) return <NotYourMailbox />;
  const page = Math.max(1, Math.trunc(Number((await readSearch(searchParams)).page)) || 1);
  const { messages, total } = await listLocalMessages(desk, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const base = `/${uai}/boite-locale`;
  return (
    <>
      <PageHeader lead={total > 0 && MAILBOX.count(total)} title={MAILBOX.title} />
      <div className="space-y-5">
        <NothingLeaves desk={desk} />
        {total === 0 ? (
          <EmptyState
            action={
              <LinkButton href={`/${uai}/campagnes`} look="secondary">
                {MAILBOX.toWaves}
              </LinkButton>
            }
            icon="mailbox"
            title={MAILBOX.none}
          >
            <p>{MAILBOX.noneText}</p>
          </EmptyState>
        ) : (
          <Card flush>
            <DataTable
              caption={MAILBOX.caption}
              columns={[
                {
                  id: 'subject',
                  header: MAILBOX.columns.subject,
                  rowHeader: true,
                  className: 'min-w-40 max-w-48 sm:max-w-md',
                  cell: (message) => (
                    <Link className="link break-words" href={`${base}/${message.id}`}>
                      {message.subject || MAILBOX.noSubject}
                    </Link>
                  ),
                },
                {
                  id: 'to',
                  header: MAILBOX.columns.to,
                  className: 'min-w-48 break-words',
                  cell: (message) => message.to,
                },
                {
                  id: 'when',
                  header: MAILBOX.columns.when,
                  className: 'min-w-48',
                  cell: (message) => formatMoment(message.receivedAt, desk.school.timeZone),
                },
              ]}
              rowKey={(message) => message.id}
              rows={messages}
            />
          </Card>
        )}
        <Pager hrefOf={(n) => `${base}?page=${n}`} page={page} pages={Math.ceil(total / PAGE_SIZE)} />
      </div>
    </>
  );
}
