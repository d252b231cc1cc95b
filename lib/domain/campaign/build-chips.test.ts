import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LastSession } from '../adoption/locked-out';
import type { RosterSnapshot } from '../adoption/snapshot';
import type { Language } from '../materials/library/languages';
import { audienceInput, EVERYBODY } from './audience-rule';
import { bareGround, buildChips, type ChipGround } from './build-chips';
import { buildAudienceFacts, decideAudience, isMeant, listCandidates } from './decide-audience';
import { anyRule } from './testing/any-rule';
import { type Audience, CHIP_REASONS, type EarlierOutcome, EXCLUSION_REASONS, type Finding } from './types';

const NOW = new Date('2026-11-23T09:00:00Z');
const DAY = 24 * 3600_000;
const WAVE = '0b6f1f5e-0c0f-4c41-9d3a-1f2b3c4d5e6f';
const IDS = Array.from({ length: 8 }, (_, i) => `r${i}`);

/** Four families of two guardians and a child each: e0 (6A): r0, r1 · e1 (6B): r2, r3 · e2 (5B): r4, r5 · e3 (3A): r6, r7. */
function snapshotOf(activated: readonly string[], connected: readonly string[] = []): RosterSnapshot {
  const codes = ['6A', '6B', '5B', '3A'];
  return {
    on: '2026-11-23',
    classes: codes.map((code) => ({ code, level: `${code[0]}e` as '6e' })),
    pupils: codes.map((classCode, i) => ({ id: `e${i}`, classCode })),
    links: IDS.map((guardianId, i) => ({ pupilId: `e${Math.floor(i / 2)}`, guardianId })),
    activated: new Set(activated),
    connected: new Set(connected),
    known: { pupilAccounts: true, guardianAccounts: true, connections: true },
  };
}

type World = { activated: string[]; connected: string[]; ground: ChipGround };
const among = fc.subarray(IDS);
const anyWorld: fc.Arbitrary<World> = fc
  .record({
    activated: among,
    connected: among,
    findings: fc.dictionary(fc.constantFrom(...IDS), fc.subarray<Finding>(['no_email', 'no_mobile'])),
    languages: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom<Language>('fr', 'ar', 'tr')),
    daysAgo: fc.dictionary(fc.constantFrom(...IDS), fc.integer({ min: 0, max: 40 })),
    outcomes: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom<EarlierOutcome>('received', 'bounced')),
    methods: fc.dictionary(
      fc.constantFrom(...IDS),
      fc.constantFrom<LastSession['method']>('educonnect', 'legacy', null),
    ),
  })
  .map(({ activated, connected, findings, languages, daysAgo, outcomes, methods }) => ({
    activated,
    connected,
    ground: {
      now: NOW,
      findings: new Map(Object.entries(findings).map(([id, of]) => [id, new Set(of)])),
      languages: new Map(Object.entries(languages)),
      lastContactAt: new Map(
        Object.entries(daysAgo).map(([id, days]) => [id, new Date(NOW.getTime() - days * DAY)]),
      ),
      outcomes: new Map(Object.entries(outcomes)),
      sessions: {
        toldOn: '2026-11-20',
        fromOn: '2026-10-22',
        last: new Map(Object.entries(methods).map(([id, method]) => [id, { on: '2026-11-18', method }])),
      },
    },
  }));

const contact = {
  emailOf: (id: string) => `${id}@x.fr`,
  suppressionOf: () => undefined,
  hasObjected: () => false,
};
const factsOf = (rule: Audience, { activated, connected, ground }: World) =>
  buildAudienceFacts(snapshotOf(activated, connected), rule, contact, ground);
const writtenBy = (rule: Audience, world: World) =>
  decideAudience(factsOf(rule, world)).flatMap((d) => (d.included ? [d.holderId] : []));

describe('any rule, on any school', () => {
  it('writes to nobody who has activated, and under the default goal to nobody of a covered family', () => {
    fc.assert(
      fc.property(anyRule, anyWorld, (rule, world) => {
        for (const id of writtenBy(rule, world)) {
          expect(world.activated).not.toContain(id);
          const other = IDS[IDS.indexOf(id) ^ 1] ?? '';
          if (rule.goal === 'one_per_family') expect(world.activated).not.toContain(other);
        }
      }),
    );
  });

  it('gives everybody in its scope exactly one answer, the first reason of the fixed order', () => {
    fc.assert(
      fc.property(anyRule, anyWorld, (rule, world) => {
        const facts = factsOf(rule, world);
        const decisions = decideAudience(facts);
        expect(decisions.map((d) => d.holderId)).toEqual(listCandidates(snapshotOf(world.activated), rule));
        for (const decision of decisions) {
          if (decision.included) continue;
          const at = EXCLUSION_REASONS.indexOf(decision.reason);
          // No kind of chip that comes earlier is missed, and nothing that protects holds.
          for (const chip of facts.chips) {
            if (
              EXCLUSION_REASONS.indexOf(chip.reason) < at &&
              CHIP_REASONS.some((r) => r === decision.reason)
            ) {
              expect(chip.passes(decision.holderId)).toBe(true);
            }
          }
          if (!['activated', 'family_covered'].includes(decision.reason)) {
            expect(facts.activated.has(decision.holderId)).toBe(false);
          }
        }
      }),
    );
  });

  it('writes to fewer or the same people with one more kind of chip: kinds are joined by AND', () => {
    const kinds = [
      'cells',
      'family',
      'findings',
      'lastContact',
      'languages',
      'earlier',
      'lockedOut',
    ] as const;
    fc.assert(
      fc.property(anyRule, anyWorld, fc.constantFrom(...kinds), (rule, world, kind) => {
        const without = { ...rule, [kind]: EVERYBODY[kind] };
        const more = new Set(writtenBy(without, world));
        for (const id of writtenBy(rule, world)) expect(more.has(id)).toBe(true);
      }),
    );
  });

  it('writes to more or the same people with one more choice inside a kind: choices are joined by OR', () => {
    const kinds = ['cells', 'findings', 'languages'] as const;
    fc.assert(
      fc.property(anyRule, anyWorld, fc.constantFrom(...kinds), (rule, world, kind) => {
        const parts = rule[kind].map((one) => writtenBy({ ...rule, [kind]: [one] }, world));
        if (parts.length === 0) return;
        expect(new Set(parts.flat())).toEqual(new Set(writtenBy(rule, world)));
      }),
    );
  });
});

