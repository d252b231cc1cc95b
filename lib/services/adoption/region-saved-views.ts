import {
  deleteSavedView,
  listSavedViews as listStored,
  type SavedView,
  upsertSavedView,
} from '@/db/queries/region-views';
import { inRegion, type RegionScope } from '@/db/scope';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import { type RegionQuery, toAddressQuery } from './region-query';

type Context = Pick<ServiceContext, 'db'>;

export const LONGEST_VIEW_NAME = 60;
const MOST_VIEWS = 30;

/** The officer's own named views, by name; `query` is the query of an address. */
export async function listSavedViews(ctx: Context, scope: RegionScope): Promise<SavedView[]> {
  return inRegion(ctx.db, scope, (tx) => listStored(tx, scope));
}

/** Names the view of a query; the one that had the name is replaced. */
export async function saveView(
  ctx: Context,
  scope: RegionScope,
  { name, query }: { name: string; query: RegionQuery },
): Promise<Result<null, 'invalid_input'>> {
  const clean = name
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  if (clean === '' || clean.length > LONGEST_VIEW_NAME) return refuse('invalid_input');
  return inRegion(ctx.db, scope, async (tx) => {
    const views = await listStored(tx, scope);
    const isNew = views.every((view) => view.name !== clean);
    if (isNew && views.length >= MOST_VIEWS) return refuse('invalid_input');
    await upsertSavedView(tx, scope, { name: clean, query: toAddressQuery({ ...query, page: 1 }) });
    return ok(null);
  });
}

/** Takes a view of this person away; of one that is not there nothing is said. */
export async function removeView(ctx: Context, scope: RegionScope, name: string): Promise<void> {
  if (name.includes('\0')) return;
  await inRegion(ctx.db, scope, (tx) => deleteSavedView(tx, scope, name));
}
