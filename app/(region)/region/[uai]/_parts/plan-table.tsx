import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { formatDayShort } from '@/lib/messages/format';
import { REGION_SCHOOL } from '@/lib/messages/region-pages';
import type { RegionSchool } from '@/lib/services/adoption/region-school';
import { nameScenario } from '@/lib/services/adoption/region-school';

/** The running plan and the days of its phases. */
export function PlanTable({ school: { scenarioId, scenarioTitle, phases } }: { school: RegionSchool }) {
  if (scenarioId === null) {
    return (
      <Card>
        <p className="text-muted">{REGION_SCHOOL.noPlan}</p>
      </Card>
    );
  }
  return (
    <Card flush>
      <p className="px-4 pb-1 pt-3 font-semibold">{nameScenario(scenarioId, scenarioTitle)}</p>
      <DataTable
        caption={REGION_SCHOOL.plan}
        columns={[
          { id: 'title', header: REGION_SCHOOL.phase, rowHeader: true, cell: (phase) => phase.title },
          { id: 'from', header: REGION_SCHOOL.from, cell: (phase) => formatDayShort(phase.startsOn) },
          { id: 'to', header: REGION_SCHOOL.to, cell: (phase) => formatDayShort(phase.endsOn) },
        ]}
        rowKey={(phase) => phase.id}
        rows={[...phases]}
      />
    </Card>
  );
}
