import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRegion, mintRegionScope, type RegionScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { addUser } from '../access/add-user';
import { loadReferenceData } from '../directory/load-reference-data';
import { createToken } from './create-token';
import { listTokens } from './list-tokens';
import { CALLS_PER_MINUTE, openApi } from './open-api';
import { revokeToken } from './revoke-token';

const NOW = new Date('2026-11-23T09:00:30Z');

let test: TestDatabase;
let own: RegionScope;
let other: RegionScope;

const ctx = (now = NOW) => ({ db: test.db, now, newId: randomUUID, secretKey: 'k'.repeat(32) });
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

async function plantOfficer(regionCode: string): Promise<RegionScope> {
  const added = await addUser(ctx(), {
    email: `drane.${regionCode}@example.org`,
    name: 'DRANE',
    password: 'un-long-mot-de-passe',
    role: 'drane',
    regionCode,
  });
  if (!added.ok) throw new Error(added.problem.code);
  return mintRegionScope({ regionCode, userId: added.value.userId });
}

async function make(scope: RegionScope, days = 30) {
  const made = await createToken(ctx(), scope, { name: 'Tableau de bord', days });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

const open = async (token: string, now = NOW) => {
  const opened = await openApi(ctx(now), `Bearer ${token}`);
  return opened.ok ? opened.value.scope.regionCode : opened.problem.code;
};

beforeAll(async () => {
  test = await createTestDatabase();
  await loadReferenceData(test.db);
  const regions = await test.ownerDb.execute<{ code: string }>(
    sql`select code from region order by code limit 2`,
  );
  own = await plantOfficer(regions[0]?.code ?? '');
  other = await plantOfficer(regions[1]?.code ?? '');
});
afterAll(() => test.drop());

describe('a key of the read API', () => {
  it('opens its own région, and is kept as a digest only', async () => {
    const { token, endsOn } = await make(own);
    expect(token).toMatch(/^palier_[\w-]{43}$/);
    expect(endsOn).toBe('2026-12-23');
    expect(await open(token)).toBe(own.regionCode);
    const stored = await test.ownerDb.execute(sql`select * from api_token`);
    expect(JSON.stringify(stored)).not.toContain(token.slice(8));
  });

  it('is refused when it is missing, unknown, ended or revoked', async () => {
    expect(await openApi(ctx(), null)).toMatchObject({ problem: { code: 'token_missing' } });
    expect(await openApi(ctx(), "Bearer ' or 1=1")).toMatchObject({ problem: { code: 'token_missing' } });
    expect(await open(`palier_${'A'.repeat(43)}`)).toBe('token_unknown');
    const { token, id } = await make(own);
    expect(await open(token, later(30))).toBe(own.regionCode);
    expect(await open(token, later(31))).toBe('token_ended');
    expect(await revokeToken(ctx(), other, { id })).toMatchObject({ problem: { code: 'unknown_token' } });
    expect(await revokeToken(ctx(), own, { id: 'x' })).toMatchObject({ problem: { code: 'unknown_token' } });
    expect(await revokeToken(ctx(), own, { id })).toMatchObject({ ok: true });
    expect(await revokeToken(ctx(), own, { id })).toMatchObject({ problem: { code: 'unknown_token' } });
    expect(await open(token)).toBe('token_ended');
  });

  it('does not outlive the account of who made it', async () => {
    const officer = await plantOfficer(other.regionCode).catch(() => other);
    const { token } = await make(officer);
    await test.ownerDb.execute(
      sql`update api_token set created_by = null where region_code = ${other.regionCode}`,
    );
    expect(await open(token)).toBe('token_ended');
  });

  it('is listed to its own région only, with what it is for and whether it works', async () => {
    const mine = await listTokens(ctx(), own);
    expect(mine.map((t) => t.state).sort()).toEqual(['revoked', 'works']);
    expect(mine.every((t) => t.regionCode === own.regionCode && t.lastUsedOn !== null)).toBe(true);
    const theirs = await listTokens(ctx(), other);
    expect(theirs.every((t) => t.regionCode === other.regionCode)).toBe(true);
  });

  it('may be used so often in a minute, all machines together, and again in the next', async () => {
    const { token, id } = await make(own);
    const at = new Date('2026-11-24T10:00:20Z');
    const many = await Promise.all(Array.from({ length: CALLS_PER_MINUTE + 5 }, () => open(token, at)));
    expect(many.filter((r) => r === 'too_many_calls')).toHaveLength(5);
    const refused = await openApi(ctx(at), `Bearer ${token}`);
    expect(refused).toMatchObject({ problem: { code: 'too_many_calls', detail: { seconds: 40 } } });
    expect(await open(token, new Date('2026-11-24T10:01:00Z'))).toBe(own.regionCode);
    // The next day its counts are swept away.
    expect(await open(token, new Date('2026-11-25T10:00:00Z'))).toBe(own.regionCode);
    const counts = await inRegion(test.db, own, (tx) =>
      tx.execute(sql`select 1 from api_call where token_id = ${id}`),
    );
    expect(counts).toHaveLength(1);
  }, 30_000);

  it('is made once by a form that is sent twice, shown by both answers, and another once it is revoked', async () => {
    const send = async (form: string, scope = own, name = 'Entrepôt') => {
      const made = await createToken(ctx(), scope, { name, days: 30 }, form);
      if (!made.ok) throw new Error(made.problem.code);
      return made.value;
    };
    const named = async () =>
      (await listTokens(ctx(), own)).filter(({ name }) => name.startsWith('Entrepôt')).length;
    const both = await Promise.all([send('a'), send('a')]);
    expect(both[1]).toEqual(both[0]);
    expect(await named()).toBe(1);
    expect(await open(both[0].token)).toBe(own.regionCode);
    const others = [await send('b'), await send('a', own, 'Entrepôt 2'), await send('a', other)];
    expect(new Set([both[0], ...others].map(({ token }) => token)).size).toBe(4);
    await revokeToken(ctx(), own, { id: both[0].id });
    const { token } = await send('a');
    expect(await open(both[0].token)).toBe('token_ended');
    expect(await open(token)).toBe(own.regionCode);
    const stored = await test.ownerDb.execute(sql`select * from api_token`);
    expect(JSON.stringify(stored)).not.toContain(token.slice(8));
  });

  it('has a name of one line and an end', async () => {
    const tried = async (input: unknown) => {
      const made = await createToken(ctx(), own, input);
      return made.ok ? 'made' : made.problem.detail?.field;
    };
    expect(await tried({ name: 'A', days: 30 })).toBe('name');
    expect(await tried({ name: 'Deux\nlignes', days: 30 })).toBe('name');
    expect(await tried({ name: 'Sans fin', days: 100_000 })).toBe('days');
    expect(await tried({ name: 'Sans fin', days: 'x' })).toBe('days');
    expect(await tried(null)).toBe('');
  });
});
