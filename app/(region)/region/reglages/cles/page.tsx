import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { dayIn } from '@/lib/domain/directory/day';
import { API_KEYS } from '@/lib/messages/api';
import { formatDayShort } from '@/lib/messages/format';
import { listTokens, type TokenView } from '@/lib/services/api/list-tokens';
import { NewKey } from './_parts/new-key';
import { RevokeKey } from './_parts/revoke-key';
import { createKeyAction, revokeKeyAction } from './actions';

export const metadata: Metadata = { title: API_KEYS.title };

const STATE_TONES: Record<TokenView['state'], BadgeTone> = {
  works: 'adopted',
  ended: 'neutral',
  revoked: 'neutral',
};

const columns: Column<TokenView>[] = [
  {
    id: 'name',
    header: API_KEYS.columns.name,
    rowHeader: true,
    className: 'min-w-36',
    cell: (key) => <span className="break-words">{key.name}</span>,
  },
  {
    id: 'made',
    header: API_KEYS.columns.made,
    cell: (key) => formatDayShort(dayIn('Europe/Paris', key.createdAt)),
  },
  { id: 'ends', header: API_KEYS.columns.ends, cell: (key) => formatDayShort(key.endsOn) },
  {
    id: 'used',
    header: API_KEYS.columns.used,
    cell: (key) => (key.lastUsedOn ? formatDayShort(key.lastUsedOn) : API_KEYS.never),
  },
  {
    id: 'state',
    header: API_KEYS.columns.state,
    cell: (key) => (
      <Badge {...(key.state === 'works' && { icon: 'check' })} tone={STATE_TONES[key.state]}>
        {API_KEYS.states[key.state]}
      </Badge>
    ),
  },
  {
    id: 'revoke',
    header: <span className="sr-only">{API_KEYS.revoke}</span>,
    name: API_KEYS.revoke,
    align: 'end',
    cell: (key) =>
      key.state === 'works' && <RevokeKey name={key.name} revoke={revokeKeyAction.bind(null, key.id)} />,
  },
];

/** The keys by which the academy's own tools read what this desk shows. */
export default async function KeysPage() {
  const { ctx, scope } = await getRegionDesk();
  const keys = await listTokens(ctx, scope);
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href="/region/api" icon="journal" look="secondary">
            {API_KEYS.documentation}
          </LinkButton>
        }
        lead={<p>{API_KEYS.lead}</p>}
        title={API_KEYS.title}
      />
      <div className="space-y-8">
        <Section id="nouvelle" title={API_KEYS.newTitle}>
          <Card>
            <NewKey create={createKeyAction} />
          </Card>
        </Section>
        <Section id="liste" title={API_KEYS.listTitle}>
          {keys.length === 0 ? (
            <EmptyState icon="lock" title={API_KEYS.none}>
              <p>{API_KEYS.noneText}</p>
            </EmptyState>
          ) : (
            <Card flush>
              <DataTable
                caption={API_KEYS.listTitle}
                columns={columns}
                rowKey={(key) => key.id}
                rows={keys}
              />
            </Card>
          )}
        </Section>
      </div>
    </>
  );
}
