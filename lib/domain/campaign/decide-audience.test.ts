import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RosterSnapshot } from '../adoption/snapshot';
import { EVERYBODY } from './audience-rule';
import { bareGround } from './build-chips';
import type { WaveChannel } from './channel';
import { buildAudienceFacts, decideAudience, decideRecipient, listCandidates } from './decide-audience';
import type { Audience } from './types';

const CLASSES = [
  { code: '6A', level: '6e' as const },
  { code: '6B', level: '6e' as const },
  { code: '3A', level: '3e' as const },
];

/** e1 (6A): r1, r2 · e2 (3A, half-sibling): r2, r3 · e3 (6B): r4. */
const FAMILIES: Partial<RosterSnapshot> = {
  pupils: [
    { id: 'e1', classCode: '6A' },
    { id: 'e2', classCode: '3A' },
    { id: 'e3', classCode: '6B' },
  ],
  links: [
    { pupilId: 'e1', guardianId: 'r1' },
    { pupilId: 'e1', guardianId: 'r2' },
    { pupilId: 'e2', guardianId: 'r2' },
    { pupilId: 'e2', guardianId: 'r3' },
    { pupilId: 'e3', guardianId: 'r4' },
  ],
};

type Given = {
  activated?: string[];
  audience?: Partial<Audience>;
  emails?: Record<string, string | null>;
  bounced?: string[];
  suppressed?: string[];
  objected?: string[];
  channel?: WaveChannel;
  roster?: Partial<RosterSnapshot>;
};

function snapshotOf({ activated = [], roster = FAMILIES }: Given): RosterSnapshot {
  return {
    on: '2026-10-01',
    classes: CLASSES,
    pupils: [],
    links: [],
    connected: new Set(),
    known: { pupilAccounts: true, guardianAccounts: true, connections: true },
    ...roster,
    activated: new Set(activated),
  };
}

const factsOf = (given: Given) =>
  buildAudienceFacts(
    snapshotOf(given),
    { ...EVERYBODY, ...given.audience },
    {
      emailOf: (id) =>
        given.emails?.[id] ?? (given.emails && id in given.emails ? null : `${id}@example.org`),
      suppressionOf: (address) =>
        given.suppressed?.includes(address)
          ? 'opposition'
          : given.bounced?.includes(address)
            ? 'bounce'
            : undefined,
      hasObjected: (id) => given.objected?.includes(id) ?? false,
      entIdOf: (id) => `ent-${id}`,
      ...(given.channel ? { channel: given.channel } : {}),
    },
    bareGround(new Date('2026-10-01T10:00:00Z')),
  );

/** "r1 ok, r2 activated": one word for each candidate. */
const decided = (given: Given) =>
  decideAudience(factsOf(given))
    .map((d) => `${d.holderId} ${d.included ? 'ok' : d.reason}`)
    .join(', ');

