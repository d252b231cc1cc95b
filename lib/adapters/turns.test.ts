import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from './turns';

it('lets so many work at once, the others wait in order, and a failure frees its place', async () => {
  const turns = createTurns(2);
  const begun: number[] = [];
  const end: ((how: 'well' | 'badly') => void)[] = [];
  const take = (n: number) =>
    turns.take(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(n);
          end[n] = (how) => (how === 'well' ? resolve(n) : reject(new Error('failed')));
        }),
    );
  const [first, second, third, fourth] = [take(0), take(1), take(2), take(3)];
  expect([begun, turns.load()]).toEqual([[0, 1], 4]);
  end[1]?.('badly');
  await expect(second).rejects.toThrow('failed');
  await setImmediate();
  expect([begun, turns.load()]).toEqual([[0, 1, 2], 3]);
  end[0]?.('well');
  expect(await first).toBe(0);
  await setImmediate();
  expect(begun).toEqual([0, 1, 2, 3]);
  end[2]?.('well');
  end[3]?.('well');
  expect(await Promise.all([third, fourth])).toEqual([2, 3]);
  expect(turns.load()).toBe(0);
});
