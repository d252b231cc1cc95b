import { findBanner, type StoredBanner } from '@/db/queries/banners';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { ServiceContext } from '../context';
import { isUuid } from './banner-input';

/** A banner that a plan has made ready and nobody has published; undefined for any other, and for who posts none. */
export async function findPreparedBanner(
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  bannerId: string | undefined,
): Promise<StoredBanner | undefined> {
  if (!bannerId || !isUuid(bannerId) || !can(scope.grants, 'post_banner')) return undefined;
  const found = await inSchool(ctx.db, scope, (tx) => findBanner(tx, bannerId));
  return found?.draft ? found : undefined;
}
