import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from '../access/rights';
import type { Day } from '../directory/types';
import { type Alert, alertKey, type StoredAlert } from './alert';
import { selectAlerts } from './alert-rights';
import { type AlertChanges, reconcileAlerts } from './alert-status';

const fell = (scopeCode: string, newsOn: Day, pupils = 1, guardians = 0): Alert => ({
  kind: 'activations_fell',
  scopeKind: 'class',
  scopeCode,
  detail: { newsOn, pupils, guardians },
});
const stored = (alert: Alert, raisedOn: Day, seen = false): StoredAlert => ({ ...alert, raisedOn, seen });

/** What the table holds afterwards, as the database writes it. */
function write(running: readonly StoredAlert[], { inserted, ended, updated }: AlertChanges, todayOn: Day) {
  const rows = new Map(running.map((a) => [`${alertKey(a)} ${a.raisedOn}`, a]));
  for (const a of ended) rows.delete(`${alertKey(a)} ${a.raisedOn}`);
  for (const a of updated) {
    const key = `${alertKey(a)} ${a.raisedOn}`;
    rows.set(key, stored(a, a.raisedOn, rows.get(key)?.seen));
  }
  for (const a of inserted) rows.set(`${alertKey(a)} ${todayOn}`, stored(a, todayOn));
  return [...rows.values()];
}

describe('what becomes of an alert', () => {
  it('is raised, kept with new numbers, raised anew by news, ended', () => {
    const before = stored(fell('6A', '2026-11-16'), '2026-11-16', true);
    const changes = (current: Alert[]) => reconcileAlerts([before], current, '2026-11-23');
    const none = { inserted: [], ended: [], updated: [] };
    expect(changes([fell('6A', '2026-11-16')])).toEqual(none);
    const fewer = fell('6A', '2026-11-16', 0, 2);
    expect(changes([fewer])).toEqual({ ...none, updated: [{ ...fewer, raisedOn: '2026-11-16' }] });
    const again = fell('6A', '2026-11-23');
    expect(changes([again])).toEqual({ ...none, ended: [before], inserted: [again] });
    expect(changes([])).toEqual({ ...none, ended: [before] });
    const other = fell('5B', '2026-11-23');
    expect(changes([fell('6A', '2026-11-16'), other])).toEqual({ ...none, inserted: [other] });
  });

  it('is written over on the day it was raised, when there is news already', () => {
    const running = [stored(fell('6A', '2026-11-20'), '2026-11-23', true)];
    const changes = reconcileAlerts(running, [fell('6A', '2026-11-23')], '2026-11-23');
    expect(changes.ended).toEqual([]);
    expect(write(running, changes, '2026-11-23')).toEqual([stored(fell('6A', '2026-11-23'), '2026-11-23')]);
  });

  it('leaves running what is true today and nothing else, and changes nothing the second time', () => {
    const day = fc.constantFrom('2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23');
    const alert = fc
      .tuple(fc.constantFrom('6A', '6B', '5A'), day, fc.nat(3), fc.nat(3))
      .map(([code, newsOn, pupils, guardians]) => fell(code, newsOn, pupils, guardians));
    const alerts = fc.uniqueArray(alert, { selector: alertKey });
    fc.assert(
      fc.property(alerts, alerts, day, fc.boolean(), (before, current, raisedOn, seen) => {
        const running = before.map((a) => stored(a, raisedOn, seen));
        const after = write(running, reconcileAlerts(running, current, '2026-11-23'), '2026-11-23');
        const facts = (list: Alert[]) =>
          list.map((a) => JSON.stringify([alertKey(a), Object.entries(a.detail).slice(1)])).sort();
        expect(facts(after)).toEqual(facts(current));
        expect(reconcileAlerts(after, current, '2026-11-23')).toEqual({
          inserted: [],
          ended: [],
          updated: [],
        });
      }),
    );
  });
});

describe('who sees an alert', () => {
  const stall: Alert = {
    kind: 'class_stalls',
    scopeKind: 'class',
    scopeCode: '6A',
    detail: { newsOn: '2026-11-02', schoolDays: 10, families: 4, pupils: 9 },
  };
  const gate: Alert = {
    kind: 'gate_at_risk',
    scopeKind: 'phase',
    scopeCode: 'bascule',
    detail: {
      newsOn: '2026-12-07',
      title: 'Bascule',
      metric: 'family_coverage',
      part: 1,
      whole: 2,
      missing: 1,
      gates: 1,
    },
  };
  const all = [stall, gate, fell('6A', '2026-11-16', 1, 2), fell('5B', '2026-11-16', 0, 2)];
  const of = (grants: Grant[]) => selectAlerts(all, grants);

  it('is told of the school with a role over the school, of own classes otherwise', () => {
    expect(of([{ role: 'principal', classCodes: 'all' }])).toEqual(all);
    expect(of([{ role: 'class_teacher', classCodes: ['5B'] }])).toEqual([all[3]]);
    expect(of([])).toEqual([]);
  });

  it('is told of pupils only with a role that follows pupils only', () => {
    const told = of([{ role: 'rupn', classCodes: 'all' }]);
    expect(told.map((a) => a.scopeCode)).toEqual(['6A', 'bascule', '6A']);
    expect(told[0]?.detail).toMatchObject({ families: 0, pupils: 9 });
    expect(told[2]?.detail).toMatchObject({ pupils: 1, guardians: 0 });
  });

  it('is told of the guardians of own classes to who also follows all pupils', () => {
    const told = of([
      { role: 'rupn', classCodes: 'all' },
      { role: 'class_teacher', classCodes: ['5B'] },
    ]);
    expect(told.at(-1)).toEqual(all[3]);
    expect(told[2]?.detail).toMatchObject({ guardians: 0 });
  });
});
