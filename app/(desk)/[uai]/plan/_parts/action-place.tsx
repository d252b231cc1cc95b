import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import type { DatedAction } from '@/lib/domain/planning/plan';
import { TO_DO_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { findPlace } from './find-place';

/** The way to the tool with which an action is done, for who may use it there. */
export function ActionPlace({
  action,
  desk,
}: {
  action: DatedAction & Pick<PlannedAction, 'work'>;
  desk: Desk;
}) {
  const place = findPlace(action, desk.can);
  return place ? (
    <p className="no-print">
      <Link
        className="link inline-block py-1 text-sm font-semibold"
        href={`/${desk.school.uai}${place.path}`}
      >
        {WORDS.places[place.tool]}
        <span className="sr-only">{WORDS.tickOf(action.title)}</span>
      </Link>
    </p>
  ) : null;
}
