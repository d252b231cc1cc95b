import { createHash } from 'node:crypto';
import { readMailAddress } from '@/lib/domain/campaign/mail-address';
import type { Day } from '@/lib/domain/directory/types';
import { type ColumnMapping, LIST_FIELDS, type ListField } from '@/lib/domain/import/columns';
import type { ListKind, ListRow, RowReason, WrittenName } from '@/lib/domain/import/types';
import { hasLostLetter, normaliseName } from '@/lib/domain/roster/normalise-name';
import type { HolderKind } from '@/lib/domain/roster/types';
import { isMojibake, MAX_NAME_CHARS } from '../clean-text';
import { readBirthDay, readEventDay } from '../read-day';
import { readChildren } from './read-children';
import { splitFullName } from './split-name';

export type RowReading =
  | { outcome: 'read'; row: ListRow; warnings: { reason: RowReason; detail: Record<string, string> }[] }
  | { outcome: 'refused'; reason: RowReason; detail: Record<string, string> }
  /** An account of somebody who is neither pupil nor guardian. */
  | { outcome: 'skipped' };

const HOLDER_KIND_OF_TYPE: Readonly<Record<string, HolderKind>> = {
  eleve: 'pupil',
  eleves: 'pupil',
  student: 'pupil',
  apprenant: 'pupil',
  parent: 'guardian',
  parents: 'guardian',
  'parent d eleve': 'guardian',
  relative: 'guardian',
  responsable: 'guardian',
  'responsable legal': 'guardian',
  'representant legal': 'guardian',
  tuteur: 'guardian',
};

/** Everybody else who may hold an ENT account: none of our business, and not worth a finding each. */
const OTHER_TYPE =
  /^(enseignante?|teacher|professeure?|personnels?|personnel .*|invitee?|guest|administrat.*|adm[lc]|direction|aed|cpe|aesh|vie scolaire|atss|collectivite.*|intervenant.*|ancien.*|sans profil)$/;

/** Thirty children with long names; what is longer is no cell of an account list, and slow to take apart. */
const MAX_CELL_CHARS = 4000;

/** An ENT's own key of a person: a UUID, a number, a key of the academy's directory; never a name or an address. */
const ENT_ID = /^[A-Za-z0-9][A-Za-z0-9._:$-]{0,99}$/;

/** What tools write for "never" in a column of days. */
const NO_DAY = new Set(['', 'jamais', 'aucune', 'aucun', 'neant', 'n a', 'null', 'non', '0']);

/**
 * One row of a list as its mapping reads it. Only the cells of mapped fields are looked at; the login leaves as a
 * digest, an activation code not at all. A date that does not exist refuses the row.
 */
export function readRow(
  cells: readonly string[],
  mapping: ColumnMapping,
  line: number,
  width: number,
): RowReading {
  const cell = (field: ListField): string => {
    const index = mapping.columns[field];
    return index === undefined ? '' : (cells[index] ?? '');
  };
  const longest = LIST_FIELDS.map(cell).find((text) => text.length > MAX_CELL_CHARS);
  if (longest) return { outcome: 'refused', reason: 'text_too_long', detail: { value: longest } };
  const names = readNames(cell);
  const who = names.full ?? [names.usage ?? names.family, names.first].filter(Boolean).join(' ');
  const refuse = (reason: RowReason, detail: Record<string, string> = {}): RowReading => ({
    outcome: 'refused',
    reason,
    detail: { who, ...detail },
  });
  if (cells.slice(width).some(Boolean)) return refuse('row_too_long');
  const holderKind = readHolderKind(mapping.kind, cell('type'));
  if (holderKind === 'other') return { outcome: 'skipped' };
  if (!holderKind) return refuse('unknown_type', { value: cell('type') });
  if (!names.full && !((names.family || names.usage) && names.first)) return refuse('missing_name');
  const texts = [...Object.values(names), cell('childFamilyName'), cell('childFirstName')];
  const tooLong = texts.find((text) => text.length > 2 * MAX_NAME_CHARS);
  if (tooLong) return refuse('text_too_long', { value: tooLong });
  const days = readDays(cell);
  if ('badField' in days) return refuse('bad_date', { field: days.badField, value: cell(days.badField) });
  const state = cell('state');
  if (mapping.kind !== 'ent_accounts' && !state) return refuse('missing_state');
  const warnings: { reason: RowReason; detail: Record<string, string> }[] = [];
  if (texts.some(hasLostLetter)) warnings.push({ reason: 'lost_character', detail: { who } });
  if (texts.some(isMojibake)) warnings.push({ reason: 'mojibake', detail: { who } });
  const email = holderKind === 'guardian' ? readMailAddress(cell('email')) : null;
  const siecleId = /^\d{1,15}$/.test(cell('siecleId')) ? cell('siecleId') : '';
  const method = readMethod(cell('method') || cell('lastConnectedAt'));
  const row: ListRow = {
    line,
    holderKind,
    names,
    classCodes: readClassCodes(cell('classCode')),
    children: holderKind === 'guardian' ? readAllChildren(mapping.kind, cell) : [],
    accountRef: mapping.kind === 'ent_accounts' ? '' : digestLogin(cell('login')),
    ...days,
    ...(siecleId && { siecleId }),
    ...(email && { email }),
    ...(mapping.kind !== 'ent_accounts' && { state }),
    ...(method && { method }),
    ...(mapping.kind === 'ent_accounts' && ENT_ID.test(cell('entId')) && { entId: cell('entId') }),
  };
  return { outcome: 'read', row, warnings };
}

