import type { SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../../context';
import { decideInScope, type SwitchOverRead } from './decide-in-scope';

/**
 * The principal says that the old login has been closed in the ENT: the plan's action is done, and the week of help begins.
 * Refusals: `switch_over_too_early` and those of `decideInScope`.
 */
export const closeOldLogin = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: SwitchOverRead,
) => decideInScope(ctx, scope, read, { kind: 'closed' });
