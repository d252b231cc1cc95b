import { DRAWING_FORMATS, type ExportFormat, TABLE_FORMATS } from '@/lib/messages/exports';
import type { RegionExportRequest } from '@/lib/services/adoption/prepare-region-export';
import type { SchoolPart } from '@/lib/services/adoption/prepare-region-school-export';
import { readRegionQuery } from '@/lib/services/adoption/region-query';

const FORMATS: readonly ExportFormat[] = [...TABLE_FORMATS, ...DRAWING_FORMATS];

/** The parts of a school's page, by what its address calls them. */
const PARTS: ReadonlyMap<string, SchoolPart> = new Map([
  ['chiffres', 'figures'],
  ['niveaux', 'levels'],
  ['matrice', 'matrix'],
  ['evolution', 'series'],
  ['plan', 'plan'],
]);

const AUDIENCES = new Map([
  ['eleves', 'pupils'],
  ['familles', 'families'],
] as const);

/** What a download's address of the region desk asks for; undefined: nothing known. */
export function readRegionExport(
  what: string,
  params: URLSearchParams,
): { request: RegionExportRequest; format: ExportFormat } | undefined {
  const format = FORMATS.find((known) => known === (params.get('format') ?? 'csv'));
  const request = readRequest(what, params);
  return format && request && { request, format };
}

function readRequest(what: string, params: URLSearchParams): RegionExportRequest | undefined {
  switch (what) {
    case 'etablissements':
      return { of: 'schools', query: readRegionQuery(Object.fromEntries(params)) };
    case 'repartition':
      return { of: 'distribution' };
    case 'semblables':
      return { of: 'like' };
    case 'scenarios':
      return { of: 'scenarios' };
    default: {
      const part = PARTS.get(what);
      const uai = params.get('etablissement');
      const audience = AUDIENCES.get((params.get('public') ?? '') as 'eleves') ?? 'guardians';
      return part && uai ? { of: 'school', part, uai, audience } : undefined;
    }
  }
}
