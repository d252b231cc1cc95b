import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { delivery } from '@/db/schema/delivery';
import { contact } from '@/db/schema/tracking';
import { activate } from '../campaign/testing/plant-school';
import { getWaveEffect } from './get-wave-effect';
import { sendWave } from './send-wave';
import { type Harness, listChildren, NOW, openHarness } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const HOUR = 3600_000;
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

describe('how often a person is written to', () => {
  it('is once in 48 hours over all waves: who must wait stays pending with the instant and the reason', async () => {
    const first = await h.plantWave(listChildren(4));
    await sendWave(h.ctx(), first.scope, first.job);
    h.now = hoursLater(1);
    const { waveId } = await h.plantNext(first.scope);
    const job = { waveId, force: true, run: 1 };
    expect(await sendWave(h.ctx(), first.scope, job)).toEqual({ outcome: 'waiting', sent: 0 });
    const waiting = await h.report(first.scope, waveId);
    expect(waiting.waitsFor).toEqual({ pressure: 4 });
    expect(waiting.recipients.map((r) => r.dueAt)).toEqual(Array(4).fill(hoursLater(48)));
    expect(waiting.wave).toMatchObject({
      status: 'sending',
      delay: 'pressure',
      nextAttemptAt: hoursLater(48),
    });
    h.now = hoursLater(48);
    expect(await sendWave(h.ctx(), first.scope, job)).toEqual({ outcome: 'sent', sent: 4 });
  });

  it('is kept until a morning for who must wait for days, whatever the principal insisted on tonight', async () => {
    h.now = hoursLater(12);
    const first = await h.plantWave(listChildren(1));
    expect((await sendWave(h.ctx(), first.scope, first.job)).sent).toBe(1);
    h.now = hoursLater(13);
    const { waveId } = await h.plantNext(first.scope);
    await sendWave(h.ctx(), first.scope, { waveId, force: true, run: 1 });
    // Wednesday, 22:00 in Paris, is too late: Thursday at seven.
    const { recipients } = await h.report(first.scope, waveId);
    expect(recipients.map((one) => one.dueAt)).toEqual([new Date('2026-11-26T06:00:00Z')]);
  });

  it('counts letters, papers, calls, messages in the ENT and meetings, and no call that reached nobody', async () => {
    const kinds = [
      'letter',
      'handed_out',
      'phone',
      'ent_message',
      'meeting',
      'no_answer',
      'wrong_number',
      'invited',
      'note',
    ] as const;
    const { scope, waveId, job } = await h.plantWave(listChildren(kinds.length));
    await h.database.ownerDb.insert(contact).values(
      kinds.map((kind, i) => ({
        schoolUai: scope.uai,
        actId: randomUUID(),
        holderId: `r00${i}`,
        kind,
        at: hoursLater(-1),
      })),
    );
    await sendWave(h.ctx(), scope, job);
    expect(h.written()).toEqual([5, 6, 7, 8].map((i) => `r00${i}@parents.example`));
    expect((await h.report(scope, waveId)).waitsFor).toEqual({ pressure: 5 });
  });

  it('ends a wave without those who would have to wait for more than a week, and says so', async () => {
    const { scope, job } = await h.plantWave(listChildren(1));
    await sendWave(h.ctx(), scope, job);
    for (const days of [3, 6]) {
      h.now = hoursLater(days * 24);
      const { waveId } = await h.plantNext(scope);
      await sendWave(h.ctx(), scope, { ...job, waveId });
    }
    h.now = hoursLater(6 * 24 + 1);
    const { waveId } = await h.plantNext(scope);
    // The third last message was on the first day: free again on day 14, more than a week from now.
    expect(await sendWave(h.ctx(), scope, { ...job, waveId })).toEqual({ outcome: 'sent', sent: 0 });
    expect((await h.report(scope, waveId)).excluded).toEqual({ pressure: 1 });
    expect(h.sink.mails).toHaveLength(3);
  });

  it('holds for two waves that leave at the same moment', async () => {
    const first = await h.plantWave(listChildren(20));
    const next = await h.plantNext(first.scope);
    await Promise.all([
      sendWave(h.ctx(), first.scope, first.job),
      sendWave(h.ctx(), first.scope, { ...first.job, waveId: next.waveId }),
    ]);
    expect(h.sink.mails).toHaveLength(20);
    expect(new Set(h.written()).size).toBe(20);
  });
});

describe('a wave that is spread', () => {
  it('sends to each in its minute, coming back for the next', async () => {
    h.now = new Date('2026-11-24T16:00:00Z');
    const { scope, waveId, job } = await h.plantWave(listChildren(7), {}, { until: '18:00', force: false });
    // Known before: no place in the window is lost on who would get nothing.
    await activate(h.database.db, scope, ['r006']);
    const sentAt: string[] = [];
    for (let run = 0; run < 6; run += 1) {
      await sendWave(h.ctx(), scope, job);
      sentAt.push(`${h.now.toISOString().slice(11, 16)} ${h.sink.mails.length}`);
      const { wave } = await h.report(scope, waveId);
      if (wave.nextAttemptAt) h.now = wave.nextAttemptAt;
    }
    expect(sentAt).toEqual(['16:00 1', '16:10 2', '16:20 3', '16:30 4', '16:40 5', '16:50 6']);
    expect((await h.report(scope, waveId)).wave.status).toBe('sent');
  });

  it('stops when the evening comes, although messages are due', async () => {
    h.now = new Date('2026-11-24T18:59:59Z');
    const { scope, waveId, job } = await h.plantWave(listChildren(30), {}, { force: false });
    h.sink.onRecipient = (_address, count) => {
      if (count === 5) h.now = new Date('2026-11-24T19:00:00Z');
      return undefined;
    };
    await sendWave(h.ctx(), scope, job);
    expect(h.sink.mails.length).toBeLessThan(12);
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('postponed');
    expect((await h.report(scope, waveId)).wave.nextAttemptAt).toEqual(new Date('2026-11-25T06:00:00Z'));
  });
});

describe('a group that is kept back', () => {
  it('gets the message so many school days later, who has activated meanwhile does not; both are counted', async () => {
    const { scope, waveId, job } = await h.plantWave(
      listChildren(20),
      {},
      { holdBackPercent: 25, holdBackDays: 5 },
    );
    await sendWave(h.ctx(), scope, job);
    const rows = await h.database.ownerDb
      .select()
      .from(delivery)
      .where(and(eq(delivery.schoolUai, scope.uai), eq(delivery.waveId, waveId)));
    const kept = rows.filter((row) => row.heldBack).map((row) => row.holderId);
    expect(kept).toHaveLength(5);
    expect(h.sink.mails).toHaveLength(15);
    // Monday 23 November, 10:00, and five school days: Monday 30.
    expect((await h.report(scope, waveId)).wave).toMatchObject({
      delay: 'held_back',
      nextAttemptAt: new Date('2026-11-30T09:00:00Z'),
    });
    const [written] = rows.filter((row) => !row.heldBack);
    await activate(h.database.db, scope, [kept[0] ?? '', written?.holderId ?? ''], '2026-11-25');
    h.now = new Date('2026-11-30T09:00:00Z');
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 4 });
    expect(await getWaveEffect(h.verbs(), scope, { waveId })).toEqual({
      ok: true,
      value: {
        written: { 3: { activated: 1, followed: 15 }, 7: { activated: 1, followed: 15 }, 14: null },
        heldBack: { 3: { activated: 1, followed: 5 }, 7: { activated: 1, followed: 5 }, 14: null },
      },
    });
  });
});
