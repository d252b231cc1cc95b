import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { OPPOSITIONS as WORDS } from '@/lib/messages/oppositions';
import { countOppositions } from '@/lib/services/tracking/oppositions';
import { NotForYou } from '../_parts/not-for-you';
import { AddressForm } from './_parts/address-form';
import { liftOppositionAction, recordOppositionAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** Who said no to reminders: how many, one more by telephone, one that is taken back. */
export default async function OppositionsPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const counted = await countOppositions(desk.ctx, desk.scope);
  if (!counted.ok) return <NotForYou />;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/campagnes`, label: WAVES_PAGE.title }]} />}
        lead={WORDS.lead(counted.value.count)}
        title={WORDS.title}
      />
      <div className="max-w-prose space-y-8">
        <p className="text-sm text-muted">{WORDS.notListed}</p>
        <Section id="noter" lead={WORDS.recordLead} title={WORDS.recordTitle}>
          <Card>
            <AddressForm
              id="adresse-a-noter"
              label={WORDS.record}
              save={recordOppositionAction.bind(null, uai)}
            />
            <p className="mt-4 border-t border-line pt-4 text-sm">
              {WORDS.withoutAddress}{' '}
              <Link className="link" href={`/${uai}/adoption/familles`}>
                {WORDS.families}
              </Link>
            </p>
          </Card>
        </Section>
        <Section id="lever" lead={WORDS.liftLead} title={WORDS.liftTitle}>
          <Card>
            <AddressForm
              id="adresse-a-lever"
              label={WORDS.lift}
              save={liftOppositionAction.bind(null, uai)}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
