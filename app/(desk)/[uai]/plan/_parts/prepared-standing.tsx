import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import type { WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import { PREPARED as WORDS } from '@/lib/messages/prepared-work';
import { countPlanBanners } from '@/lib/services/materials/publish-plan-banners';
import { listEstrangedWork } from '@/lib/services/planning/prepare/list-estranged-work';
import { publishBannersAction } from '../actions';

/** How much of what is prepared waits to be read over, and whether some of it has parted from the plan. */
export async function PreparedStanding({ desk, actions }: { desk: Desk; actions: readonly PlannedAction[] }) {
  const waiting: Record<WorkKind, number> = { wave: 0, print: 0, banner: 0 };
  for (const { work } of actions) {
    if (work?.state === 'untouched' || work?.state === 'touched') waiting[work.kind] += 1;
  }
  const banners = await countPlanBanners(desk.ctx, desk.scope);
  const estranged = await listEstrangedWork(desk.ctx, desk.scope);
  return (
    <>
      {actions.some(({ work }) => work) && <p className="text-sm text-muted">{WORDS.standing(waiting)}</p>}
      {banners > 0 && (
        <form action={publishBannersAction.bind(null, desk.school.uai, banners)} className="space-y-1">
          <SubmitButton look="secondary">{WORDS.publishBanners(banners)}</SubmitButton>
          <p className="max-w-prose text-sm text-muted">{WORDS.publishHint}</p>
        </form>
      )}
      {estranged.length > 0 && (
        <Alert title={WORDS.estranged(estranged.length)} tone="warn">
          <Link className="link font-semibold" href={`/${desk.school.uai}/plan/adapter#prepare`}>
            {WORDS.see}
          </Link>
        </Alert>
      )}
    </>
  );
}
