'use client';

import { Button } from '@/app/_ui/button';
import { SESSION_PAGE as WORDS } from '@/lib/messages/help-sessions';

/** Prints the page: its list of participants, without the forms. */
export function PrintButton() {
  return (
    <Button icon="print" look="secondary" onClick={() => window.print()}>
      {WORDS.print}
    </Button>
  );
}
