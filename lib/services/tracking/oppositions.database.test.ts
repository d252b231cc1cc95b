import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { suppression } from '@/db/schema/tracking';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { hashAddress } from '../campaign/hash-address';
import { buildOptOutToken } from '../campaign/opt-out-token';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
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
    const refused = { ok: false, problem: { code: 'not_allowed' } };
    expect(await countOppositions(ctx(), teacher)).toMatchObject(refused);
    expect(await recordOpposition(ctx(), teacher, { address: ADDRESS })).toMatchObject(refused);
    expect(await liftOpposition(ctx(), teacher, { address: ADDRESS })).toMatchObject(refused);
  });
});
