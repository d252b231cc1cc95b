import { Matrix } from '@/app/_parts/matrix';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { STANDING_FIGURES, type StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import { formatCount, formatDayShort } from '@/lib/messages/format';
import { FIGURE_NAMES, REGION_SCHOOL } from '@/lib/messages/region-pages';
import type { PublishedSchoolView } from '@/lib/services/adoption/get-region-school';
import { FigureCell } from '../../_parts/figure-cell';
import { SchoolDownloads } from './school-downloads';

/** The five counts, enrolment, and the matrices that may be shown. */
export function FiguresTable({ view }: { view: PublishedSchoolView }) {
  const { figures, populations } = view.school;
  const columns: Column<StandingFigure>[] = [
    { id: 'name', header: REGION_SCHOOL.figure, rowHeader: true, cell: (name) => FIGURE_NAMES[name] },
    {
      id: 'count',
      header: REGION_SCHOOL.of,
      align: 'end',
      // Its day stands in the next column.
      cell: (name) => {
        const figure = figures[name];
        return <FigureCell figure={figure} newestOn={figure.state === 'shown' ? figure.on : null} />;
      },
    },
    {
      id: 'on',
      header: REGION_SCHOOL.on,
      align: 'end',
      cell: (name) => {
        const f = figures[name];
        return f.state === 'shown' ? <span className="tabular">{formatDayShort(f.on)}</span> : '';
      },
    },
  ];
  const enrolment = (count: number | null) => (count === null ? REGION_SCHOOL.underFive : formatCount(count));
  return (
    <div className="space-y-4">
      <Card flush>
        <DataTable
          caption={REGION_SCHOOL.figures}
          columns={columns}
          rowKey={(name) => name}
          rows={[...STANDING_FIGURES]}
        />
      </Card>
      <p className="text-sm text-muted">
        {REGION_SCHOOL.enrolmentSentence(
          enrolment(populations.pupils),
          enrolment(populations.guardians),
          enrolment(populations.families),
        )}
      </p>
      <div className="grid gap-4 lg:grid-cols-2">
        {(['pupils', 'guardians'] as const).map((audience) => {
          const matrix = view[audience].matrix;
          if (!matrix || (matrix.state === 'withheld' && matrix.reason === 'unknown')) return null;
          return (
            <Card key={audience}>
              <div className="mb-2 flex items-start justify-between gap-2">
                <h3 className="text-base">
                  {REGION_SCHOOL[audience]}
                  {matrix.state === 'shown' && (
                    <span className="text-sm font-normal text-muted">
                      {' '}
                      {REGION_SCHOOL.asOf(formatDayShort(matrix.on))}
                    </span>
                  )}
                </h3>
                {matrix.state === 'shown' && (
                  <SchoolDownloads
                    drawing="only"
                    of={audience === 'pupils' ? 'eleves' : 'responsables'}
                    part="matrice"
                    title={REGION_SCHOOL.matrixOf(REGION_SCHOOL[audience], view.school.name)}
                    uai={view.school.uai}
                  />
                )}
              </div>
              {matrix.state === 'shown' ? (
                <Matrix audience={REGION_SCHOOL[audience]} matrix={matrix.matrix} />
              ) : (
                <p className="text-sm text-muted">{REGION_SCHOOL.matrixWithheld}</p>
              )}
            </Card>
          );
        })}
      </div>
    </div>
  );
}
