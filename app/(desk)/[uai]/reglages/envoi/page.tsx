import type { Metadata } from 'next';
import { SenderPage } from '@/app/_parts/sender/sender-page';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import { getSender } from '@/lib/services/delivery/sender/get-sender';
import { removeSenderAction, saveSenderAction, testSenderAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** By which server, and in whose name, the school's messages leave. */
export default async function SchoolSenderPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const choice = await getSender(ctx, { school: scope });
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/reglages`, label: WORDS.back }]} />}
        lead={WORDS.schoolLead}
        title={WORDS.title}
      />
      {can('edit_settings') ? (
        <SenderPage
          actions={{
            save: saveSenderAction.bind(null, uai),
            test: testSenderAction.bind(null, uai),
            remove: removeSenderAction.bind(null, uai),
          }}
          choice={choice}
          webhookUrl={`${ctx.publicUrl}/api/webhooks/resend/${uai}`}
          withPace={false}
        />
      ) : (
        <Alert tone="info">{WORDS.notAllowed}</Alert>
      )}
    </>
  );
}
