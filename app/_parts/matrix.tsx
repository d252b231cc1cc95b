import Link from 'next/link';
import { Icon, type IconName } from '@/app/_ui/icon';
import type { Cell, Matrix as Counts } from '@/lib/domain/adoption/measure';
import { formatCount, formatRate } from '@/lib/messages/format';
import { CELLS, MATRIX } from '@/lib/messages/ui-adoption';

const LOOKS: Record<Cell, { icon: IconName; box: string; text: string; edge: string }> = {
  adopted: { icon: 'check', box: 'bg-adopted-soft', text: 'text-adopted', edge: 'bg-adopted-fill' },
  dormant: { icon: 'clock', box: 'bg-dormant-soft', text: 'text-dormant', edge: 'pattern-dormant' },
  reachable: { icon: 'send', box: 'bg-reachable-soft', text: 'text-reachable', edge: 'pattern-reachable' },
  unreached: {
    icon: 'letter',
    box: 'bg-unreached-soft',
    text: 'text-unreached',
    edge: 'border-r-2 border-dotted border-unreached-fill',
  },
};

function CellBox({
  cell,
  counts,
  total,
  href,
}: {
  cell: Cell;
  counts: Counts;
  total: number;
  href?: string;
}) {
  const { icon, box, text, edge } = LOOKS[cell];
  const { name, todo } = CELLS[cell];
  const inside = (
    <>
      <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-1.5 ${edge}`} />
      <span className={`flex items-center gap-1.5 text-xs font-semibold sm:text-sm ${text}`}>
        <Icon className="size-4" name={icon} />
        {name}
      </span>
      <span className="mt-1 flex flex-wrap items-baseline gap-x-2">
        <span className="tabular text-2xl font-semibold leading-none">{formatCount(counts[cell])}</span>
        <span className="tabular text-sm text-muted">{formatRate(counts[cell], total)}</span>
      </span>
      <span className="mt-1.5 block text-xs leading-snug text-muted">{todo}</span>
    </>
  );
  const classes = `relative block h-full overflow-hidden rounded-md py-3 pl-4 pr-3 ${box}`;
  return href ? (
    <Link
      className={`${classes} outline-offset-1 hover:ring-1 hover:ring-line-strong`}
      href={href}
      prefetch={false}
    >
      {inside}
    </Link>
  ) : (
    <div className={classes}>{inside}</div>
  );
}

/**
 * The activation × connection matrix: activation down, connection across, each cell with its count and what
 * works there. `hrefs` open the people behind a count, for who may see them.
 */
export function Matrix({
  matrix,
  audience,
  hrefs,
}: {
  matrix: Counts | null;
  audience: string;
  hrefs?: Partial<Record<Cell, string>>;
}) {
  if (!matrix) return <p className="text-sm text-muted">{MATRIX.unknown}</p>;
  const total = matrix.adopted + matrix.dormant + matrix.reachable + matrix.unreached;
  const rows = [
    { name: MATRIX.activated, cells: ['adopted', 'dormant'] },
    { name: MATRIX.notActivated, cells: ['reachable', 'unreached'] },
  ] as const;
  const head = 'px-1 pb-1 text-left text-xs font-semibold text-muted';
  return (
    <table className="w-full table-fixed border-separate border-spacing-1.5">
      <caption className="sr-only">{MATRIX.caption(audience)}</caption>
      <thead>
        <tr>
          <td className="w-7" />
          <th className={head} scope="col">
            {MATRIX.connected}
          </th>
          <th className={head} scope="col">
            {MATRIX.notConnected}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th className="text-xs font-semibold text-muted" scope="row">
              <span className="inline-block rotate-180 whitespace-nowrap [writing-mode:vertical-rl]">
                {row.name}
              </span>
            </th>
            {row.cells.map((cell) => (
              <td className="h-px p-0 align-top" key={cell}>
                <CellBox cell={cell} counts={matrix} href={hrefs?.[cell]} total={total} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