const passing = (given: Parameters<typeof audienceInput.parse>[0], ground: Partial<ChipGround> = {}) => {
  const rule = audienceInput.parse(given);
  const chips = buildChips(rule, snapshotOf(['r0', 'r2'], ['r0', 'r1']), { ...bareGround(NOW), ...ground });
  return IDS.filter((id) => chips.every((chip) => chip.passes(id))).join(' ');
};
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

describe('a kind of chip', () => {
  it('lets pass the cells of the matrix', () => {
    expect(passing({ cells: ['adopted'] })).toBe('r0');
    expect(passing({ cells: ['dormant', 'reachable'] })).toBe('r1 r2');
    expect(passing({ cells: ['unreached'] })).toBe('r3 r4 r5 r6 r7');
  });

  it('lets pass whole families, covered or not', () => {
    expect(passing({ family: 'covered' })).toBe('r0 r1 r2 r3');
    expect(passing({ family: 'not_covered' })).toBe('r4 r5 r6 r7');
  });

  it('lets pass who has had no message for so many days, to the instant, or never any', () => {
    const lastContactAt = new Map([
      ['r0', ago(14)],
      ['r1', new Date(ago(14).getTime() + 1)],
      ['r2', ago(200)],
    ]);
    const others = 'r3 r4 r5 r6 r7';
    expect(passing({ lastContact: { channel: 'any', days: 14 } }, { lastContactAt })).toBe(`r0 r2 ${others}`);
    expect(passing({ lastContact: { channel: 'any', days: null } }, { lastContactAt })).toBe(others);
  });

  it('knows a family by the language noted for one of it, unless another one is noted for the person', () => {
    const languages = new Map<string, Language>([
      ['r0', 'ar'],
      ['r2', 'ar'],
      ['r3', 'tr'],
    ]);
    expect(passing({ languages: ['ar'] }, { languages })).toBe('r0 r1 r2');
    expect(passing({ languages: ['tr', 'unknown'] }, { languages })).toBe('r3 r4 r5 r6 r7');
  });

  it('takes whoever an earlier wave did not write to for not sent', () => {
    const outcomes = new Map<string, EarlierOutcome>([
      ['r0', 'received'],
      ['r1', 'bounced'],
    ]);
    const asked = (outcome: EarlierOutcome) =>
      passing({ earlier: { waveId: WAVE, outcomes: [outcome] } }, { outcomes });
    expect([asked('received'), asked('bounced'), asked('failed')]).toEqual(['r0', 'r1', '']);
    expect(asked('not_sent')).toBe('r2 r3 r4 r5 r6 r7');
  });
});

describe('the scope of a rule', () => {
  it('leaves the pupils of some classes out, not who has another child elsewhere', () => {
    const snapshot = snapshotOf([]);
    const shared = { ...snapshot, links: [...snapshot.links, { pupilId: 'e1', guardianId: 'r0' }] };
    const rule = audienceInput.parse({ levels: ['6e'], excludedClassCodes: ['6A'] });
    expect(listCandidates(shared, rule)).toEqual(['r0', 'r2', 'r3']);
  });

  it('is pupils, or those of them who are of age on the day', () => {
    const born = new Map([
      ['e0', '2008-11-23'],
      ['e1', '2008-11-24'],
    ]);
    const of = (kind: 'pupils' | 'adult_pupils') =>
      listCandidates(snapshotOf([]), { ...EVERYBODY, kind }, (id) => born.get(id));
    expect(of('pupils')).toEqual(['e0', 'e1', 'e2', 'e3']);
    expect(of('adult_pupils')).toEqual(['e0']);
  });

  it('means who is protected as well, and not who fails a chip', () => {
    const world = { activated: ['r0'], connected: [], ground: bareGround(NOW) };
    const rule = audienceInput.parse({ goal: 'all_guardians', cells: ['reachable'] });
    const meant = decideAudience(factsOf(rule, world)).filter(isMeant);
    expect(meant).toEqual([{ holderId: 'r0', included: false, reason: 'activated' }]);
  });
});
