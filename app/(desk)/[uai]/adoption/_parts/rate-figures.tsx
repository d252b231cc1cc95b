import { RateBar } from '@/app/_ui/rate-bar';
import type { Adoption } from '@/lib/domain/adoption/measure';
import type { Day } from '@/lib/domain/directory/types';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import type { FigureLinks } from './figure-links';

type Figures = Pick<Adoption, 'families' | 'guardians' | 'pupils'>;

/**
 * The rates of one scope, each a bar with its n of m: families first, as they are the goal.
 * `only="activation"` leaves the connections out, where there is room for three.
 */
export function RateFigures({
  figures,
  goal,
  goalBy,
  only,
  links,
}: {
  figures: Figures;
  /** The share of families to cover. */
  goal: number;
  /** The day by which the plan asks for it. */
  goalBy?: Day | undefined;
  only?: 'activation';
  /** The people behind each figure. */
  links?: FigureLinks;
}) {
  const { families, guardians, pupils } = figures;
  return (
    <>
      <RateBar
        goalRate={goal}
        href={links?.families}
        label={ADOPTION.familiesCovered}
        {...(goalBy && { note: ADOPTION.goalBy(goalBy) })}
        part={families.covered}
        tone="families"
        whole={families.total}
      />
      <RateBar
        href={links?.guardians?.activated}
        label={ADOPTION.guardiansActivated}
        part={guardians.activated}
        tone="activation"
        whole={guardians.population}
      />
      {only === undefined && (
        <RateBar
          href={links?.guardians?.connected}
          label={ADOPTION.guardiansConnected}
          part={guardians.connected}
          tone="connection"
          whole={guardians.population}
        />
      )}
      <RateBar
        href={links?.pupils.activated}
        label={ADOPTION.pupilsActivated}
        part={pupils.activated}
        tone="activation"
        whole={pupils.population}
      />
      {only === undefined && (
        <RateBar
          href={links?.pupils.connected}
          label={ADOPTION.pupilsConnected}
          part={pupils.connected}
          tone="connection"
          whole={pupils.population}
        />
      )}
    </>
  );
}
