import { Sparkline } from '@/app/_ui/charts/sparkline';
import type { Day } from '@/lib/domain/directory/types';
import { describeTrend } from '@/lib/messages/overview';
import type { SeriesPoint } from '@/lib/services/adoption/get-series';

type Props = { points: readonly SeriesPoint[]; span: { from: Day; to: Day }; className?: string };

/** Families covered over the days of files, small; the words say from where to where. */
export function FamilyTrend({ points, span, className }: Props) {
  const told = points.filter(({ families }) => families.covered !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return null;
  return (
    <Sparkline
      label={describeTrend(first, last)}
      points={points.map(({ on, families: { covered, total } }) => ({
        on,
        rate: covered === null || total === 0 ? null : covered / total,
      }))}
      span={span}
      tone="families"
      {...(className && { className })}
    />
  );
}
