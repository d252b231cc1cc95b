'use server';

import type { SaveAnswer } from '@/app/_parts/draft/use-draft';
import { withProblem } from '@/app/_parts/region-campaign/problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { formatAgo } from '@/lib/messages/format';
import { describeProblem } from '@/lib/messages/problems';
import { CAMPAIGNS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignChange } from '@/lib/messages/region-campaigns';
import { closeCampaign } from '@/lib/services/planning/region-campaign/close-campaign';
import { createCampaign } from '@/lib/services/planning/region-campaign/create-campaign';
import { openCampaign } from '@/lib/services/planning/region-campaign/open-campaign';
import { publishCampaign } from '@/lib/services/planning/region-campaign/publish-campaign';
import { remindSchools } from '@/lib/services/planning/region-campaign/remind-schools';
import { saveCampaign } from '@/lib/services/planning/region-campaign/save-campaign';

const LIST = '/region/campagnes';
const pageOf = (id: string) => `${LIST}/${id}`;

/** `form` names the page that was sent. */
export async function beginCampaignAction(form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const begun = await createCampaign(ctx, scope, { form, title: CAMPAIGNS.beginTitle });
  redirectFresh(
    begun.ok ? withFlash(pageOf(begun.value.id), 'campaign_begun') : withProblem(LIST, begun.problem),
  );
}

export async function duplicateCampaignAction(from: string, form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const begun = await createCampaign(ctx, scope, { form, from, titleOf: CAMPAIGNS.copyTitle });
  if (!begun.ok) redirectFresh(withProblem(LIST, begun.problem));
  redirectFresh(withFlash(pageOf(begun.value.id), 'campaign_duplicated'));
}

/** Saves the draft; somebody else's is never overwritten. */
export async function saveCampaignAction(
  id: string,
  revision: number,
  draft: unknown,
): Promise<SaveAnswer<CampaignContent>> {
  const { ctx, scope } = await getRegionDesk();
  const saved = await saveCampaign(ctx, scope, { id, revision, draft });
  if (!saved.ok) return { problem: describeProblem(saved.problem) };
  if ('revision' in saved.value) return saved.value;
  const { theirs, changes, changedAt, revision: base } = saved.value.conflict;
  const opened = await openCampaign(ctx, scope, { id });
  const offer = opened.ok ? opened.value.offer : { scenarios: [], templates: [] };
  const titles = new Map([...offer.scenarios, ...offer.templates].map((named) => [named.id, named.title]));
  return {
    conflict: {
      revision: base,
      ago: formatAgo(changedAt, ctx.now),
      theirs,
      lines: changes.map((change) => describeCampaignChange(change, titles)),
    },
  };
}

export async function publishCampaignAction(id: string, revision: number, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const published = await publishCampaign(ctx, scope, { id, revision, note: form.get('note') });
  if (!published.ok) redirectFresh(withProblem(pageOf(id), published.problem));
  redirectFresh(withFlash(`${pageOf(id)}/suivi`, 'campaign_published'));
}

/** `version`: the published one that the page showed, 0 for a draft that is deleted. */
export async function closeCampaignAction(id: string, version: number, closed: boolean): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await closeCampaign(ctx, scope, { id, version, closed });
  if (!done.ok) redirectFresh(withProblem(LIST, done.problem));
  if (done.value.deleted) redirectFresh(withFlash(LIST, 'campaign_removed'));
  redirectFresh(withFlash(pageOf(id), closed ? 'campaign_closed' : 'campaign_reopened'));
}

export async function remindSchoolsAction(id: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const reminded = await remindSchools(ctx, scope, { id });
  const page = `${pageOf(id)}/suivi`;
  redirectFresh(reminded.ok ? withFlash(page, 'campaign_reminded') : withProblem(page, reminded.problem));
}
