import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ATTENDANCE as WORDS } from '@/lib/messages/attendance';
import { formatDay } from '@/lib/messages/format';
import { listAttendance } from '@/lib/services/tracking/get-attendance';

export const metadata: Metadata = { title: WORDS.title };

/** The meetings and workshops of the school, with who was told and who came. */
export default async function MeetingsPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const listed = await listAttendance(ctx, scope);
  const announce = can('edit_help_page') && (
    <LinkButton href={`/${uai}/supports/page-aide#reunions`} icon="calendar" look="secondary">
      {WORDS.announce}
    </LinkButton>
  );
  if (!listed.ok || listed.value.length === 0) {
    return (
      <>
        <PageHeader title={WORDS.title} />
        <EmptyState action={announce} icon={listed.ok ? 'calendar' : 'lock'} title={WORDS.none}>
          <p>{listed.ok ? WORDS.noneText : WORDS.notYours}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader actions={announce} lead={WORDS.lead} title={WORDS.title} />
      <Card flush>
        <DataTable
          caption={WORDS.caption}
          columns={[
            {
              id: 'when',
              header: WORDS.when,
              rowHeader: true,
              className: 'min-w-36',
              cell: ({ meeting }) => formatDay(meeting.on),
            },
            {
              id: 'what',
              header: WORDS.what,
              className: 'min-w-40',
              cell: ({ meeting }) => WORDS.name(meeting),
            },
            { id: 'invited', header: WORDS.invited, cell: ({ invited }) => WORDS.counted(invited) },
            { id: 'came', header: WORDS.came, cell: ({ came }) => WORDS.counted(came) },
            {
              id: 'open',
              header: WORDS.open,
              cell: ({ meeting }) => (
                <LinkButton href={`/${uai}/adoption/rencontres/${meeting.id}`} look="secondary">
                  {WORDS.open}
                  <span className="sr-only"> {formatDay(meeting.on)}</span>
                </LinkButton>
              ),
            },
          ]}
          rowKey={({ meeting }) => meeting.id}
          rows={listed.value}
        />
      </Card>
    </>
  );
}
