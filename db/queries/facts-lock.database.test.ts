import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inSchool } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { raiseFactsVersion } from './facts';
import { holdFactsVersion } from './facts-lock';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe('the version of a school’s facts', () => {
  it('held by a sender is not raised before the message has left', async () => {
    const scope = await plantSchool(database.db, '0319901A', []);
    const order: string[] = [];
    let held = () => {};
    const holding = new Promise<void>((resolve) => {
      held = resolve;
    });
    const sender = inSchool(database.db, scope, async (tx) => {
      await holdFactsVersion(tx, scope.uai);
      held();
      await sleep(100);
      order.push('message left');
    });
    await holding;
    await inSchool(database.db, scope, (tx) => raiseFactsVersion(tx, scope.uai));
    order.push('import goes on');
    await sender;
    expect(order).toEqual(['message left', 'import goes on']);
  });

  it('being raised by an import is told to a sender only once the import is through', async () => {
    const scope = await plantSchool(database.db, '0319902A', []);
    const before = await inSchool(database.db, scope, (tx) => holdFactsVersion(tx, scope.uai));
    let raised = () => {};
    const raising = new Promise<void>((resolve) => {
      raised = resolve;
    });
    const imported = inSchool(database.db, scope, async (tx) => {
      await raiseFactsVersion(tx, scope.uai);
      raised();
      await sleep(100);
    });
    await raising;
    const after = await inSchool(database.db, scope, (tx) => holdFactsVersion(tx, scope.uai));
    await imported;
    expect(after).toBe(before + 1);
  });

  it('is held by many senders at once', async () => {
    const scope = await plantSchool(database.db, '0319903A', []);
    const started = performance.now();
    await Promise.all(
      [1, 2, 3, 4].map(() =>
        inSchool(database.db, scope, async (tx) => {
          await holdFactsVersion(tx, scope.uai);
          await sleep(100);
        }),
      ),
    );
    expect(performance.now() - started).toBeLessThan(350);
  });
});