type Cell = (field: ListField) => string;

function readNames(cell: Cell): WrittenName {
  const full = cell('fullName');
  const split = full ? splitFullName(full) : undefined;
  const family = cell('familyName') || split?.family;
  const usage = cell('usageName');
  const first = cell('firstName') || split?.first;
  return {
    ...(family && { family }),
    ...(usage && { usage }),
    ...(first && { first }),
    ...(full && { full }),
  };
}

function readHolderKind(kind: ListKind, type: string): HolderKind | 'other' | undefined {
  if (kind === 'educonnect_pupils') return 'pupil';
  if (kind === 'educonnect_guardians') return 'guardian';
  const key = normaliseName(type);
  if (Object.hasOwn(HOLDER_KIND_OF_TYPE, key)) return HOLDER_KIND_OF_TYPE[key];
  return OTHER_TYPE.test(key) ? 'other' : undefined;
}

type Days = { bornOn?: Day; notifiedOn?: Day; activatedOn?: Day; lastConnectedOn?: Day };

function readDays(cell: Cell): Days | { badField: ListField } {
  const days: Days = {};
  for (const [field, key, read] of [
    ['bornOn', 'bornOn', readBirthDay],
    ['notifiedOn', 'notifiedOn', readEventDay],
    ['activatedOn', 'activatedOn', readEventDay],
    ['lastConnectedAt', 'lastConnectedOn', readEventDay],
  ] as const) {
    // laclasse writes the method behind the day: "07/09/2026 (EDUCONNECT)".
    const text = cell(field).replace(/\s*\([^()]*\)\s*$/, '');
    if (NO_DAY.has(normaliseName(text))) continue;
    const day = read(text);
    if (!day) return { badField: field };
    days[key] = day;
  }
  return days;
}

const readClassCodes = (cell: string): string[] =>
  cell
    .split(/[,;|]/)
    .map((code) => code.trim())
    .filter((code) => code !== '' && code.length <= 40);

function readAllChildren(kind: ListKind, cell: Cell): ListRow['children'] {
  const family = cell('childFamilyName');
  const first = cell('childFirstName');
  const [classCode, ...others] = readClassCodes(cell('classCode'));
  // The class column of an EduConnect list of one row per child is that child's; an ENT's is the union of all.
  const own = kind === 'educonnect_guardians' && classCode && others.length === 0 ? { classCode } : {};
  const child = family || first ? [{ ...(family && { family }), ...(first && { first }), ...own }] : [];
  return [...child, ...readChildren(cell('children'))];
}

/** Sixty-four bits tell one school's accounts apart and do not give the login back to who reads the database. */
const digestLogin = (login: string): string =>
  login === '' ? '' : createHash('sha256').update(login.toLowerCase()).digest('hex').slice(0, 16);

function readMethod(text: string): ListRow['method'] {
  const words = normaliseName(text).split(' ');
  if (words.includes('educonnect')) return 'educonnect';
  return words.some((word) => word === 'ent' || word === 'aaf' || word === 'local') ? 'legacy' : undefined;
}
