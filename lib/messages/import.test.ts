import { describe, expect, it } from 'vitest';
import { LIST_FIELDS } from '@/lib/domain/import/columns';
import { FILE_ERRORS } from '@/lib/domain/import/file-problem';
import { FILE_KINDS, ROW_REASONS } from '@/lib/domain/import/types';
import { ACCOUNT_STATES } from '@/lib/domain/roster/types';
import { describeFileProblem, describeRowReason, fileKindNames, listFieldNames } from './import';
import { ACCOUNT_STATE_NAMES } from './ui-adoption';

const DETAIL = {
  line: 12,
  limit: 100000,
  limitMb: 100,
  names: 'eleves.xml, responsables.xml',
  field: 'state',
  column: 'Nom',
  day: '2026-09-07',
  exportedOn: '2026-09-04',
  last: '2026-09-05',
  year: 2025,
  expected: 2026,
  encoding: 'EBCDIC',
  export: 'Structures',
  root: 'TEI',
  tag: 'UAJ',
  entries: 300,
  uai: '0319901U',
  path: 'columns',
  known: 3,
  rows: 400,
};
/** Those whose sentence does without what the others are filled with. */
const BARE = ['zip_nothing', 'map_invalid', 'empty', 'pdf', 'no_rows'] as const;
const ROW_DETAIL = { who: 'DENIS Maxime', value: '31/02/2012', field: 'bornOn' };
const sentences = [
  ...FILE_ERRORS.map((code) => describeFileProblem({ code, detail: DETAIL })),
  ...BARE.map((code) => describeFileProblem({ code })),
  ...ROW_REASONS.flatMap((reason) => [
    describeRowReason({ reason, detail: { ...ROW_DETAIL, value: '' } }),
    describeRowReason({ reason, detail: ROW_DETAIL }),
  ]),
];

describe('the sentences of imports', () => {
  it('end, are in French typography, and leave no hole', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.!?]$/);
      expect(sentence).not.toMatch(/'| [;:!?%»]|« |undefined|NaN|\(\)| {2}/);
      expect(sentence).not.toContain('inattendu');
    }
  });

  it('are each their own', () => {
    const files = FILE_ERRORS.map((code) => describeFileProblem({ code, detail: DETAIL }));
    const rows = ROW_REASONS.map((reason) => describeRowReason({ reason, detail: ROW_DETAIL }));
    expect(new Set(files).size).toBe(FILE_ERRORS.length);
    expect(new Set(rows).size).toBe(ROW_REASONS.length);
  });

  it('name what they are about', () => {
    const of = (code: (typeof FILE_ERRORS)[number]) => describeFileProblem({ code, detail: DETAIL });
    expect(of('missing_column')).toContain('État du compte');
    expect(of('duplicate_column')).toContain('Nom');
    expect(of('zip_several')).toContain('eleves.xml, responsables.xml');
    expect(of('other_school_year')).toContain('2025-2026, et non 2026-2027');
    expect(of('older_than_roster')).toContain('04/09/2026');
    expect(of('too_many_rows')).toContain('100\u202f000');
    expect(describeRowReason({ reason: 'bad_date', detail: ROW_DETAIL })).toContain('Date de naissance');
  });

  it('name every kind, state and field', () => {
    expect(FILE_KINDS.every((kind) => fileKindNames[kind])).toBe(true);
    expect(ACCOUNT_STATES.every((state) => ACCOUNT_STATE_NAMES[state])).toBe(true);
    expect(LIST_FIELDS.every((field) => listFieldNames[field])).toBe(true);
  });
});
