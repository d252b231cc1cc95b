import { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { addVersion } from './add-version';
import { compareIn } from './compare-template';

const seenVersions = z.object({ version: z.number(), templateVersion: z.number() });

/**
 * Takes the newer version of the région's template over: locked fields and what the school had left as it was follow
 * it, what the school has typed stays. `seen`: the versions that the person was shown; others since are refused
 * (`piece_changed`). Refusals besides: `not_allowed`, `unknown_piece`, `up_to_date`.
 */
export async function takeOverTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  { id, ...input }: { id: string; seen: z.input<typeof seenVersions> },
): Promise<Result<null, 'not_allowed' | 'unknown_piece' | 'up_to_date' | 'piece_changed'>> {
  if (!can(scope.grants, 'edit_pieces')) return refuse('not_allowed');
  const seen = seenVersions.safeParse(input.seen).data;
  return inSchool(ctx.db, scope, async (tx) => {
    const compared = await compareIn(tx, id, { lock: true });
    if (!compared.ok) return compared;
    const { piece, newer, after } = compared.value;
    if (seen?.version !== piece.currentVersion || seen.templateVersion !== newer.version) {
      return refuse('piece_changed');
    }
    await addVersion(tx, scope, ctx.now, compared.value, after, { templateVersion: newer.version });
    await recordAudit(tx, scope, ctx.now, 'piece.taken_over', {
      pieceId: id,
      title: piece.title,
      templateVersion: newer.version,
    });
    return ok(null);
  });
}
