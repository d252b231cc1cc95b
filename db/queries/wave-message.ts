import { and, asc, desc, eq, gte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { waveMessageVersion } from '@/db/schema/campaign';
import type { TypedMessage } from '@/lib/domain/campaign/message/messages';
import type { StoredWave } from './campaign';

export type MessageVersion = {
  version: number;
  templateId: string;
  subject: string;
  body: string;
  message: TypedMessage;
  /** Who changed it then, and when. */
  replacedBy: string | null;
  replacedAt: Date;
};

const columns = {
  version: waveMessageVersion.version,
  templateId: waveMessageVersion.templateId,
  subject: waveMessageVersion.subject,
  body: waveMessageVersion.body,
  message: waveMessageVersion.message,
  replacedBy: appUser.name,
  replacedAt: waveMessageVersion.replacedAt,
};

/** Keeps what a wave's message says now, before it is changed. */
export async function keepMessage(
  tx: Tx,
  { schoolUai, id: waveId, version, templateId, subject, body, message }: StoredWave,
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  await tx
    .insert(waveMessageVersion)
    .values({
      ...{ schoolUai, waveId, version, templateId, subject, body, message },
      replacedBy: by,
      replacedAt: at,
    })
    .onConflictDoNothing();
}

/** What the message said at a version of its wave; undefined: what it says now. */
export async function findMessageAt(
  tx: Tx,
  waveId: string,
  version: number,
): Promise<MessageVersion | undefined> {
  const [row] = await tx
    .select(columns)
    .from(waveMessageVersion)
    .leftJoin(appUser, eq(appUser.id, waveMessageVersion.replacedBy))
    .where(and(eq(waveMessageVersion.waveId, waveId), gte(waveMessageVersion.version, version)))
    .orderBy(asc(waveMessageVersion.version))
    .limit(1);
  return row;
}

/** What the message said before, the newest first. */
export async function listMessageVersions(tx: Tx, waveId: string): Promise<MessageVersion[]> {
  return tx
    .select(columns)
    .from(waveMessageVersion)
    .leftJoin(appUser, eq(appUser.id, waveMessageVersion.replacedBy))
    .where(eq(waveMessageVersion.waveId, waveId))
    .orderBy(desc(waveMessageVersion.version))
    .limit(50);
}
