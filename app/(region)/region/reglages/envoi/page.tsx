import type { Metadata } from 'next';
import { SenderPage } from '@/app/_parts/sender/sender-page';
import { getRegionDesk } from '@/app/_server/desk';
import { PageHeader } from '@/app/_ui/card';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import { getSender } from '@/lib/services/delivery/sender/get-sender';
import { removeRegionSenderAction, saveRegionSenderAction, testRegionSenderAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** By which server the messages of the région's schools leave that have none of their own. */
export default async function RegionSenderPage() {
  const { ctx, scope } = await getRegionDesk();
  return (
    <>
      <PageHeader lead={WORDS.regionLead} title={WORDS.title} />
      <SenderPage
        actions={{
          save: saveRegionSenderAction,
          test: testRegionSenderAction,
          remove: removeRegionSenderAction,
        }}
        choice={await getSender(ctx, { region: scope })}
        webhookUrl={`${ctx.publicUrl}/api/webhooks/resend/${scope.regionCode}`}
        withPace
      />
    </>
  );
}
