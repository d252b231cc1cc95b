import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { wave } from '@/db/schema/campaign';
import { suppression } from '@/db/schema/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { hashAddress } from '../campaign/hash-address';
import { previewWave } from '../campaign/preview-wave';
import { plantPeople } from '../campaign/testing/plant-school';
import { sendWave } from '../delivery/send-wave';
import { CONTENT, type Harness, listChildren, openHarness } from '../delivery/testing/open-harness';
import { recordOpposition } from '../tracking/oppositions';
import { optOut } from '../tracking/opt-out';
import { purgeSchool } from './purge-school';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const links = () => ({ ...h.verbs(), secretKey: h.ctx().secretKey });

/** The opt-out link of the message that an address got. */
function tokenOf(address: string): string {
  const raw = h.sink.mails.find((m) => m.to === address)?.raw.replace(/\r\n[ \t]+/g, ' ');
  return /api\/opposition\/([\w.-]+)>/.exec(raw ?? '')?.[1] ?? '';
}

async function purge(scope: SchoolScope): Promise<void> {
  expect((await purgeSchool(h.verbs(), scope, { confirmation: scope.uai })).ok).toBe(true);
}

async function excludedFrom(scope: SchoolScope) {
  const ctx = { ...links(), publicUrl: 'https://palier.example' };
  const preview = await previewWave(ctx, scope, { audience: {}, ...CONTENT });
  if (!preview.ok) throw new Error(preview.problem.code);
  return preview.value.people.filter((p) => p.reason === 'opted_out').map((p) => p.holderId);
}

describe('an objection', () => {
  it('survives the purge, and is kept when the same address comes back with another person', async () => {
    const { scope, job } = await h.plantWave(listChildren(2));
    await sendWave(h.ctx(), scope, job);
    await optOut(links(), tokenOf('r000@parents.example'));
    expect(await excludedFrom(scope)).toEqual(['r000']);

    await purge(scope);
    expect(await excludedFrom(scope)).toEqual([]);
    await plantAgain(scope, [{ id: 'n1', email: ' R000@Parents.example ' }, { id: 'n2' }]);
    expect(await excludedFrom(scope)).toEqual(['n1']);
  });

  it('of somebody without an address survives it too, and is recognised by what SIECLE calls them', async () => {
    const { scope } = await h.plantWave([
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', email: null }] },
    ]);
    expect((await recordOpposition(links(), scope, { holderId: 'r1' })).ok).toBe(true);
    await purge(scope);
    expect(JSON.stringify(await rowsOf(scope))).not.toMatch(/r1\b/);
    await plantAgain(scope, [{ id: 'r1', email: 'new@parents.example' }, { id: 'r2' }]);
    expect(await excludedFrom(scope)).toEqual(['r1']);
  });

  it('can still be made by the link of an old message, when nobody of that time is known any more', async () => {
    const { scope, job } = await h.plantWave(listChildren(1));
    await sendWave(h.ctx(), scope, job);
    const token = tokenOf('r000@parents.example');
    await purge(scope);
    expect(await optOut(links(), token)).toEqual({ ok: true, value: { schoolUai: scope.uai } });
    await plantAgain(scope, [{ id: 'n1', email: 'r000@parents.example' }]);
    expect(await excludedFrom(scope)).toEqual(['n1']);
  });

  it('is for the address that got the message and for the one that the school holds now', async () => {
    const { scope, job } = await h.plantWave(listChildren(1));
    await sendWave(h.ctx(), scope, job);
    const token = tokenOf('r000@parents.example');
    await h.database.ownerDb.execute(
      sql`update guardian set email = 'new@parents.example' where school_uai = ${scope.uai}`,
    );
    await optOut(links(), token);
    const key = h.ctx().secretKey;
    const hashes = ['new@parents.example', 'r000@parents.example'].map((a) => hashAddress(scope.uai, a, key));
    expect((await rowsOf(scope)).map((r) => r.addressHash).sort()).toEqual(hashes.sort());
  });

  it('is kept as a keyed hash and a day: no name, no address, nothing that joins two schools', async () => {
    const { scope, job } = await h.plantWave(listChildren(1));
    await sendWave(h.ctx(), scope, job);
    await optOut(links(), tokenOf('r000@parents.example'));
    await purge(scope);
    expect(await rowsOf(scope)).toEqual([
      {
        schoolUai: scope.uai,
        addressHash: expect.stringMatching(/^[\w-]{43}$/),
        reason: 'opposition',
        recordedOn: '2026-11-23',
        actId: null,
      },
    ]);
    const hash = (uai: string, key: string) => hashAddress(uai, 'r000@parents.example', key);
    const key = h.ctx().secretKey;
    expect(hash(scope.uai, key)).not.toBe(hash('0310001A', key));
    expect(hash(scope.uai, key)).not.toBe(hash(scope.uai, 'another key of 32 characters, or so'));
  });
});

