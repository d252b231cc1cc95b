import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appUser } from '@/db/schema/access';
import { regionTemplate, regionTemplateVersion } from '@/db/schema/templates';

export type TemplateRow = typeof regionTemplate.$inferSelect;
export type TemplateVersionRow = typeof regionTemplateVersion.$inferSelect;

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

export type PublishedVersion = TemplateVersionRow & {
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

/** What is offered now: the latest version of each template that has not been retired. In a school's scope: its région's. */
export async function listOfferedTemplates(tx: Tx): Promise<TemplateVersionRow[]> {
  return tx
    .selectDistinctOn([regionTemplateVersion.templateId])
    .from(regionTemplateVersion)
    .where(isNull(regionTemplateVersion.retiredAt))
    .orderBy(regionTemplateVersion.templateId, desc(regionTemplateVersion.version));
}

/** The latest version of one template that is offered; undefined when it was retired, or is another région's. */
export async function findOfferedTemplate(
  tx: Tx,
  templateId: string,
): Promise<TemplateVersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(regionTemplateVersion)
    .where(and(eq(regionTemplateVersion.templateId, templateId), isNull(regionTemplateVersion.retiredAt)))
    .orderBy(desc(regionTemplateVersion.version))
    .limit(1);
  return row;
}

export async function findTemplateVersion(
  tx: Tx,
  templateId: string,
  version: number,
): Promise<TemplateVersionRow | undefined> {
  const [row] = await tx
    .select()
    .from(regionTemplateVersion)
    .where(and(eq(regionTemplateVersion.templateId, templateId), eq(regionTemplateVersion.version, version)));
  return row;
}
