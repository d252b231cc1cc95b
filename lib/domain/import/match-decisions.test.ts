import { describe, expect, it } from 'vitest';
import { buildMatchIndex, matchRow } from './match-holders';
import { rowKey } from './row-key';
import { guardianRow, match, matched, ROSTER, row } from './testing/match-rows';

describe('rows that nothing tells apart', () => {
  const olivier = (state: string) =>
    guardianRow({
      names: { family: 'GUILLOT', first: 'Olivier' },
      children: [{ family: 'GUILLOT', first: 'Marius', classCode: '3A' }],
      state,
    });

  it('are shared out when they say the same of as many people, and are told apart from certain ones', () => {
    const rows = [olivier('Actif'), olivier('Actif')];
    expect(rows.map((one) => match(one, rows))).toEqual([
      { ...matched('r5'), shared: true },
      { ...matched('r6'), shared: true },
    ]);
  });

  it('are put aside when they do not, or when there are fewer or more of them than people', () => {
    for (const rows of [
      [olivier('Actif'), olivier('À activer')],
      [olivier('Actif')],
      [olivier('Actif'), olivier('Actif'), olivier('Actif')],
    ]) {
      for (const one of rows) {
        expect(match(one, rows)).toMatchObject({ outcome: 'ambiguous', candidates: ['r5', 'r6'] });
      }
    }
  });

  it('do not give one person two states', () => {
    const lea = (state: string) => row({ names: { full: 'SANCHEZ Léa' }, classCodes: ['6A'], state });
    const differing = [lea('Actif'), lea('À activer')];
    for (const one of differing) expect(match(one, differing).outcome).toBe('ambiguous');
    const same = [lea('Actif'), lea('Actif')];
    for (const one of same) expect(match(one, same)).toEqual(matched('e1'));
  });

  it('are each decided for themselves, and in each list anew', () => {
    const rows = [olivier('Actif'), olivier('À activer')];
    const keys = rows.map((one) => {
      const found = match(one, rows);
      return found.outcome === 'ambiguous' ? found.rowKey : '';
    });
    expect(new Set(keys).size).toBe(2);
    const decisions = new Map([[keys[0] ?? '', 'r6']]);
    const index = buildMatchIndex(ROSTER, rows);
    expect(rows.map((one) => matchRow(index, one, decisions).outcome)).toEqual(['matched', 'ambiguous']);
    const next = [olivier('À activer'), olivier('Actif')];
    const later = buildMatchIndex(ROSTER, next);
    expect(next.map((one) => matchRow(later, one, decisions).outcome)).toEqual(['ambiguous', 'ambiguous']);
  });
});

describe('a decision', () => {
  const one = row({ names: { family: 'GUILLOT', first: 'Marius' }, classCodes: ['3A'], state: 'Notifié' });

  it('is remembered for the same person in the next list, whatever the account has become', () => {
    const next = { ...one, line: 99, state: 'Activé', activatedOn: '2026-10-01' };
    expect(rowKey(next)).toBe(rowKey(one));
    const decisions = new Map([[rowKey(one), 'e6']]);
    expect(matchRow(buildMatchIndex(ROSTER, [next]), next, decisions)).toEqual(matched('e6'));
  });

  it('counts no more when the person it named is gone', () => {
    const roster = { ...ROSTER, pupils: ROSTER.pupils.filter((p) => p.id !== 'e6') };
    const decisions = new Map([[rowKey(one), 'e6']]);
    expect(matchRow(buildMatchIndex(roster, [one]), one, decisions)).toEqual(matched('e5'));
  });

  it('is kept under a key that differs for different people, and not for a change of class of a known login', () => {
    const names = { family: 'GUILLOT', first: 'Marius' };
    expect(rowKey(row({ names, classCodes: ['3A'] }))).not.toBe(rowKey(row({ names, classCodes: ['3B'] })));
    expect(rowKey(row({ names, bornOn: '2012-05-23' }))).not.toBe(
      rowKey(row({ names, bornOn: '2012-09-21' })),
    );
    expect(rowKey(row({ names, classCodes: ['3A'], accountRef: 'ab' }))).toBe(
      rowKey(row({ names, classCodes: ['3B'], accountRef: 'ab' })),
    );
    expect(rowKey(row({ names }))).toBe(rowKey(row({ names: { family: 'Guillot', first: 'MARIUS' } })));
  });
});