describe('a purge', () => {
  it('forgets which addresses bounced, and keeps complaints', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    const row = { schoolUai: scope.uai, recordedOn: '2026-11-23' };
    await h.database.ownerDb.insert(suppression).values([
      { ...row, addressHash: 'a', reason: 'bounce' },
      { ...row, addressHash: 'b', reason: 'complaint' },
    ]);
    await purge(scope);
    expect((await rowsOf(scope)).map((r) => r.reason)).toEqual(['complaint']);
  });

  it('needs the UAI written out', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    expect(await purgeSchool(h.verbs(), scope, { confirmation: 'oui' })).toEqual({
      ok: false,
      problem: { code: 'not_confirmed', detail: { uai: scope.uai } },
    });
  });

  it.each(['purge', 'wave'] as const)(
    'beside a beginning wave waits for it, or the wave for the purge, whichever comes first: the %s',
    async (first) => {
      const { scope, job } = await h.plantWave(listChildren(3));
      // Both line up behind an import.
      let release = () => {};
      const importing = new Promise<void>((resolve) => {
        release = resolve;
      });
      const imported = inSchool(h.database.db, scope, async (tx) => {
        await lockFactsForChange(tx, scope.uai);
        await importing;
      });
      const begin = { purge: () => purge(scope), wave: () => sendWave(h.ctx(), scope, job) };
      const one = begin[first]();
      await sleep(60);
      const other = begin[first === 'purge' ? 'wave' : 'purge']();
      await sleep(60);
      release();
      await Promise.all([imported, one, other]);
      // One that has begun loses its turn to the purge, which then leaves it nobody to write to.
      expect(h.sink.mails).toEqual([]);
      expect(await h.database.ownerDb.select().from(wave).where(eq(wave.schoolUai, scope.uai))).toEqual([]);
    },
  );

  it('leaves no person, import, plan, wave or figure behind', async () => {
    const { scope, job } = await h.plantWave(listChildren(3));
    await sendWave(h.ctx(), scope, job);
    await purge(scope);
    const personal = ['holder', 'pupil', 'guardian', 'guardianship', 'enrolment', 'school_class', 'delivery'];
    for (const table of [...personal, 'wave', 'campaign', 'plan', 'import_batch', 'adoption_daily']) {
      const left = await h.database.ownerDb.execute(
        sql`select 1 from ${sql.identifier(table)} where school_uai = ${scope.uai}`,
      );
      expect([table, left.length]).toEqual([table, 0]);
    }
  });
});

const rowsOf = (scope: SchoolScope) =>
  h.database.ownerDb.select().from(suppression).where(eq(suppression.schoolUai, scope.uai));

/** As the next import of the school does, with people of new ids. */
const plantAgain = (scope: SchoolScope, guardians: { id: string; email?: string }[]) =>
  plantPeople(h.database.db, scope, [{ id: 'f1', classCode: '6A', guardians }]);
