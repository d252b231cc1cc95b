import type { AccountState, HolderId } from '../roster/types';

/**
 * The way of one audience from the class to EduConnect (METRICS: funnel). Each step counts holders of the step
 * before it, so the counts never grow. A step that no list has told is null: unknown, never zero.
 */
export type Funnel = {
  enrolled: number;
  withAccount: number | null;
  /** Notified by the school, or self-registered. */
  notified: number | null;
  activated: number | null;
  /** At least one ENT session of the window came in by EduConnect. */
  throughEduConnect: number | null;
};

export type FunnelFacts = {
  /** Strongest state of each holder's accounts; a holder no list has named is missing. */
  states: ReadonlyMap<HolderId, AccountState>;
  activated: ReadonlySet<HolderId>;
  /** Holders whose notification day is known, whatever their state became. */
  notified: ReadonlySet<HolderId>;
  throughEduConnect: ReadonlySet<HolderId>;
  known: {
    accounts: boolean;
    /** Whether any list has told of a notification: some say only who has activated and who has not. */
    notifications: boolean;
    /** Whether any session says by which login it came. */
    methods: boolean;
  };
};

/** States that nobody reaches without having been notified or having registered alone. */
const PAST_NOTIFICATION: readonly AccountState[] = ['notified', 'expired', 'pending_email', 'activated'];

/** Whether the lists of a school tell notified accounts from others. */
export const tellsNotifications = ({ states, notified }: Pick<FunnelFacts, 'states' | 'notified'>): boolean =>
  notified.size > 0 || [...states.values()].some((s) => s !== 'activated' && PAST_NOTIFICATION.includes(s));

/** Who of some holders stands at each step; null for a step that no list has told. */
export function listFunnelSteps(
  holders: ReadonlySet<HolderId>,
  facts: FunnelFacts,
): Record<Exclude<keyof Funnel, 'enrolled'>, ReadonlySet<HolderId> | null> {
  const { states, known } = facts;
  const isNotified = (id: HolderId) => {
    const state = states.get(id);
    return (
      facts.activated.has(id) ||
      facts.notified.has(id) ||
      (state !== undefined && PAST_NOTIFICATION.includes(state))
    );
  };
  const hasAccount = (id: HolderId) => {
    const state = states.get(id);
    return isNotified(id) || (state !== undefined && state !== 'absent');
  };
  const listIf = (told: boolean, stands: (id: HolderId) => boolean) =>
    told ? new Set([...holders].filter(stands)) : null;
  return {
    withAccount: listIf(known.accounts, hasAccount),
    notified: listIf(known.accounts && known.notifications, isNotified),
    activated: listIf(known.accounts, (id) => facts.activated.has(id)),
    throughEduConnect: listIf(
      known.accounts && known.methods,
      (id) => facts.activated.has(id) && facts.throughEduConnect.has(id),
    ),
  };
}

/** How many of these people stand at each step; null where no list has told (METRICS). */
export function measureFunnel(holders: ReadonlySet<HolderId>, facts: FunnelFacts): Funnel {
  const steps = listFunnelSteps(holders, facts);
  return {
    enrolled: holders.size,
    withAccount: steps.withAccount?.size ?? null,
    notified: steps.notified?.size ?? null,
    activated: steps.activated?.size ?? null,
    throughEduConnect: steps.throughEduConnect?.size ?? null,
  };
}
