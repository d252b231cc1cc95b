import type { SchoolScope } from '@/db/scope';
import type { ServiceContext } from '../../context';
import { decideInScope, type SwitchOverRead } from './decide-in-scope';

/** The principal confirms the day, every threshold being met. Refusals: `gate_missed` and those of `decideInScope`. */
export const confirmSwitchOver = (
  ctx: Pick<ServiceContext, 'db' | 'now'>,
  scope: SchoolScope,
  read: SwitchOverRead,
) => decideInScope(ctx, scope, read, { kind: 'confirmed' });
