import type { SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../../context';
import { decideInScope, type SwitchOverRead } from './decide-in-scope';

/** The principal takes a decision back, until the eve: nothing closes. Refusals: `switch_over_passed` and those of `decideInScope`. */
export const withdrawSwitchOver = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: SwitchOverRead,
) => decideInScope(ctx, scope, read, { kind: 'withdrawn' });
