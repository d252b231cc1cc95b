import type { Metadata } from 'next';
import { EntPage } from '@/app/_parts/ent/ent-page';
import { getRegionDesk } from '@/app/_server/desk';
import { PageHeader } from '@/app/_ui/card';
import { ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import { getEnt } from '@/lib/services/delivery/ent/get-ent';
import { removeRegionEntAction, saveRegionEntAction, testRegionEntAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** The ENT of the région's schools that have set none. */
export default async function RegionEntPage() {
  const { ctx, scope } = await getRegionDesk();
  return (
    <>
      <PageHeader lead={WORDS.regionLead} title={WORDS.title} />
      <EntPage
        actions={{ save: saveRegionEntAction, test: testRegionEntAction, remove: removeRegionEntAction }}
        choice={await getEnt(ctx, { region: scope })}
        unset={WORDS.unsetRegion}
      />
    </>
  );
}
