import {
  readSeriesQuery,
  SERIES_KEYS,
  type SeriesAddress,
} from '@/app/(desk)/[uai]/adoption/evolution/series-address';
import { DRAWING_FORMATS, type ExportFormat, TABLE_FORMATS } from '@/lib/messages/exports';
import type { ExportRequest } from '@/lib/services/series/prepare-export';

const FORMATS: readonly ExportFormat[] = [...TABLE_FORMATS, ...DRAWING_FORMATS];

/** What a download's address asks for; of a parameter that stands there twice the first counts. Undefined: nothing known. */
export function readExport(
  what: string,
  params: URLSearchParams,
): { request: ExportRequest; format: ExportFormat } | undefined {
  const format = FORMATS.find((known) => known === (params.get('format') ?? 'csv'));
  const request = readRequest(what, params);
  return format && request && { request, format };
}

function readRequest(what: string, params: URLSearchParams): ExportRequest | undefined {
  const audience = params.get('public') === 'eleves' ? ('pupils' as const) : ('guardians' as const);
  const classCode = params.get('classe') || undefined;
  const ofClass = classCode === undefined ? {} : { classCode };
  switch (what) {
    case 'vue-ensemble':
      return { of: 'overview', ...ofClass };
    case 'niveaux':
      return { of: 'levels', audience };
    case 'classes':
      return { of: 'classes', audience };
    case 'matrice':
      return { of: 'matrix', audience, ...ofClass };
    case 'entonnoir':
      return { of: 'funnel', audience };
    case 'evolution-classes':
      return { of: 'class-series' };
    case 'prevision':
      return { of: 'forecast', ...ofClass };
    case 'evolution': {
      const address = SERIES_KEYS.map((key) => [key, params.get(key) ?? ''] as const);
      const query = readSeriesQuery(Object.fromEntries(address) as SeriesAddress);
      return query && { of: 'series', query };
    }
    default:
      return undefined;
  }
}
