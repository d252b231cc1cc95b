import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { suppression } from '@/db/schema/tracking';
import { inSchool, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { decideAudience } from '@/lib/domain/campaign/decide-audience';
import { hashAddress } from '../campaign/hash-address';
import { loadAudience } from '../campaign/load-audience';
import { buildOptOutToken } from '../campaign/opt-out-token';
import { plantEntIds, plantPeople, plantSchool, plantUser } from '../campaign/testing/plant-school';
import { listFollowedFamilies } from './list-followed-families';
import { countOppositions, liftOpposition, recordOpposition } from './oppositions';
import { findOptOut, optOut } from './opt-out';

const UAI = '0319901U';
const OTHER = '0319903W';
const ADDRESS = 'anne.roy@parents.example';

let database: TestDatabase;
let own: SchoolScope;
let other: SchoolScope;
beforeAll(async () => {
  database = await createTestDatabase();
  own = await plantSchool(database.db, UAI, []);
  other = await plantSchool(database.db, OTHER, []);
});
afterAll(() => database.drop());

const ctx = () => ({ db: database.db, now: new Date('2026-11-23T09:00:00Z'), secretKey: 'k'.repeat(32) });
const countOf = async (scope: SchoolScope) => {
  const counted = await countOppositions(ctx(), scope);
  return counted.ok ? counted.value.count : counted.problem.code;
};
const events = async () =>
  (await database.ownerDb.select().from(auditEvent)).filter((e) => e.event.startsWith('opposition.'));
const version = async () => {
  const [row] = await database.ownerDb.$client.unsafe(
    `select version from school_facts where school_uai = '${UAI}'`,
  );
  return Number(row?.version ?? 0);
};

describe('an opposition that is told to the school', () => {
  it('is recorded once, however the address is spelt, in this school only', async () => {
    const before = await version();
    expect(await recordOpposition(ctx(), own, { address: ` ${ADDRESS.toUpperCase()} ` })).toEqual({
      ok: true,
      value: { changed: true },
    });
    expect(await version()).toBeGreaterThan(before);
    expect(await recordOpposition(ctx(), own, { address: ADDRESS })).toEqual({
      ok: true,
      value: { changed: false },
    });
    expect([await countOf(own), await countOf(other)]).toEqual([1, 0]);
    expect((await events()).map((e) => e.event)).toEqual(['opposition.recorded']);
  });

  it('is nowhere written in clear, in the list or in the journal', async () => {
    const kept = [await database.ownerDb.select().from(suppression), await events()];
    expect(JSON.stringify(kept)).not.toMatch(/anne|roy|parents\.example/i);
  });

  it('is told to who opens the link of a message to that address', async () => {
    const addressHash = hashAddress(UAI, ADDRESS, ctx().secretKey);
    const token = buildOptOutToken({ schoolUai: UAI, holderId: 'r1', addressHash }, ctx().secretKey);
    expect(await findOptOut(ctx(), token)).toMatchObject({ ok: true, value: { isRecorded: true } });
    await liftOpposition(ctx(), own, { address: ADDRESS });
    expect(await findOptOut(ctx(), token)).toMatchObject({ ok: true, value: { isRecorded: false } });
    await optOut(ctx(), token);
    expect(await findOptOut(ctx(), token)).toMatchObject({ ok: true, value: { isRecorded: true } });
  });

  it('is lifted by its address, and only an address that said no is', async () => {
    const before = await version();
    const lift = (address: string, scope = own) => liftOpposition(ctx(), scope, { address });
    expect(await lift('autre@parents.example')).toMatchObject({ problem: { code: 'opposition_unknown' } });
    expect(await lift('anne.roy')).toMatchObject({ problem: { code: 'invalid_address' } });
    expect(await lift(ADDRESS, other)).toMatchObject({ problem: { code: 'opposition_unknown' } });
    expect(await version()).toBe(before);
    expect(await lift(ADDRESS)).toMatchObject({ ok: true });
    expect(await version()).toBeGreaterThan(before);
    expect(await countOf(own)).toBe(0);
    expect((await events()).map((e) => e.event)).toEqual([
      'opposition.recorded',
      'opposition.lifted',
      'opposition.received',
      'opposition.lifted',
    ]);
  });

  it('is not for who may not prepare waves', async () => {
    const teacher = await plantUser(database.db, UAI, 'class_teacher');
    expect(await recordOpposition(ctx(), teacher, { holderId: 'r1' })).toMatchObject({ ok: false });
    const refused = { ok: false, problem: { code: 'not_allowed' } };
    expect(await countOppositions(ctx(), teacher)).toMatchObject(refused);
    expect(await recordOpposition(ctx(), teacher, { address: ADDRESS })).toMatchObject(refused);
    expect(await liftOpposition(ctx(), teacher, { address: ADDRESS })).toMatchObject(refused);
  });
});

describe('an opposition of a person', () => {
  const decide = async (channel: WaveChannel) => {
    const loaded = await inSchool(database.db, own, (tx) =>
      loadAudience(tx, ctx(), {
        schoolUai: UAI,
        audience: EVERYBODY,
        channel,
        on: '2026-11-23',
        now: ctx().now,
        waveId: null,
      }),
    );
    return decideAudience(loaded.facts).map((one) => (one.included ? 'ok' : one.reason));
  };
  const marked = async () => {
    const followed = await listFollowedFamilies(ctx(), own);
    return followed.ok && followed.value.families.flatMap(({ objectors }) => [...objectors]);
  };

  it('needs neither address nor number, holds by every way and for whatever SIECLE brings, and is lifted', async () => {
    const guardians = [{ id: 'r1', email: null }, { id: 'r2' }];
    await plantPeople(database.db, own, [{ id: 'e1', classCode: '6A', guardians }]);
    await plantEntIds(database.db, own, ['r1', 'r2']);
    expect(await decide('ent_message')).toEqual(['ok', 'ok']);
    expect(await recordOpposition(ctx(), own, { holderId: 'r1' })).toMatchObject({
      value: { changed: true },
    });
    expect(await recordOpposition(ctx(), own, { holderId: 'r1' })).toMatchObject({
      value: { changed: false },
    });
    expect(await decide('ent_message')).toEqual(['opted_out', 'ok']);
    expect(await marked()).toEqual(['r1']);
    await database.ownerDb.$client.unsafe(
      `update guardian set email = 'new@parents.example' where school_uai = '${UAI}' and id = 'r1'`,
    );
    expect(await decide('email')).toEqual(['opted_out', 'ok']);
    expect(await countOf(own)).toBe(1);
    expect(await liftOpposition(ctx(), own, { holderId: 'r1' })).toMatchObject({ ok: true });
    expect([await decide('email'), await countOf(own), await marked()]).toEqual([['ok', 'ok'], 0, []]);
    expect(await liftOpposition(ctx(), own, { holderId: 'r1' })).toMatchObject({
      problem: { code: 'opposition_unknown' },
    });
  });

  it('of one with an address is an objection of that address too, and both are lifted at once', async () => {
    await recordOpposition(ctx(), own, { holderId: 'r2' });
    expect(await countOf(own)).toBe(2);
    await liftOpposition(ctx(), own, { address: 'r2@parents.example' });
    expect(await decide('email')).toEqual(['ok', 'opted_out']);
    await liftOpposition(ctx(), own, { holderId: 'r2' });
    expect(await countOf(own)).toBe(0);
  });

  it('is of a pupil as well, and of nobody of another school', async () => {
    expect((await recordOpposition(ctx(), own, { holderId: 'e1' })).ok).toBe(true);
    expect(await marked()).toEqual(['e1']);
    expect((await liftOpposition(ctx(), own, { holderId: 'e1' })).ok).toBe(true);
    expect(await recordOpposition(ctx(), other, { holderId: 'r1' })).toMatchObject({
      problem: { code: 'people_not_yours' },
    });
  });
});
