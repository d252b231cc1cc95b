import { expect, it } from 'vitest';
import { computeInTurn, makeInTurn } from './in-turn';

it('makes two documents of a person at once and others beside them, keeps forty asked for, refuses more', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (who: string) =>
    makeInTurn(who, async () => {
      begun.push(who);
      await new Promise<void>((end) => ends.push(end));
      return new Response('made');
    });
  const flood = Array.from({ length: 45 }, () => ask('a class teacher'));
  const other = ask('a principal');
  await expect.poll(() => begun).toEqual(['a class teacher', 'a class teacher', 'a principal']);
  const refused = (await Promise.all(flood.slice(40))).map(({ status }) => status);
  expect(refused).toEqual([429, 429, 429, 429, 429]);
  expect(await (await flood[44])?.text()).toContain('documents');
  const ending = setInterval(() => ends.shift()?.(), 0);
  expect((await other).status).toBe(200);
  expect((await Promise.all(flood.slice(0, 40))).every(({ status }) => status === 200)).toBe(true);
  const again = ask('a class teacher');
  expect((await again).status).toBe(200);
  clearInterval(ending);
});

it('computes one thing of a person at once, whatever another one has asked for', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (who: string) =>
    computeInTurn(who, async () => {
      begun.push(who);
      await new Promise<void>((end) => ends.push(end));
      return who;
    });
  const flood = Array.from({ length: 5 }, () => ask('a class teacher'));
  const other = ask('a principal');
  await expect.poll(() => begun).toEqual(['a class teacher', 'a principal']);
  const ending = setInterval(() => ends.shift()?.(), 0);
  expect(await other).toBe('a principal');
  expect(await Promise.all(flood)).toHaveLength(5);
  clearInterval(ending);
});
