import { isDay } from '@/lib/domain/directory/day';
import type { PlanRequest } from '@/lib/services/planning/build-requested-plan';

export type PreviewSearch = { depart?: string; reunion?: string; campagne?: string };

/** What the page of a scenario asks the planner; a field left empty in the form asks nothing. */
export const readRequest = (
  scenarioId: string,
  { depart, reunion, campagne }: PreviewSearch,
): PlanRequest => ({
  scenarioId,
  ...(depart && isDay(depart) ? { startOn: depart } : {}),
  ...(reunion && isDay(reunion) ? { parentsMeetingOn: reunion } : {}),
  ...(campagne ? { campaignId: campagne } : {}),
});

/** The address of the same preview. */
export function previewAddress(
  uai: string,
  { scenarioId, startOn, parentsMeetingOn, campaignId }: PlanRequest,
): string {
  const params = new URLSearchParams({
    ...(startOn ? { depart: startOn } : {}),
    ...(parentsMeetingOn ? { reunion: parentsMeetingOn } : {}),
    ...(campaignId ? { campagne: campaignId } : {}),
  });
  const page = `/${uai}/plan/choisir/${encodeURIComponent(scenarioId)}`;
  return params.size > 0 ? `${page}?${params}` : page;
}
