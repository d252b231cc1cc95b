import type { Published, ShownCount } from '@/lib/domain/adoption/disclosure/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatDayShort, formatRate } from '@/lib/messages/format';
import { REGION_LIST } from '@/lib/messages/region-list';
import { REGION, REGION_SCHOOL } from '@/lib/messages/region-pages';
import { UI } from '@/lib/messages/ui';

/** A published rate over its integers, or why it is missing; its day when it is older than the school's figures. */
export function FigureCell({ figure, newestOn }: { figure: Published<ShownCount>; newestOn: Day | null }) {
  if (figure.state === 'withheld') {
    const text = figure.reason === 'protected' ? REGION.notShown : REGION_SCHOOL.unknown;
    return <span className="text-muted">{text}</span>;
  }
  const { count, population, on } = figure;
  return (
    <span className="tabular">
      <strong className="block whitespace-nowrap font-semibold">{formatRate(count, population)}</strong>
      <span className="block whitespace-nowrap text-xs text-muted">
        {UI.of(formatCount(count), formatCount(population))}
      </span>
      {on !== newestOn && (
        <span className="block whitespace-nowrap text-xs text-muted">
          {REGION_LIST.asOf(formatDayShort(on))}
        </span>
      )}
    </span>
  );
}
