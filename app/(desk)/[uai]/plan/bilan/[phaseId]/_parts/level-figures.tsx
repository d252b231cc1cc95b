import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Adoption, ScopeFigures } from '@/lib/domain/adoption/measure';
import type { Level } from '@/lib/domain/directory/types';
import { describePart, REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import type { PhaseReview } from '@/lib/services/planning/follow/get-phase-review';

type Row = { name: string; start: ScopeFigures | undefined; end: ScopeFigures | undefined };

const readFamilies = ({ families }: ScopeFigures) => describePart(families.covered, families.total);
const readGuardians = ({ guardians }: ScopeFigures) =>
  describePart(guardians.activated, guardians.population);
const readPupils = ({ pupils }: ScopeFigures) => describePart(pupils.activated, pupils.population);

const FIGURES = [
  { id: 'families', header: WORDS.familiesColumn, read: readFamilies },
  { id: 'guardians', header: WORDS.guardiansColumn, read: readGuardians },
  { id: 'pupils', header: WORDS.pupilsColumn, read: readPupils },
] as const;

/** The figure of the first day above that of the last. */
const Both = ({
  row: { start, end },
  read,
  interim,
}: {
  row: Row;
  read: (figures: ScopeFigures) => string;
  interim: boolean;
}) => (
  <>
    <span className="block text-muted">
      <span className="text-xs">{WORDS.startColumn}</span> {start ? read(start) : ''}
    </span>
    <span className="block">
      <span className="text-xs text-muted">{interim ? WORDS.interimColumn : WORDS.endColumn}</span>{' '}
      <span className="font-semibold">{end ? read(end) : ''}</span>
    </span>
  </>
);

/** The school and each level of the phase, at its start and at its end. */
export function LevelFigures({
  figures: { start, end },
  levels,
  interim,
}: {
  figures: NonNullable<PhaseReview['figures']>;
  levels: 'all' | readonly Level[];
  /** The phase goes on: the figures are of today. */
  interim: boolean;
}) {
  const find = (adoption: Adoption, level: Level) => adoption.levels.find((one) => one.level === level);
  const rows: Row[] = [
    { name: WORDS.school, start, end },
    ...end.levels
      .filter(({ level }) => levels === 'all' || levels.includes(level))
      .map(({ level }) => ({ name: level, start: find(start, level), end: find(end, level) })),
  ];
  const columns: Column<Row>[] = [
    { id: 'name', header: WORDS.levelColumn, rowHeader: true, cell: ({ name }) => name },
    ...FIGURES.map(
      ({ id, header, read }): Column<Row> => ({
        id,
        header,
        align: 'end',
        cell: (row) => <Both interim={interim} read={read} row={row} />,
      }),
    ),
  ];
  return (
    <DataTable caption={WORDS.figures(interim)} columns={columns} rowKey={({ name }) => name} rows={rows} />
  );
}
