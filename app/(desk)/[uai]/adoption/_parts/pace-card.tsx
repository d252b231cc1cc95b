import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import type { Pace } from '@/lib/domain/planning/decide-pace';
import { describePace, OVERVIEW } from '@/lib/messages/overview';

/** What the goal asks for a week, and whether that is what is won; without a plan, the way to one. */
export function PaceCard({
  uai,
  pace,
  mayAdopt,
}: {
  uai: string;
  pace: Pace | undefined;
  mayAdopt: boolean;
}) {
  const words = pace && describePace(pace);
  return (
    <Card>
      <h3 className="mb-1 text-base font-semibold">{OVERVIEW.paceTitle}</h3>
      {words ? (
        <>
          <p>{words.asked}</p>
          {words.lately && <p className="mt-1 text-sm text-muted">{words.lately}</p>}
        </>
      ) : (
        <>
          <p className="text-muted">{mayAdopt ? OVERVIEW.noPlan : OVERVIEW.noPlanYet}</p>
          {mayAdopt && (
            <p className="mt-3">
              <LinkButton href={`/${uai}/plan/choisir`} icon="flag" look="secondary">
                {OVERVIEW.choosePlan}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