describe('the audience of a wave', () => {
  it('is made of the legal guardians of the pupils in its levels and classes', () => {
    const candidates = (audience: Partial<Audience>) =>
      listCandidates(snapshotOf({}), { ...EVERYBODY, ...audience });
    expect(candidates({})).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(candidates({ levels: ['6e'] })).toEqual(['r1', 'r2', 'r4']);
    expect(candidates({ levels: ['3e'] })).toEqual(['r2', 'r3']);
    expect(candidates({ classCodes: ['6B'] })).toEqual(['r4']);
    expect(candidates({ levels: ['3e'], classCodes: ['6B'] })).toEqual([]);
  });

  it('writes to both guardians of a family that is not covered', () => {
    expect(decided({})).toBe('r1 ok, r2 ok, r3 ok, r4 ok');
  });

  it('leaves an activated holder out, whatever the goal', () => {
    const activated = ['r1'];
    expect(decided({ activated })).toBe('r1 activated, r2 ok, r3 ok, r4 ok');
    expect(decided({ activated, audience: { goal: 'all_guardians' } })).toBe(
      'r1 activated, r2 ok, r3 ok, r4 ok',
    );
  });

  it('leaves the family in peace once each of its pupils has an activated guardian', () => {
    expect(decided({ activated: ['r2'] })).toBe('r1 family_covered, r2 activated, r3 family_covered, r4 ok');
    expect(decided({ activated: ['r1', 'r3'] })).toBe('r1 activated, r2 family_covered, r3 activated, r4 ok');
  });

  it('looks at the whole family even when the wave is for one level', () => {
    // r1 covers e1, the only pupil of 6e in the family; e2 of 3e is not covered.
    expect(decided({ activated: ['r1'], audience: { levels: ['6e'] } })).toBe('r1 activated, r2 ok, r4 ok');
  });

  it('goes on in a covered family when the goal is every guardian', () => {
    expect(decided({ activated: ['r2'], audience: { goal: 'all_guardians' } })).toBe(
      'r1 ok, r2 activated, r3 ok, r4 ok',
    );
  });

  it('does not write to a suppressed address, however it is typed in SIECLE', () => {
    const emails = { r1: ' Claire@Example.org ' };
    expect(decided({ emails, suppressed: ['claire@example.org'] })).toBe('r1 opted_out, r2 ok, r3 ok, r4 ok');
    expect(decided({ emails, bounced: ['claire@example.org'] })).toBe('r1 bounced, r2 ok, r3 ok, r4 ok');
    expect(decided({ emails, suppressed: ['paul@example.org'] })).toBe('r1 ok, r2 ok, r3 ok, r4 ok');
  });

  it('does not write to who has objected themselves, by any way, also without an address', () => {
    const given: Given = { objected: ['r1', 'r2'], emails: { r1: null } };
    expect(decided(given)).toBe('r1 opted_out, r2 opted_out, r3 ok, r4 ok');
    expect(decided({ ...given, channel: 'ent_message' })).toBe('r1 opted_out, r2 opted_out, r3 ok, r4 ok');
  });

  it('says when an address is missing or malformed', () => {
    expect(decided({ emails: { r1: null, r2: 'claire@', r3: '', r4: 'r4@example.org' } })).toBe(
      'r1 no_address, r2 no_address, r3 no_address, r4 ok',
    );
  });

  it('writes once to an address that several guardians share', () => {
    const emails = { r1: 'Parents@example.org', r2: 'parents@example.org' };
    expect(decided({ emails })).toBe('r1 ok, r2 same_address, r3 ok, r4 ok');
    expect(decided({ emails, activated: ['r1'] })).toBe('r1 activated, r2 ok, r3 ok, r4 ok');
  });

  it('gives the first reason that holds', () => {
    const emails = { r1: null, r2: 'r2@example.org', r3: null };
    const suppressed = ['r2@example.org'];
    expect(decided({ emails, suppressed, activated: ['r2'] })).toBe(
      'r1 family_covered, r2 activated, r3 family_covered, r4 ok',
    );
  });

  it('says that somebody has left who is no candidate any more', () => {
    const facts = factsOf({ activated: ['r9'] });
    expect(decideRecipient('r9', facts)).toEqual({ holderId: 'r9', included: false, reason: 'left' });
  });

  it('decides once on every candidate, and never writes to an activated one, to nobody twice', () => {
    const id = fc.integer({ min: 1, max: 8 });
    const mail = fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org', 'no', null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.constantFrom('6A', '6B', '3A')), { maxLength: 8 }),
        fc.array(fc.tuple(id, id), { maxLength: 16 }),
        fc.uniqueArray(id),
        fc.array(mail, { minLength: 8, maxLength: 8 }),
        fc.subarray(['a@example.org', 'b@example.org']),
        fc.constantFrom<Audience['goal']>('one_per_family', 'all_guardians'),
        fc.subarray(['6e', '3e'] as const),
        fc.subarray(['r1', 'r2', 'r3']),
        fc.constantFrom<WaveChannel>('email', 'ent_message'),
        (enrolled, pairs, active, mails, suppressed, goal, levels, objected, channel) => {
          const pupils = [...new Map(enrolled)].map(([n, classCode]) => ({ id: `e${n}`, classCode }));
          const present = new Set(pupils.map((p) => p.id));
          const links = pairs
            .map(([p, g]) => ({ pupilId: `e${p}`, guardianId: `r${g}` }))
            .filter((l) => present.has(l.pupilId));
          const given: Given = {
            roster: { pupils, links },
            activated: active.map((n) => `r${n}`),
            emails: Object.fromEntries(mails.map((m, i) => [`r${i + 1}`, m])),
            suppressed,
            objected,
            channel,
            audience: { goal, levels },
          };
          const decisions = decideAudience(factsOf(given));
          const candidates = listCandidates(snapshotOf(given), { ...EVERYBODY, goal, levels });
          expect(decisions.map((d) => d.holderId)).toEqual(candidates);
          const written = decisions.flatMap((d) => (d.included ? [d] : []));
          expect(new Set(written.map((d) => d.address)).size).toBe(written.length);
          for (const { holderId, address } of written) {
            expect(given.activated).not.toContain(holderId);
            expect(suppressed).not.toContain(address);
            expect(objected).not.toContain(holderId);
          }
        },
      ),
    );
  });
});
