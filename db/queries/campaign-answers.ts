import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { plan } from '@/db/schema/planning';
import { campaignAnswer } from '@/db/schema/region-campaign';

export type AnswerRow = typeof campaignAnswer.$inferSelect;

/** What schools have answered to a campaign: in a région's scope all of its, in a school's its own. */
export async function listAnswers(tx: Tx, campaignId: string): Promise<AnswerRow[]> {
  return tx.select().from(campaignAnswer).where(eq(campaignAnswer.campaignId, campaignId));
}

/** The scope's school's own answers, by campaign. */
export async function listOwnAnswers(tx: Tx): Promise<Map<string, AnswerRow>> {
  const rows = await tx.select().from(campaignAnswer);
  return new Map(rows.map((row) => [row.campaignId, row]));
}

/** Notes that the principal has opened the campaign; a second time changes nothing. */
export async function noteSeen(
  tx: Tx,
  row: Pick<AnswerRow, 'schoolUai' | 'campaignId' | 'seenAt' | 'readVersion'>,
): Promise<boolean> {
  const noted = await tx.insert(campaignAnswer).values(row).onConflictDoNothing().returning();
  return noted.length > 0;
}

export async function noteRead(
  tx: Tx,
  { schoolUai, campaignId }: Pick<AnswerRow, 'schoolUai' | 'campaignId'>,
  readVersion: number,
): Promise<void> {
  await tx
    .update(campaignAnswer)
    .set({ readVersion })
    .where(and(eq(campaignAnswer.schoolUai, schoolUai), eq(campaignAnswer.campaignId, campaignId)));
}

/** Writes what the school answers; what it has answered before is replaced. */
export async function saveAnswer(
  tx: Tx,
  row: Omit<AnswerRow, 'seenAt'> & { answeredAt: Date },
): Promise<void> {
  const { schoolUai: _school, campaignId: _campaign, ...set } = row;
  await tx
    .insert(campaignAnswer)
    .values({ ...row, seenAt: row.answeredAt })
    .onConflictDoUpdate({ target: [campaignAnswer.schoolUai, campaignAnswer.campaignId], set });
}

/** Takes the running plan out of a campaign: it runs on. False when it was in none. */
export async function leaveCampaign(tx: Tx, schoolUai: string, campaignId: string): Promise<boolean> {
  const left = await tx
    .update(plan)
    .set({ campaignId: null })
    .where(and(eq(plan.schoolUai, schoolUai), eq(plan.status, 'running'), eq(plan.campaignId, campaignId)))
    .returning({ id: plan.id });
  return left.length > 0;
}
