import type { Metadata } from 'next';
import { EntPage } from '@/app/_parts/ent/ent-page';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import { getEnt } from '@/lib/services/delivery/ent/get-ent';
import { removeEntAction, saveEntAction, testEntAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** In which ENT the school's messages are written, and how they get there. */
export default async function SchoolEntPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const choice = await getEnt(ctx, { school: scope });
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/reglages`, label: WORDS.back }]} />}
        lead={WORDS.schoolLead}
        title={WORDS.title}
      />
      {can('edit_settings') ? (
        <EntPage
          actions={{
            save: saveEntAction.bind(null, uai),
            test: testEntAction.bind(null, uai),
            remove: removeEntAction.bind(null, uai),
          }}
          choice={choice}
          unset={WORDS.unset}
        />
      ) : (
        <Alert tone="info">{WORDS.notAllowed}</Alert>
      )}
    </>
  );
}
