import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contact } from '@/db/schema/tracking';
import type { SchoolScope } from '@/db/scope';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { anyRule } from '@/lib/domain/campaign/testing/any-rule';
import type { Audience } from '@/lib/domain/campaign/types';
import { CONTACT_KINDS, type ContactKind } from '@/lib/domain/tracking/contact';
import { cancelWave } from '../campaign/cancel-wave';
import { confirmWave } from '../campaign/confirm-wave';
import { createWave } from '../campaign/create-wave';
import { pauseWave } from '../campaign/pause-wave';
import { resendFailed } from '../campaign/resend-failed';
import { resumeWave } from '../campaign/resume-wave';
import { activate, type PlantedChild, plantPeople } from '../campaign/testing/plant-school';
import { updateWave } from '../campaign/update-wave';
import { sendWave } from '../delivery/send-wave';
import { CONTENT, type Harness, openHarness } from '../delivery/testing/open-harness';
import { recordContact } from './record-contact';
import { undoContact } from './undo-contact';

/*
 * DOMAIN rules 1 to 3, held against whatever order of things: nobody who has activated, and nobody of a covered family,
 * gets a message; and each has one outcome in each wave. Nor does anybody who refuses, nor somebody whom a letter, a call,
 * a paper, a meeting or another wave has addressed too lately. The mail server is the witness: what was known when the
 * message came counts, not what was planned.
 */

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const FAMILIES = 8;
/** Two guardians and one child each, but for the last, whose second child has another second guardian. */
const ROSTER: PlantedChild[] = [
  ...Array.from({ length: FAMILIES }, (_, i) => ({
    id: `e${i}`,
    classCode: i % 2 === 0 ? '6A' : '5B',
    guardians: [{ id: `r${i}a` }, { id: `r${i}b` }],
  })),
  { id: 'e7x', classCode: '6A', guardians: [{ id: 'r7b' }, { id: 'r7c' }] },
];
/** Classes that the school of this test has. */
const IN_SCHOOL = { classCodes: [], excludedClassCodes: [] };
const guardians = [...new Set(ROSTER.flatMap((child) => child.guardians.map((g) => g.id)))];

type Work = { do: 'work'; workers: number; refuse: number; meanwhile: string | null };
type Step =
  | { do: 'import'; who: string }
  | { do: 'plan'; reminders: boolean; rule: Audience; earlier: boolean }
  | Work
  | { do: 'edit'; rule: Audience }
  | { do: 'contact'; who: string; kind: ContactKind }
  | { do: 'undo' }
  | { do: 'pause' | 'resume' | 'cancel' | 'retry' | 'reimport' }
  | { do: 'wait'; hours: number };

const someone = fc.constantFrom(...guardians);
/** Any chips under the goal that stops for covered families; half of the rules ask nothing, so that much is sent. */
const rule = fc.oneof(
  fc.constant(EVERYBODY),
  anyRule.map((one): Audience => ({ ...one, ...IN_SCHOOL, goal: 'one_per_family', earlier: null })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), who: someone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      reminders: fc.boolean(),
      rule,
      earlier: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), rule }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('contact' as const),
      who: someone,
      kind: fc.constantFrom(...CONTACT_KINDS),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      workers: fc.integer({ min: 1, max: 3 }),
      refuse: fc.constantFrom(0, 3, 4),
      meanwhile: fc.option(someone),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'pause' as const,
        'resume' as const,
        'cancel' as const,
        'retry' as const,
        'reimport' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 24, 49, 200) }),
  },
);

const HOUR_MS = 3600_000;

