import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';

/** Changes a draft; `what` names the control, of which strokes in one make one step. */
export type SetCampaign = (patch: Partial<CampaignContent>, what?: string) => void;
