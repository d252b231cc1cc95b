import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { findLocalMessage, hasLocalMailbox, mayReadMailbox } from '@/app/_server/mailbox';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { FramedHtml } from '@/app/_ui/framed-html';
import { Facts } from '@/app/_ui/stat-sentence';
import { formatMoment } from '@/lib/messages/format';
import { MAILBOX } from '@/lib/messages/mailbox';
import { NotYourMailbox } from '../_parts/not-your-mailbox';
import { NothingLeaves } from '../_parts/nothing-leaves';

export const metadata: Metadata = { title: MAILBOX.title };

/** One message as a family would get it, in both its versions. */
export default async function MessagePage({ params }: { params: Promise<{ uai: string; id: string }> }) {
  const { uai, id } = await params;
  const desk = await getDesk(uai);
  if (!hasLocalMailbox()) notFound();
  if (!mayReadMailbox(desk)) return <NotYourMailbox />;
  const message = (await findLocalMessage(desk, id)) ?? notFound();
  const subject = message.subject || MAILBOX.noSubject;
  const facts = [
    { label: MAILBOX.to, value: message.to },
    { label: MAILBOX.from, value: message.from },
    { label: MAILBOX.at, value: formatMoment(message.receivedAt, desk.school.timeZone) },
    ...(message.wave ? [{ label: MAILBOX.wave, value: <WaveLink uai={uai} waveId={message.wave} /> }] : []),
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/boite-locale`, label: MAILBOX.title }]} />}
        title={subject}
      />
      <div className="space-y-6">
        <NothingLeaves desk={desk} />
        <Card>
          <Facts facts={facts} />
        </Card>
        <Section id="mise-en-page" title={MAILBOX.htmlTitle}>
          {message.html ? (
            <FramedHtml
              className="h-[40rem] rounded-lg border border-line"
              html={message.html}
              links="open"
              title={MAILBOX.frame(subject)}
            />
          ) : (
            <p className="text-muted">{MAILBOX.noHtml}</p>
          )}
        </Section>
        <Section id="texte" lead={MAILBOX.textLead} title={MAILBOX.textTitle}>
          <Card>
            <div className="whitespace-pre-wrap break-words text-sm">{message.text}</div>
          </Card>
        </Section>
        <Disclosure summary={MAILBOX.headers}>
          <Card flush>
            <DataTable
              caption={MAILBOX.headersCaption}
              columns={[
                { id: 'name', header: MAILBOX.headerColumns.name, rowHeader: true, cell: ({ name }) => name },
                {
                  id: 'value',
                  header: MAILBOX.headerColumns.value,
                  className: 'min-w-64 break-all',
                  cell: ({ value }) => value,
                },
              ]}
              rowKey={({ name, value }) => `${name} ${value}`}
              rows={message.headers}
            />
          </Card>
        </Disclosure>
      </div>
    </>
  );
}

function WaveLink({ uai, waveId }: { uai: string; waveId: string }) {
  return (
    <Link className="link" href={`/${uai}/campagnes/${waveId}`}>
      {MAILBOX.openWave}
    </Link>
  );
}