/** What imports have said, and colleagues done, so far, as the rules read it. */
function openWitness() {
  const activated = new Set<string>();
  const refused = new Map<string, string>();
  /** Whoever was addressed, by whatever way, in the order in which it happened. */
  const addressed: { who: string; at: number; actId: string }[] = [];
  const isReached = (child: PlantedChild) => child.guardians.some((g) => activated.has(g.id));
  const familyOf = (id: string) =>
    ROSTER.filter((child) => {
      const together = child.id.startsWith('e7') ? ['r7a', 'r7b', 'r7c'] : child.guardians.map((g) => g.id);
      return together.includes(id);
    });
  return {
    say: (id: string) => void activated.add(id),
    refuse: (id: string, actId: string) => void refused.set(actId, id),
    address: (who: string, at: Date, actId = '') => void addressed.push({ who, at: at.getTime(), actId }),
    undo: (actId: string) => {
      refused.delete(actId);
      const index = addressed.findIndex((one) => one.actId === actId);
      if (index >= 0) addressed.splice(index, 1);
    },
    mayGet: (id: string) =>
      !activated.has(id) && !familyOf(id).every(isReached) && ![...refused.values()].includes(id),
    /** The default of a school: once in 48 hours, three times a fortnight. */
    hasRest: (id: string, at: Date) => {
      const since = (hours: number) =>
        addressed.filter((one) => one.who === id && one.at > at.getTime() - hours * HOUR_MS).length;
      return since(48) === 0 && since(14 * 24) < 3;
    },
  };
}

const ADDRESSING: readonly ContactKind[] = [
  'letter',
  'handed_out',
  'ent_message',
  'phone',
  'refused',
  'meeting',
];

/**
 * A colleague does something about somebody: by the verb, with what comes of it, where a person writes it down; a letter
 * and an invitation by the ledger, as a print run and a list at the door do. Returns the act.
 */
async function doContact(scope: SchoolScope, holderId: string, kind: ContactKind): Promise<string> {
  const actId = randomUUID();
  if (kind === 'letter' || kind === 'invited') {
    await h.database.ownerDb
      .insert(contact)
      .values({ schoolUai: scope.uai, actId, holderId, kind, at: h.now });
    return actId;
  }
  const input = { actId, kind, holderIds: [holderId], ...(kind === 'note' && { note: 'À savoir' }) };
  const recorded = await recordContact({ ...h.verbs(), secretKey: 'k'.repeat(32) }, scope, input);
  if (!recorded.ok) throw new Error(recorded.problem.code);
  return actId;
}

