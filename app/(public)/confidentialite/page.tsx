import type { Metadata } from 'next';
import { PRIVACY } from '@/lib/messages/statements';
import { StatementPage } from '../_parts/statement-page';

export const metadata: Metadata = { title: PRIVACY.title };

export default function PrivacyPage() {
  return <StatementPage statement={PRIVACY} />;
}
