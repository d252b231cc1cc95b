import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import { areAccountsOld } from '@/lib/domain/campaign/accounts-age';
import type { Day } from '@/lib/domain/directory/types';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';

/** Says that nobody knows, or knew lately, who has activated; nothing when a list is recent. */
export function AccountsWarning({ uai, accountsOn, on }: { uai: string; accountsOn: Day | null; on: Day }) {
  if (!areAccountsOld(accountsOn, on)) return null;
  return (
    <Alert title={accountsOn === null ? WORDS.accountsUnknown : WORDS.accountsOn(accountsOn, on)} tone="warn">
      {accountsOn !== null && <p>{WORDS.accountsOld}</p>}
      <p>
        <Link className="link" href={`/${uai}/donnees`}>
          {WORDS.importLists}
        </Link>
      </p>
    </Alert>
  );
}