async function play(steps: readonly Step[]): Promise<void> {
  await h.reset();
  const { scope, waveId } = await h.plantWave(ROSTER);
  const witness = openWitness();
  const wrong: string[] = [];
  const waves = [waveId];
  const acts: string[] = [];
  const last = () => ({ waveId: waves.at(-1) ?? '' });
  const learn = async (scope: SchoolScope, who: string) => {
    await activate(h.database.db, scope, [who], `2026-09-${String(1 + waves.length).padStart(2, '0')}`).catch(
      // It is known already: an import of the same list changes nothing.
      () => undefined,
    );
    witness.say(who);
  };
  for (const one of steps) {
    if (one.do === 'import') await learn(scope, one.who);
    else if (one.do === 'reimport') await plantPeople(h.database.db, scope, []);
    else if (one.do === 'wait') h.now = new Date(h.now.getTime() + one.hours * 3600_000);
    else if (one.do === 'contact') {
      const actId = await doContact(scope, one.who, one.kind);
      acts.push(actId);
      if (one.kind === 'refused') witness.refuse(one.who, actId);
      if (ADDRESSING.includes(one.kind)) witness.address(one.who, h.now, actId);
    } else if (one.do === 'undo') {
      const actId = acts.pop();
      if (actId) {
        expect((await undoContact({ ...h.verbs(), secretKey: 'k'.repeat(32) }, scope, { actId })).ok).toBe(
          true,
        );
        witness.undo(actId);
      }
    } else if (one.do === 'edit') {
      const draft = await createWave(h.verbs(), scope, { title: 'Relance', audience: {}, ...CONTENT });
      if (!draft.ok) throw new Error(draft.problem.code);
      const { waveId } = draft.value;
      const change = { waveId, title: 'x', audience: one.rule, ...CONTENT };
      expect((await updateWave(h.verbs(), scope, { ...change, version: 1 })).ok).toBe(true);
      // What is confirmed is not edited any more.
      await confirmWave(h.verbs(), scope, { waveId, at: 'now', version: 2, force: true });
      expect((await updateWave(h.verbs(), scope, { ...change, version: 2 })).ok).toBe(false);
      waves.push(waveId);
    } else if (one.do === 'pause') await pauseWave(h.verbs(), scope, last());
    else if (one.do === 'resume') await resumeWave(h.verbs(), scope, last());
    else if (one.do === 'cancel') await cancelWave(h.verbs(), scope, last());
    else if (one.do === 'retry') {
      const again = await resendFailed(h.verbs(), scope, last());
      if (again.ok) waves.push(again.value.waveId);
    } else if (one.do === 'plan') {
      const reminders = one.reminders ? [{ afterSchoolDays: 2, ...CONTENT }] : [];
      const earlier = one.earlier ? { waveId, outcomes: ['received' as const, 'not_sent' as const] } : null;
      const planned = await h.plantNext(scope, { ...one.rule, earlier }, { reminders });
      waves.push(planned.waveId);
      for (const { id } of (await h.report(scope, planned.waveId)).followers) waves.push(id);
    } else if (one.do === 'work') {
      let learning: Promise<void> | undefined;
      const before = h.sink.mails.length;
      h.sink.onRecipient = (address, count) => {
        const id = address.split('@')[0] ?? '';
        if (!witness.mayGet(id)) wrong.push(id);
        if (count % 5 === 2 && one.meanwhile && !learning) learning = learn(scope, one.meanwhile);
        return one.refuse > 0 && count % one.refuse === 0 ? (count % 2 === 0 ? 451 : 550) : undefined;
      };
      const jobs = waves.flatMap((id) => Array(one.workers).fill({ waveId: id, force: true, run: 1 }));
      // More at once than a process has connections for would wait for one another.
      for (let from = 0; from < jobs.length; from += 3) {
        await Promise.all(jobs.slice(from, from + 3).map((job) => sendWave(h.ctx(), scope, job)));
      }
      await learning;
      for (const { to } of h.sink.mails.slice(before)) {
        const [id = ''] = to.split('@');
        if (!witness.hasRest(id, h.now)) wrong.push(`${id}, too soon`);
        witness.address(id, h.now);
      }
    }
  }
  expect(wrong).toEqual([]);
  // One message for each wave and recipient, whatever happened; the Message-ID is theirs alone.
  const ids = h.sink.mails.map((mail) => mail.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  const sent = await Promise.all(waves.map(async (id) => (await h.report(scope, id)).counts.sent));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
}

describe('no order of imports, plans, edits, rules, retries, pauses and workers', () => {
  it('makes a message reach who has activated, is covered, refuses or needs rest, or anybody twice', async () => {
    const plays = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), play);
    await fc.assert(plays, { numRuns: 25, seed: 20261123 });
  }, 180_000);

  it('which the witness would notice: it knows a half-covered family from a covered one', () => {
    const witness = openWitness();
    expect(witness.mayGet('r7a')).toBe(true);
    witness.say('r7a');
    expect([witness.mayGet('r7a'), witness.mayGet('r7b'), witness.mayGet('r7c')]).toEqual([
      false,
      true,
      true,
    ]);
    witness.say('r7c');
    expect(witness.mayGet('r7b')).toBe(false);
  });

  it('nor a message too soon after a call or a letter, nor one to who refuses, until that is taken back', () => {
    const witness = openWitness();
    const hours = (n: number) => new Date(n * HOUR_MS);
    witness.address('r0a', hours(0), 'call');
    expect([witness.hasRest('r0a', hours(47)), witness.hasRest('r0a', hours(48))]).toEqual([false, true]);
    witness.undo('call');
    expect(witness.hasRest('r0a', hours(1))).toBe(true);
    for (const at of [0, 60, 120]) witness.address('r0b', hours(at));
    expect([witness.hasRest('r0b', hours(200)), witness.hasRest('r0b', hours(336))]).toEqual([false, true]);
    witness.refuse('r0a', 'refusal');
    expect(witness.mayGet('r0a')).toBe(false);
    witness.undo('refusal');
    expect(witness.mayGet('r0a')).toBe(true);
  });
});
