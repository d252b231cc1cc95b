import type { SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { SeriesQuery } from '@/lib/domain/planning/series-view';
import type { SeriesWindow } from '@/lib/domain/planning/series-window';
import { MEASURE_CODES } from '@/lib/messages/series';

/** The choices of the page as they stand in its address. */
export const SERIES_KEYS = ['de', 'mesure', 'unite', 'periode', 'du', 'au', 'avec', 'phase'] as const;
export type SeriesKey = (typeof SERIES_KEYS)[number];
export type SeriesAddress = Partial<Record<SeriesKey, string>>;

export const WINDOW_CODES: Record<SeriesWindow, string> = {
  '30-days': '30-jours',
  term: 'trimestre',
  year: 'annee',
  all: 'tout',
  own: 'dates',
};

export const UNIT_CODES: Record<SeriesQuery['unit'], string> = { rate: 'taux', count: 'nombre' };

const findKey = <K extends string>(codes: Record<K, string>, code: string): K | undefined =>
  (Object.keys(codes) as K[]).find((key) => codes[key] === code);

export function writeScope(scope: SeriesScope): string {
  if (scope.kind === 'school') return 'etablissement';
  return `${scope.kind === 'level' ? 'niveau' : 'classe'}:${scope.code}`;
}

/** Undefined for what names no scope. A code may hold a colon. */
function readScope(text: string): SeriesScope | undefined {
  if (text === 'etablissement') return { kind: 'school' };
  const [, kind, code] = /^(niveau|classe):(.+)$/su.exec(text) ?? [];
  if (!kind || !code) return undefined;
  return { kind: kind === 'niveau' ? 'level' : 'class', code };
}

/** Longer than any code of a class or a phase. */
const LONGEST = 100;

/**
 * What an address asks for; what it leaves out is the usual view: covered families, as rates, since the beginning.
 * Undefined when it asks for something that does not exist, however somebody came by it.
 */
export function readSeriesQuery(address: SeriesAddress): SeriesQuery | undefined {
  if (Object.values(address).some((value) => value.length > LONGEST)) return undefined;
  const measure = findKey(MEASURE_CODES, address.mesure || MEASURE_CODES.families);
  const window = findKey(WINDOW_CODES, address.periode || WINDOW_CODES.all);
  const unit = findKey(UNIT_CODES, address.unite || UNIT_CODES.rate);
  const scope = address.de ? readScope(address.de) : undefined;
  const compare = address.avec ? readComparison(address.avec) : undefined;
  if (!measure || !window || !unit || (address.de && !scope) || (address.avec && !compare)) return undefined;
  return {
    measure,
    window,
    unit,
    ...(scope && { scope }),
    ...(address.du && { from: address.du }),
    ...(address.au && { to: address.au }),
    ...(compare && { compare }),
    ...(address.phase && { basePhaseId: address.phase }),
  };
}

function readComparison(text: string): SeriesQuery['compare'] | undefined {
  if (text.startsWith('phase:') && text.length > 'phase:'.length) {
    return { kind: 'phase', phaseId: text.slice('phase:'.length) };
  }
  const scope = readScope(text);
  return scope && { kind: 'scope', scope };
}

/** The choices of an address that say something, for the address of a download of the same view. */
export const keepChoices = (address: SeriesAddress): [string, string][] =>
  SERIES_KEYS.flatMap((key): [string, string][] => (address[key] ? [[key, address[key]]] : []));
