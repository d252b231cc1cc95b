import { findSwitchOverStanding, type SwitchOverStanding } from '@/db/queries/switch-over-standing';
import { inRegion, type RegionScope } from '@/db/scope';
import type { ServiceContext } from '../context';

/** What a région knows of a school's switch-over; undefined outside the région, or when the school's plan has none. */
export async function getRegionSwitchOver(
  ctx: Pick<ServiceContext, 'db'>,
  scope: RegionScope,
  uai: string,
): Promise<SwitchOverStanding | undefined> {
  if (uai.includes('\0')) return undefined;
  const standing = await inRegion(ctx.db, scope, (tx) => findSwitchOverStanding(tx, uai));
  return standing?.switchOverOn ? standing : undefined;
}
