import { getRegionDesk } from '@/app/_server/desk';
import { STANDING_FIGURES } from '@/lib/domain/adoption/disclosure/build-standing';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { dayIn } from '@/lib/domain/directory/day';
import { REGION_CSV, REGION_LIST } from '@/lib/messages/region-list';
import { FIGURE_NAMES, SCHOOL_KIND_LABELS, SECTOR_NAMES } from '@/lib/messages/region-pages';
import { listAllRegionSchools } from '@/lib/services/adoption/list-region-schools';
import { readRegionQuery } from '@/lib/services/adoption/region-query';
import type { RegionSchool } from '@/lib/services/adoption/region-school';
import { writeCsv } from '@/lib/services/import/write-csv';
import { nameScenario } from '../../_parts/scenario-name';

/** The list with the filters and the order of its address, every page of it. */
export async function GET(request: Request): Promise<Response> {
  const { ctx, scope } = await getRegionDesk();
  const query = readRegionQuery(Object.fromEntries(new URL(request.url).searchParams));
  const schools = await listAllRegionSchools(ctx, scope, query);
  const head = [
    ...REGION_CSV.columns,
    ...STANDING_FIGURES.flatMap((name) => {
      const label = FIGURE_NAMES[name];
      return [REGION_CSV.count(label), REGION_CSV.of(label), REGION_CSV.on(label)];
    }),
  ];
  const fileName = REGION_LIST.csvName(dayIn('Europe/Paris', ctx.now));
  return new Response(writeCsv([head, ...schools.map(toCells)]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}

const toCells = (school: RegionSchool): string[] => [
  school.uai,
  school.name,
  SCHOOL_KIND_LABELS[school.kind],
  SECTOR_NAMES[school.sector],
  school.city,
  ACADEMIES.find((a) => a.code === school.academyCode)?.name ?? school.academyCode,
  nameScenario(school.scenarioId),
  school.lastImportOn ?? '',
  ...STANDING_FIGURES.flatMap((name) => {
    const figure = school.figures[name];
    if (figure.state === 'shown') return [String(figure.count), String(figure.population), figure.on];
    return [figure.reason === 'protected' ? REGION_CSV.notShown : REGION_CSV.unknown, '', ''];
  }),
];
