import { type EntOwner, findEntAbove, findOwnEnt, inEntOwner, type StoredEnt } from '@/db/queries/ent';
import type { EntKind, EntProduct } from '@/lib/domain/delivery/ent';
import type { ServiceContext } from '../../context';

/** An ENT as it is shown: of its secrets only that they are there. */
export type EntView = Omit<StoredEnt, 'sealedClientSecret' | 'sealedPassword'> & { hasSecrets: boolean };

export type EntChoice = {
  own: EntView | undefined;
  /** For a school: its région's, which it sends through when it has set none. */
  above: { kind: EntKind; product: EntProduct; baseUrl: string } | undefined;
};

/** What a school or a région has set. */
export async function getEnt(ctx: Pick<ServiceContext, 'db'>, owner: EntOwner): Promise<EntChoice> {
  return inEntOwner(ctx.db, owner, async (tx) => {
    const own = await findOwnEnt(tx, owner);
    const above = 'school' in owner ? await findEntAbove(tx, owner.school.uai) : undefined;
    return {
      own: own && hideSecrets(own),
      above: above && { kind: above.kind, product: above.product, baseUrl: above.baseUrl },
    };
  });
}

function hideSecrets({ sealedClientSecret, sealedPassword, ...shown }: StoredEnt): EntView {
  return { ...shown, hasSecrets: sealedClientSecret !== null && sealedPassword !== null };
}
