'use server';

import type { SaveAnswer } from '@/app/_parts/draft/use-draft';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { formatAgo } from '@/lib/messages/format';
import { describeProblem } from '@/lib/messages/problems';
import { REGION_SCENARIOS } from '@/lib/messages/region-scenarios';
import { describeDiff } from '@/lib/messages/scenario-news';
import { deriveActId } from '@/lib/services/derive-act-id';
import { copyScenario } from '@/lib/services/planning/copy-scenario';
import { offerScenario } from '@/lib/services/planning/offer-scenario';
import { publishScenario } from '@/lib/services/planning/publish-scenario';
import { retireScenario } from '@/lib/services/planning/retire-scenario';
import { saveScenario } from '@/lib/services/planning/save-scenario';
import { withProblem } from './_parts/problem-address';

const LIST = '/region/scenarios';
const pageOf = (id: string) => `${LIST}/${id}`;

/** `form` names the page that was sent: sent twice, it makes one copy. */
export async function copyScenarioAction(from: string, form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const newId = () => deriveActId(form, [scope.regionCode, scope.userId, from]);
  const copied = await copyScenario({ ...ctx, newId }, scope, { from, titleOf: REGION_SCENARIOS.copyTitle });
  if (!copied.ok) redirectFresh(withProblem(LIST, copied.problem));
  redirectFresh(withFlash(pageOf(copied.value.id), 'scenario_copied'));
}

export async function offerScenarioAction(id: string, offered: boolean): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await offerScenario(ctx, scope, { id, offered });
  if (!done.ok) redirectFresh(withProblem(LIST, done.problem));
  redirectFresh(withFlash(LIST, offered ? 'scenario_offered' : 'scenario_withdrawn'));
}

/** Saves the draft; somebody else's is never overwritten. */
export async function saveScenarioAction(
  id: string,
  revision: number,
  draft: unknown,
): Promise<SaveAnswer<Scenario>> {
  const { ctx, scope } = await getRegionDesk();
  const saved = await saveScenario(ctx, scope, { id, revision, draft });
  if (!saved.ok) return { problem: describeProblem(saved.problem) };
  if ('revision' in saved.value) return saved.value;
  const { theirs, diff, changedAt, revision: base } = saved.value.conflict;
  return {
    conflict: { revision: base, ago: formatAgo(changedAt, ctx.now), theirs, lines: describeDiff(diff) },
  };
}

export async function publishScenarioAction(id: string, revision: number, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const published = await publishScenario(ctx, scope, { id, revision, note: form.get('note') });
  if (!published.ok) redirectFresh(withProblem(pageOf(id), published.problem));
  redirectFresh(withFlash(pageOf(id), 'scenario_published'));
}

export async function retireScenarioAction(id: string, retired: boolean): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await retireScenario(ctx, scope, { id, retired });
  if (!done.ok) redirectFresh(withProblem(LIST, done.problem));
  if (done.value.deleted) redirectFresh(withFlash(LIST, 'scenario_removed'));
  redirectFresh(withFlash(pageOf(id), retired ? 'scenario_retired' : 'scenario_offered'));
}
