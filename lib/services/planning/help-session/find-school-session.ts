import type { Tx } from '@/db/client';
import { findSession, type SessionRow } from '@/db/queries/help-sessions';
import { isUuid } from '@/db/queries/is-uuid';
import { loadCampaign } from '../region-campaign/load-campaign';

/** A session that the scope's school is shown: of its région, and of a campaign only when that concerns the school. */
export async function findSchoolSession(
  tx: Tx,
  schoolUai: string,
  id: string,
): Promise<SessionRow | undefined> {
  const session = isUuid(id) ? await findSession(tx, id) : undefined;
  if (!session?.campaignId) return session;
  return (await loadCampaign(tx, schoolUai, session.campaignId)) && session;
}
