import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { BOUNCED as WORDS } from '@/lib/messages/bounced';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { formatPhone } from '@/lib/messages/families';
import { formatDayShort } from '@/lib/messages/format';
import { type BouncedAddress, listBounced } from '@/lib/services/campaign/list-bounced';
import { NotForYou } from '../_parts/not-for-you';
import { LiftForm } from './_parts/lift-form';
import { liftBounceAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** Whose address does not exist, whom to ask for another, and the way back for one that was struck off wrongly. */
export default async function BouncedPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const listed = await listBounced(desk.ctx, desk.scope);
  if (!listed.ok) return <NotForYou />;
  const mayLift = desk.can('confirm_wave');
  const columns: Column<BouncedAddress>[] = [
    {
      id: 'guardian',
      header: WORDS.guardian,
      rowHeader: true,
      className: 'min-w-32',
      cell: ({ name, firstName }) => `${name} ${firstName}`,
    },
    {
      id: 'children',
      header: WORDS.children,
      className: 'min-w-36',
      cell: ({ children }) =>
        children.map(({ firstName, classCode }) => `${firstName}, ${classCode}`).join(' · ') || '–',
    },
    {
      id: 'address',
      header: WORDS.address,
      className: 'break-all min-w-36',
      cell: ({ address, kind }) => (
        <>
          {kind === 'mobile' ? formatPhone(address) : address}
          <span className="block text-xs text-muted">{WORDS.kinds[kind]}</span>
        </>
      ),
    },
    {
      id: 'other',
      header: WORDS.other,
      className: 'break-all',
      cell: ({ mobile, email }) =>
        (mobile ? formatPhone(mobile) : email) || <span className="text-muted">{WORDS.noOther}</span>,
    },
    {
      id: 'since',
      header: WORDS.since,
      className: 'whitespace-nowrap',
      cell: ({ recordedOn }) => formatDayShort(recordedOn),
    },
    {
      id: 'lift',
      header: WORDS.liftSummary,
      cell: ({ holderId, kind }) =>
        kind === 'mobile' ? (
          <span className="text-muted">{WORDS.undoCall}</span>
        ) : mayLift ? (
          <Disclosure summary={WORDS.lift}>
            <LiftForm id={holderId} lift={liftBounceAction.bind(null, uai, holderId)} />
          </Disclosure>
        ) : (
          <span className="text-muted">{WORDS.notAllowed}</span>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/campagnes`, label: WAVES_PAGE.title }]} />}
        lead={WORDS.lead(listed.value.length)}
        title={WORDS.title}
      />
      {listed.value.length === 0 ? (
        <EmptyState icon="check" title={WORDS.empty}>
          <p>{WORDS.emptyText}</p>
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <Card>
            <h2 className="text-base">{WORDS.howTitle}</h2>
            <ol className="mt-2 list-decimal space-y-1 pl-5 text-sm">
              {WORDS.how.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Card>
          <Card flush>
            <DataTable
              caption={WORDS.caption}
              columns={columns}
              rowKey={({ holderId, kind }) => `${kind} ${holderId}`}
              rows={listed.value}
            />
          </Card>
        </div>
      )}
    </>
  );
}
