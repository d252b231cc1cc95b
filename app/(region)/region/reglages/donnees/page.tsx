import type { Metadata } from 'next';
import { ProtectionForm } from '@/app/_parts/data-protection/protection-form';
import { getRegionDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader } from '@/app/_ui/card';
import { DATA_PROTECTION as WORDS } from '@/lib/messages/data-protection';
import { getRegionProtection } from '@/lib/services/directory/list-data-protection';
import { protectionBase } from '@/lib/services/directory/set-data-protection';
import { saveRegionProtectionAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** Whom the families of the région's schools write to about their data. */
export default async function RegionProtectionPage() {
  const { ctx, scope } = await getRegionDesk();
  const saved = await getRegionProtection(ctx, scope);
  return (
    <>
      <PageHeader lead={`${WORDS.lead} ${WORDS.regionLead}`} title={WORDS.title} />
      <div className="max-w-3xl space-y-5">
        {!saved && (
          <Alert title={WORDS.missingTitle} tone="warn">
            <p>{WORDS.missingRegion}</p>
          </Alert>
        )}
        <Card>
          <ProtectionForm
            base={protectionBase(saved)}
            key={JSON.stringify(saved)}
            save={saveRegionProtectionAction}
            saved={saved}
          />
        </Card>
      </div>
    </>
  );
}
