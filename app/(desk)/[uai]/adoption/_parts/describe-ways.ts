import { decideActivationRoutes } from '@/lib/domain/materials/choose-activation-route';
import { CLASS_PAGE } from '@/lib/messages/adoption-pages';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import type { FamilyView } from '@/lib/services/adoption/load-families';

type Guardian = FamilyView['guardians'][number];

/** What the lists say of somebody's account. */
export const tellState = ({ state, accountsTold }: Pick<Guardian, 'state' | 'accountsTold'>): string => {
  if (state) return ACCOUNT_STATE_NAMES[state];
  return accountsTold ? CLASS_PAGE.neverSeen : CLASS_PAGE.nobodyTold;
};

function waysTo({ email, mobile, address }: Guardian): string {
  const ways = [email && CLASS_PAGE.email, mobile && CLASS_PAGE.mobile, address && CLASS_PAGE.address].filter(
    Boolean,
  );
  return ways.length > 0 ? ways.join(', ') : CLASS_PAGE.nobody;
}

/** The activation routes open to somebody who has not activated, and how the school can reach the person. */
export function describeWays(guardian: Guardian): string {
  const routes = decideActivationRoutes({
    kind: 'guardian',
    activated: guardian.activated,
    mobile: guardian.mobile,
  });
  const reach = CLASS_PAGE.reach(waysTo(guardian));
  if (routes.length === 0) return reach;
  const route = routes.some((r) => r.kind === 'sms') ? CLASS_PAGE.routeSms : CLASS_PAGE.routeDeclare;
  return `${CLASS_PAGE.open(route)} · ${reach}`;
}
