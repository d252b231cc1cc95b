import type { SchoolKind } from '../../directory/types';
import type { CampaignContent } from './campaign-content';

/** What a campaign may name: what the région offers today. */
export type CampaignOffer = {
  scenarios: readonly { id: string; title: string; for: readonly SchoolKind[] }[];
  templates: readonly { id: string; title: string }[];
};

/** What keeps a draft from being published. */
export type CampaignFault =
  | { fault: 'no_title' | 'no_why' | 'days_missing' | 'no_kind' | 'no_scenario' | 'no_goal' }
  /** Earliest, proposed and latest start, then the end: each on the day of the one before, or later. */
  | { fault: 'days_disorder' | 'answer_after_end' | 'goal_outside' }
  /** No longer offered by the région. */
  | { fault: 'scenario_gone' | 'template_gone'; count: number }
  /** Schools of this kind are asked and have nothing to choose. */
  | { fault: 'kind_without_scenario'; kind: SchoolKind };

/** Everything in a draft that keeps it from being published, in the order of its form. */
export function listCampaignFaults(content: CampaignContent, offer: CampaignOffer): CampaignFault[] {
  const faults: CampaignFault[] = [];
  if (content.title.trim() === '') faults.push({ fault: 'no_title' });
  if (content.why.trim() === '') faults.push({ fault: 'no_why' });
  faults.push(...listDayFaults(content));
  if (content.kinds.length === 0) faults.push({ fault: 'no_kind' });
  const chosen = offer.scenarios.filter(({ id }) => content.scenarioIds.includes(id));
  const gone = content.scenarioIds.length - chosen.length;
  if (gone > 0) faults.push({ fault: 'scenario_gone', count: gone });
  if (content.scenarioIds.length === 0) faults.push({ fault: 'no_scenario' });
  else {
    for (const kind of content.kinds) {
      if (!chosen.some((scenario) => scenario.for.includes(kind))) {
        faults.push({ fault: 'kind_without_scenario', kind });
      }
    }
  }
  const templates = content.templateIds.filter((id) => !offer.templates.some((known) => known.id === id));
  if (templates.length > 0) faults.push({ fault: 'template_gone', count: templates.length });
  return faults;
}

function listDayFaults(content: CampaignContent): CampaignFault[] {
  const { startsOn, endsOn, earliestStartOn, latestStartOn, answerBy, goal } = content;
  const faults: CampaignFault[] = [];
  if (!earliestStartOn || !startsOn || !latestStartOn || !endsOn || !answerBy || !goal.by) {
    faults.push({ fault: 'days_missing' });
  } else {
    const inOrder = earliestStartOn <= startsOn && startsOn <= latestStartOn && latestStartOn <= endsOn;
    if (!inOrder) faults.push({ fault: 'days_disorder' });
    if (answerBy > endsOn) faults.push({ fault: 'answer_after_end' });
    if (goal.by < earliestStartOn || goal.by > endsOn) faults.push({ fault: 'goal_outside' });
  }
  if (goal.value <= 0) faults.push({ fault: 'no_goal' });
  return faults;
}
