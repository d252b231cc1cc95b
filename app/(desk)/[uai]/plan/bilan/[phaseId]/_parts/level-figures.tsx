import { type Column, DataTable } from '@/app/_ui/data-table';
import type { Adoption, ScopeFigures } from '@/lib/domain/adoption/measure';
import type { Level } from '@/lib/domain/directory/types';
import { describePart, REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import type { PhaseReview } from '@/lib/services/planning/follow/get-phase-review';

type Row = { name: string; start: ScopeFigures | undefined; end: ScopeFigures | undefined };

const COLUMNS = [
  { id: 'families', header: WORDS.familiesColumn, read: readFamilies },
  { id: 'guardians', header: WORDS.guardiansColumn, read: readGuardians },
  { id: 'pupils', header: WORDS.pupilsColumn, read: readPupils },
] as const;

function readFamilies({ families }: ScopeFigures) {
  return describePart(families.covered, families.total);
}
function readGuardians({ guardians }: ScopeFigures) {
  return describePart(guardians.activated, guardians.population);
}
function readPupils({ pupils }: ScopeFigures) {
  return describePart(pupils.activated, pupils.population);
}

/** The school and each level of the phase, at its start and at its end. */
export function LevelFigures({
  figures: { start, end },
  levels,
}: {
  figures: NonNullable<PhaseReview['figures']>;
  levels: 'all' | readonly Level[];
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
    ...COLUMNS.flatMap(({ id, header, read }): Column<Row>[] => [
      {
        id: `${id}-start`,
        header: WORDS.at(header, WORDS.startColumn),
        align: 'end',
        cell: (row) => (row.start ? read(row.start) : ''),
      },
      {
        id: `${id}-end`,
        header: WORDS.at(header, WORDS.endColumn),
        align: 'end',
        cell: (row) => (row.end ? read(row.end) : ''),
      },
    ]),
  ];
  return <DataTable caption={WORDS.figures} columns={columns} rowKey={({ name }) => name} rows={rows} />;
}
