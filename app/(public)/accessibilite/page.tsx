import type { Metadata } from 'next';
import { ACCESSIBILITY } from '@/lib/messages/statements';
import { StatementPage } from '../_parts/statement-page';

export const metadata: Metadata = { title: ACCESSIBILITY.title };

export default function AccessibilityPage() {
  return <StatementPage statement={ACCESSIBILITY} />;
}
