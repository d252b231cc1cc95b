import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getRegionClock, getRegionDesk } from '@/app/_server/desk';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
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

/** A key with what is known of it, and its end for whoever needs it. */
function KeyCard({ apiKey, timeZone }: { apiKey: TokenView; timeZone: string }) {
  const { id, name, state, createdAt, endsOn, lastUsedOn } = apiKey;
  const facts = [
    [API_KEYS.facts.made, formatDayShort(dayIn(timeZone, createdAt))],
    [API_KEYS.facts.ends, formatDayShort(endsOn)],
    [API_KEYS.facts.used, lastUsedOn ? formatDayShort(lastUsedOn) : API_KEYS.never],
  ] as const;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 break-words text-base">
          {name}
          <Badge {...(state === 'works' && { icon: 'check' })} tone={STATE_TONES[state]}>
            {API_KEYS.states[state]}
          </Badge>
        </h3>
        <dl className="flex flex-wrap gap-x-5 text-sm">
          {facts.map(([label, value]) => (
            <div className="flex gap-1.5" key={label}>
              <dt className="text-muted">{label}</dt>
              <dd className="tabular">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {state === 'works' && <RevokeKey name={name} revoke={revokeKeyAction.bind(null, id)} />}
    </li>
  );
}

/** The keys by which the academy's own tools read what this desk shows. */
export default async function KeysPage() {
  const { ctx, scope } = await getRegionDesk();
  const keys = await listTokens(ctx, scope);
  const timeZone = await getRegionClock();
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
            <NewKey create={createKeyAction} formId={randomUUID()} />
          </Card>
        </Section>
        <Section id="liste" title={API_KEYS.listTitle}>
          {keys.length === 0 ? (
            <EmptyState icon="lock" title={API_KEYS.none}>
              <p>{API_KEYS.noneText}</p>
            </EmptyState>
          ) : (
            <Card>
              <ul className="divide-y divide-line">
                {keys.map((key) => (
                  <KeyCard apiKey={key} key={key.id} timeZone={timeZone} />
                ))}
              </ul>
            </Card>
          )}
        </Section>
      </div>
    </>
  );
}
