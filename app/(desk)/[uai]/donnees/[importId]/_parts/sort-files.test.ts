import { describe, expect, it } from 'vitest';
import type { ReportedFile } from '@/lib/messages/import-report';
import { sortFiles } from './sort-files';

const file = (name: string, more: Partial<ReportedFile> = {}): ReportedFile => ({
  id: name,
  name,
  kind: 'ent_accounts',
  observedOn: '2026-09-07',
  status: 'ready',
  errorCode: null,
  errorDetail: null,
  rowsRead: 10,
  rowsAccepted: 10,
  rowsWarned: 0,
  rowsRefused: 0,
  rowsUndecided: 0,
  summary: null,
  ...more,
});

describe('the files of a report', () => {
  it('put first what needs somebody, and keep the order of the others', () => {
    const sorted = sortFiles([
      file('clean-1'),
      file('again', { status: 'unchanged' }),
      file('warned', { rowsWarned: 2 }),
      file('clean-2'),
      file('aside', { rowsUndecided: 1 }),
      file('bad', { status: 'refused' }),
      file('unknown', { status: 'needs_mapping' }),
    ]);
    expect(sorted.map((f) => f.name)).toEqual([
      'unknown',
      'bad',
      'aside',
      'warned',
      'clean-1',
      'clean-2',
      'again',
    ]);
  });
});
