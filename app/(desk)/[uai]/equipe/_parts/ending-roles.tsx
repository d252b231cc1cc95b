import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { TEAM as WORDS } from '@/lib/messages/team';
import { listEnding } from '@/lib/services/access/delegations/list-delegations';

/** On the home page: roles whose end is near, while there is time to prolong them; one's own for who gives none. */
export async function EndingRoles({ uai }: { uai: string }) {
  const { ctx, scope, can } = await getDesk(uai);
  const ending = (await listEnding(ctx, scope)).flatMap(({ name, role, classCodes, endsOn }) =>
    endsOn ? [{ name, role, classCodes, endsOn }] : [],
  );
  if (ending.length === 0) return null;
  if (!can('delegate')) return <Alert tone="warn">{WORDS.ownEnding(ending)}</Alert>;
  return (
    <Alert tone="warn">
      {WORDS.ending(ending)}{' '}
      <Link className="link font-semibold" href={`/${uai}/equipe`}>
        {WORDS.open}
      </Link>
    </Alert>
  );
}
