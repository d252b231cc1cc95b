import type { Metadata } from 'next';
import { getContext } from '@/app/_server/context';
import { tellDataProtection } from '@/lib/messages/data-protection';
import { buildPrivacy, PRIVACY } from '@/lib/messages/statements';
import { listDataProtection } from '@/lib/services/directory/list-data-protection';
import { StatementPage } from '../_parts/statement-page';

export const metadata: Metadata = { title: PRIVACY.title };

/** Whom to write to is what the régions have set, read for each answer. */
export const dynamic = 'force-dynamic';

export default async function PrivacyPage() {
  const contacts = await listDataProtection(getContext());
  const told = contacts.map(({ regionName, contact }) => ({
    regionName,
    contact: tellDataProtection(contact),
  }));
  return <StatementPage statement={buildPrivacy(told)} />;
}
