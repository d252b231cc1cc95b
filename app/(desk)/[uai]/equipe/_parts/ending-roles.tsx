import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { TEAM as WORDS } from '@/lib/messages/team';
import { listEnding } from '@/lib/services/access/delegations/list-delegations';

/** On the principal's home: roles whose end is near, while there is time to prolong them. */
export async function EndingRoles({ uai }: { uai: string }) {
  const { ctx, scope, can } = await getDesk(uai);
  if (!can('delegate')) return null;
  const ending = (await listEnding(ctx, scope)).flatMap(({ name, role, endsOn }) =>
    endsOn ? [{ name, role, endsOn }] : [],
  );
  if (ending.length === 0) return null;
  return (
    <Alert tone="warn">
      {WORDS.ending(ending)}{' '}
      <Link className="link font-semibold" href={`/${uai}/equipe`}>
        {WORDS.open}
      </Link>
    </Alert>
  );
}
