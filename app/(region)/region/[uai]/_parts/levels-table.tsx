import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { RateText } from '@/app/_ui/rate-bar';
import type { ShownLevelGroup } from '@/lib/domain/adoption/disclosure/types';
import { formatDay } from '@/lib/messages/format';
import { REGION_SCHOOL } from '@/lib/messages/region-pages';
import type { PublishedSchoolView } from '@/lib/services/adoption/get-region-school';
import { SchoolDownloads } from './school-downloads';

const AUDIENCE_PARAMS = { families: 'familles', guardians: 'responsables', pupils: 'eleves' } as const;
const AUDIENCES = ['families', 'guardians', 'pupils'] as const;

/** What is shown of the levels, audience by audience; what is withheld is said. */
export function LevelsTable({ view }: { view: PublishedSchoolView }) {
  return (
    <div className="grid gap-4 xl:grid-cols-3">
      {AUDIENCES.map((audience) => {
        const { levels } = view[audience];
        const name = REGION_SCHOOL[audience];
        const columns: Column<ShownLevelGroup>[] = [
          {
            id: 'level',
            header: REGION_SCHOOL.level,
            rowHeader: true,
            cell: (group) => REGION_SCHOOL.joinLevels(group.levels),
          },
          {
            id: 'count',
            header: REGION_SCHOOL.measureOf[audience],
            align: 'end',
            cell: (group) => <RateText part={group.count} whole={group.population} />,
          },
        ];
        if (levels.state === 'withheld') {
          return (
            <Card key={audience}>
              <h3 className="mb-1 text-base">{name}</h3>
              <p className="text-sm text-muted">
                {levels.reason === 'protected' ? REGION_SCHOOL.levelsWithheld : REGION_SCHOOL.levelsUnknown}
              </p>
            </Card>
          );
        }
        return (
          // Not « flush »: its menu hangs out of it.
          <Card className="!p-0" key={audience}>
            <div className="px-4 pb-1 pt-3">
              <div className="flex items-start justify-between gap-2">
                <h3 className="text-base">{name}</h3>
                <SchoolDownloads
                  drawing="only"
                  of={AUDIENCE_PARAMS[audience]}
                  part="niveaux"
                  title={`${REGION_SCHOOL.levels}, ${name}`}
                  uai={view.school.uai}
                />
              </div>
              <p className="text-sm text-muted">{REGION_SCHOOL.levelsLead(formatDay(levels.on))}</p>
            </div>
            <DataTable
              caption={`${REGION_SCHOOL.levels}, ${name}`}
              columns={columns}
              rowKey={(group) => group.levels.join()}
              rows={[...levels.groups]}
            />
          </Card>
        );
      })}
    </div>
  );
}
