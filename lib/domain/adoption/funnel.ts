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

export function measureFunnel(holders: ReadonlySet<HolderId>, facts: FunnelFacts): Funnel {
  const { states, known } = facts;
  let [withAccount, notified, activated, throughEduConnect] = [0, 0, 0, 0];
  for (const id of holders) {
    const state = states.get(id);
    const isActivated = facts.activated.has(id);
    const isNotified =
      isActivated || facts.notified.has(id) || (state !== undefined && PAST_NOTIFICATION.includes(state));
    if (isNotified || (state !== undefined && state !== 'absent')) withAccount += 1;
    if (isNotified) notified += 1;
    if (isActivated) activated += 1;
    if (isActivated && facts.throughEduConnect.has(id)) throughEduConnect += 1;
  }
  return {
    enrolled: holders.size,
    withAccount: known.accounts ? withAccount : null,
    notified: known.accounts && known.notifications ? notified : null,
    activated: known.accounts ? activated : null,
    throughEduConnect: known.accounts && known.methods ? throughEduConnect : null,
  };
}
