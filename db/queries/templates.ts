import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { regionTemplate, regionTemplateVersion } from '@/db/schema/templates';
import { MESSAGE_IDS, type MessageId } from '@/lib/domain/campaign/message/messages';
import { PIECE_IDS, type PieceId } from '@/lib/domain/materials/library/pieces';

export type TemplateRow = typeof regionTemplate.$inferSelect;
type AnyVersionRow = typeof regionTemplateVersion.$inferSelect;

/** A version of a piece's template, and of a message's: one table, two libraries. */
export type TemplateVersionRow = AnyVersionRow & { pieceId: PieceId };
export type MessageVersionRow = AnyVersionRow & { pieceId: MessageId };

const ofPieces = inArray(regionTemplateVersion.pieceId, [...PIECE_IDS]);
const ofMessages = inArray(regionTemplateVersion.pieceId, [...MESSAGE_IDS]);

/** What a région works on, in its scope: those in use first. */
export async function listTemplateRows(tx: Tx): Promise<TemplateRow[]> {
  return tx
    .select()
    .from(regionTemplate)
    .orderBy(sql`${regionTemplate.retiredAt} is not null`, desc(regionTemplate.updatedAt));
}

export async function findTemplateRow(
  tx: Tx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<TemplateRow | undefined> {
  const query = tx.select().from(regionTemplate).where(eq(regionTemplate.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row;
}

export async function countTemplates(tx: Tx): Promise<number> {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(regionTemplate);
  return row?.count ?? 0;
}

export async function insertTemplate(tx: Tx, row: typeof regionTemplate.$inferInsert): Promise<void> {
  await tx.insert(regionTemplate).values(row);
}

export async function updateTemplate(
  tx: Tx,
  { regionCode, id }: Pick<TemplateRow, 'regionCode' | 'id'>,
  changes: Partial<Omit<TemplateRow, 'regionCode' | 'id'>>,
): Promise<void> {
  await tx
    .update(regionTemplate)
    .set(changes)
    .where(and(eq(regionTemplate.regionCode, regionCode), eq(regionTemplate.id, id)));
}

export async function insertTemplateVersion(
  tx: Tx,
  row: typeof regionTemplateVersion.$inferInsert,
): Promise<void> {
  await tx.insert(regionTemplateVersion).values(row);
}

export type PublishedVersion = AnyVersionRow & {
  /** Who published it; null when that was not noted, or who it was has left. */
  publisher: string | null;
};

/** All versions of one template, newest first. */
export async function listTemplateVersions(tx: Tx, templateId: string): Promise<PublishedVersion[]> {
  return tx
    .select({ ...getTableColumns(regionTemplateVersion), publisher: appUser.name })
    .from(regionTemplateVersion)
    .leftJoin(appUser, eq(appUser.id, regionTemplateVersion.publishedBy))
    .where(eq(regionTemplateVersion.templateId, templateId))
    .orderBy(desc(regionTemplateVersion.version));
}

/** Takes every version of a template out of the offer, or back into it. */
export async function retireTemplateVersions(
  tx: Tx,
  templateId: string,
  retiredAt: Date | null,
): Promise<void> {
  await tx
    .update(regionTemplateVersion)
    .set({ retiredAt })
    .where(eq(regionTemplateVersion.templateId, templateId));
}

/** What is offered now: the latest version of each that has not been retired. In a school's scope: its région's. */
const listOffered = (tx: Tx, which: SQL): Promise<AnyVersionRow[]> =>
  tx
    .selectDistinctOn([regionTemplateVersion.templateId])
    .from(regionTemplateVersion)
    .where(and(which, isNull(regionTemplateVersion.retiredAt)))
    .orderBy(regionTemplateVersion.templateId, desc(regionTemplateVersion.version));

/** The latest version of one that is offered; undefined when it was retired, or is another région's. */
async function findOffered(tx: Tx, which: SQL, templateId: string): Promise<AnyVersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(regionTemplateVersion)
    .where(
      and(which, eq(regionTemplateVersion.templateId, templateId), isNull(regionTemplateVersion.retiredAt)),
    )
    .orderBy(desc(regionTemplateVersion.version))
    .limit(1);
  return row;
}

async function findVersion(
  tx: Tx,
  which: SQL,
  templateId: string,
  version: number,
): Promise<AnyVersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(regionTemplateVersion)
    .where(
      and(
        which,
        eq(regionTemplateVersion.templateId, templateId),
        eq(regionTemplateVersion.version, version),
      ),
    );
  return row;
}

export const listOfferedTemplates = async (tx: Tx) =>
  (await listOffered(tx, ofPieces)) as TemplateVersionRow[];
export const listOfferedMessages = async (tx: Tx) =>
  (await listOffered(tx, ofMessages)) as MessageVersionRow[];

export const findOfferedTemplate = async (tx: Tx, templateId: string) =>
  (await findOffered(tx, ofPieces, templateId)) as TemplateVersionRow | undefined;
export const findOfferedMessage = async (tx: Tx, templateId: string) =>
  (await findOffered(tx, ofMessages, templateId)) as MessageVersionRow | undefined;

export const findTemplateVersion = async (tx: Tx, templateId: string, version: number) =>
  (await findVersion(tx, ofPieces, templateId, version)) as TemplateVersionRow | undefined;
export const findMessageVersion = async (tx: Tx, templateId: string, version: number) =>
  (await findVersion(tx, ofMessages, templateId, version)) as MessageVersionRow | undefined;
