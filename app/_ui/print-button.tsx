'use client';

import { UI } from '@/lib/messages/ui';
import { Button } from './button';

/** Opens the browser's own print dialog; the page's print rules leave out what paper does not need. */
export const PrintButton = ({ label = UI.print }: { label?: string }) => (
  <Button className="no-print" icon="print" look="secondary" onClick={() => window.print()}>
    {label}
  </Button>
);
