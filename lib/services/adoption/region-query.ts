import { SIZE_BANDS, type StandingFilters, type StandingOrder } from '@/db/queries/region-standing';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { addDays } from '@/lib/domain/directory/day';
import { type Day, SCHOOL_KINDS, type SchoolKind } from '@/lib/domain/directory/types';

export const SECTORS = ['public', 'prive', 'agricole'] as const;
export type Sector = (typeof SECTORS)[number];

/** Sizes as an address writes them: the lower edge of the band, in pupils. */
export const SIZES = SIZE_BANDS.map(String);

export const REGION_ORDERS = ['nom', 'familles', 'responsables', 'eleves', 'progres', 'import'] as const;
export type RegionOrder = (typeof REGION_ORDERS)[number];

/** After so many days without an import a school counts as silent. */
export const SILENT_AFTER_DAYS = 30;

/** Longest search text that is looked at. */
export const LONGEST_TEXT = 80;

/** Scenarios and phases are named like this in the library. */
const ID = /^[a-z0-9-]{1,60}$/;

/** What the region's list is narrowed to; absent: all. */
export type RegionFilters = {
  text?: string;
  academyCode?: string;
  department?: string;
  kind?: SchoolKind;
  /** Index of the size band. */
  band?: number;
  sector?: Sector;
  /** The name of the ENT, as the schools write it. */
  ent?: string;
  /** An id of the library, or `aucun`. */
  scenarioId?: string;
  /** A phase of the plan that runs today. */
  phaseId?: string;
  silent?: boolean;
  stalled?: boolean;
};

/** What an address asks of the region's list, checked. */
export type RegionQuery = RegionFilters & {
  by: RegionOrder;
  order: 'asc' | 'desc';
  /** From 1. */
  page: number;
};

/** The parameters of an address, in the order in which a link writes them. */
export const REGION_PARAMS = [
  'q',
  'academie',
  'departement',
  'type',
  'taille',
  'secteur',
  'ent',
  'scenario',
  'etape',
  'import',
  'bloque',
  'tri',
  'ordre',
  'page',
] as const;
export type RegionParam = (typeof REGION_PARAMS)[number];
export type RegionSearch = { [key in RegionParam]?: string | undefined };

/** Reads an address; what it does not know is left out, so that an old or mistyped link still shows a list. */
export function readRegionQuery(asked: RegionSearch): RegionQuery {
  const by = oneOf(REGION_ORDERS, asked.tri) ?? 'nom';
  const text = cleanText(asked.q);
  const ent = cleanText(asked.ent);
  const band = SIZES.indexOf(asked.taille ?? '');
  const page = Number.parseInt(asked.page ?? '', 10);
  return {
    ...(text && { text }),
    ...pickKnown(
      'academyCode',
      oneOf(
        ACADEMIES.map((a) => a.code),
        asked.academie,
      ),
    ),
    ...pickKnown('department', oneOf(DEPARTMENTS, asked.departement)),
    ...pickKnown('kind', oneOf(SCHOOL_KINDS, asked.type)),
    ...(band >= 0 && { band }),
    ...pickKnown('sector', oneOf(SECTORS, asked.secteur)),
    ...(ent && { ent }),
    ...pickKnown('scenarioId', ID.test(asked.scenario ?? '') ? asked.scenario : undefined),
    ...pickKnown('phaseId', ID.test(asked.etape ?? '') ? asked.etape : undefined),
    ...(asked.import === 'ancien' && { silent: true }),
    ...(asked.bloque === 'oui' && { stalled: true }),
    by,
    order: oneOf(['asc', 'desc'] as const, asked.ordre) ?? (by === 'nom' || by === 'import' ? 'asc' : 'desc'),
    page: page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address's parameters of a query, none where it asks for nothing special: one view has one address. */
export function writeRegionQuery(query: RegionQuery): RegionSearch {
  const usual = readRegionQuery({ tri: query.by });
  return {
    q: query.text,
    academie: query.academyCode,
    departement: query.department,
    type: query.kind,
    taille: query.band === undefined ? undefined : SIZES[query.band],
    secteur: query.sector,
    ent: query.ent,
    scenario: query.scenarioId,
    etape: query.phaseId,
    import: query.silent ? 'ancien' : undefined,
    bloque: query.stalled ? 'oui' : undefined,
    tri: query.by === 'nom' ? undefined : query.by,
    ordre: query.order === usual.order ? undefined : query.order,
    page: query.page > 1 ? String(query.page) : undefined,
  };
}

/** `?type=college&bloque=oui`, '' for everything. */
export function toAddressQuery(query: RegionQuery): string {
  const given = Object.entries(writeRegionQuery(query)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** No parameter the filters do not need: what they mean on a day. */
export function toFilters(query: RegionFilters, todayOn: Day): StandingFilters {
  const { text, scenarioId, phaseId, silent, ...same } = query;
  const { academyCode, department, kind, band, sector, ent, stalled } = same;
  return {
    ...pickKnown('academyCode', academyCode),
    ...pickKnown('department', department),
    ...pickKnown('kind', kind),
    ...pickKnown('band', band),
    ...pickKnown('sector', sector),
    ...pickKnown('ent', ent),
    ...pickKnown('stalled', stalled),
    ...(text && { words: foldSearch(text) }),
    ...(scenarioId && { scenarioId: scenarioId === 'aucun' ? '' : scenarioId }),
    ...(phaseId && { phase: { id: phaseId, on: todayOn } }),
    ...(silent && { silentBefore: silentBefore(todayOn) }),
  };
}

export const silentBefore = (todayOn: Day): Day => addDays(todayOn, -SILENT_AFTER_DAYS);

export const COLUMN_OF: Record<RegionOrder, StandingOrder> = {
  nom: 'name',
  familles: 'families',
  responsables: 'guardians',
  eleves: 'pupils',
  progres: 'progress',
  import: 'import',
};

const DEPARTMENTS = ACADEMIES.flatMap((a) => a.departments);

/** Lower case, no accents, cut into words: as the database folds what it searches. */
function foldSearch(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}

/** PostgreSQL keeps no NUL in a text. */
const cleanText = (given: string | undefined) => given?.replaceAll('\0', '').trim().slice(0, LONGEST_TEXT);

function oneOf<T extends string>(known: readonly T[], given: string | undefined): T | undefined {
  return known.find((value) => value === given);
}

function pickKnown<K extends string, T>(key: K, value: T | undefined): { [k in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [k in K]?: T };
}
