import { describe, expect, it } from 'vitest';
import type { FileKind } from '@/lib/domain/import/types';
import { groupForApplication } from './order-of-application';

const file = (kind: FileKind, observedOn: string) => ({ kind, observedOn, name: `${kind} ${observedOn}` });

describe('the order in which dropped files are applied', () => {
  it('is exports first, pupils before guardians, each alone; then lists by day, those of a day together', () => {
    const groups = groupForApplication([
      file('ent_accounts', '2026-09-28'),
      file('educonnect_pupils', '2026-09-07'),
      file('siecle_guardians', '2026-09-28'),
      file('educonnect_guardians', '2026-09-28'),
      file('siecle_pupils', '2026-09-28'),
      file('ent_accounts', '2026-09-07'),
    ]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ['siecle_pupils 2026-09-28'],
      ['siecle_guardians 2026-09-28'],
      ['educonnect_pupils 2026-09-07', 'ent_accounts 2026-09-07'],
      ['educonnect_guardians 2026-09-28', 'ent_accounts 2026-09-28'],
    ]);
  });

  it('is of no file none', () => expect(groupForApplication([])).toEqual([]));
});
