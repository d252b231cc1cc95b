import { eq } from 'drizzle-orm';
import { school } from '@/db/schema/directory';
import { inPublic } from '@/db/scope';
import { helpPath, readLanguage } from '@/lib/domain/materials/help-address';
import { findPieceByCode, type PieceId } from '@/lib/domain/materials/library/pieces';
import type { ServiceContext } from '../context';

export type ShortAddress = {
  /** Path of the help page, in the language that the address asks for. */
  path: string;
  timeZone: string;
  /** Undefined when no piece has this code: the page opens all the same, and nothing is counted. */
  pieceId: PieceId | undefined;
};

/** Where the short address of a piece leads; undefined when no such school is known. */
export async function findShortAddress(
  ctx: Pick<ServiceContext, 'db'>,
  asked: { uai: string; code: string; language: string | undefined },
): Promise<ShortAddress | undefined> {
  const uai = asked.uai.toUpperCase();
  return inPublic(ctx.db, uai, async (tx) => {
    const [row] = await tx.select({ timeZone: school.timeZone }).from(school).where(eq(school.uai, uai));
    if (!row) return undefined;
    return {
      path: helpPath(uai, readLanguage(asked.language)),
      timeZone: row.timeZone,
      pieceId: findPieceByCode(asked.code)?.id,
    };
  });
}
