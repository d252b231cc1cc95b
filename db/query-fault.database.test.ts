import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { openDatabase } from './client';
import { QueryFault } from './query-fault';
import { appUser, auditEvent } from './schema/access';
import { asSystem, inSchool, mintJobScope } from './scope';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const failureOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error);
/** Everything a log could show of it. */
const shown = (error: unknown) => inspect(error, { depth: 9, showHidden: true });

describe('a query that fails', () => {
  const pupil = 'ZIMMERMANN Éloïse';

  it('is thrown on with its code and its place, and none of its values', async () => {
    const insert = () =>
      asSystem(test.db, (tx) =>
        tx.insert(appUser).values({ email: 'e@example.org', name: pupil, passwordHash: 'secret-hash' }),
      );
    await insert();
    const twice = await failureOf(insert());
    expect(twice).toBeInstanceOf(QueryFault);
    expect(twice).toMatchObject({ code: '23505', message: 'query failed: 23505 (app_user_email)' });
    expect(shown(twice)).not.toMatch(/ZIMMERMANN|example\.org|secret-hash/);
    expect(shown(twice)).toContain('query-fault.database.test.ts');
  });

  it('is the same for a value that the database cannot read', async () => {
    const wrong = await failureOf(asSystem(test.db, (tx) => tx.execute(sql`select ${pupil}::text::uuid`)));
    expect(wrong).toMatchObject({ code: '22P02' });
    expect(shown(wrong)).not.toContain('ZIMMERMANN');
  });

  it('is told apart from a database that is away', async () => {
    const away = openDatabase('postgres://nobody:word@127.0.0.1:1/none');
    const fault = await failureOf(asSystem(away, (tx) => tx.execute(sql`select ${pupil}::text`)));
    expect(fault).toMatchObject({ code: 'ECONNREFUSED' });
    expect(shown(fault)).not.toContain('ZIMMERMANN');
  });

  it('leaves what the program itself threw as it is', async () => {
    const own = new Error('ours');
    expect(
      await failureOf(
        asSystem(test.db, () => {
          throw own;
        }),
      ),
    ).toBe(own);
  });
});

describe('text with what PostgreSQL cannot hold', () => {
  it('loses the NUL, and a lone half of a character, in text and in JSON', async () => {
    const uai = '0319901U';
    const back = await asSystem(
      test.db,
      async (tx) => {
        const [row] = await tx.execute<{ text: string; json: unknown; list: string[] }>(
          sql`select ${'a\0b\\u0000'}::text as text, ${JSON.stringify({ 'k\0': 'é\0\\u0000\ud800', n: ['\0'] })}::jsonb as json`,
        );
        return row;
      },
      mintJobScope(uai),
    );
    expect(back).toEqual({ text: 'ab\\u0000', json: { k: 'é\\u0000\ufffd', n: [''] } });
  });

  it('is stored through a table in the same way', async () => {
    const scope = mintJobScope('0319901U');
    const failure = await failureOf(
      inSchool(test.db, scope, (tx) =>
        tx
          .insert(auditEvent)
          .values({ schoolUai: scope.uai, at: new Date(0), event: 'x\0y', detail: { file: 'a\0b.csv' } }),
      ),
    );
    // No such school here: the foreign key speaks, not the encoding.
    expect(failure).toMatchObject({ code: '23503' });
  });
});
