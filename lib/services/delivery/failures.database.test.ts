import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import { cancelWave } from '../campaign/cancel-wave';
import { sendWave } from './send-wave';
import { type Harness, listChildren, NOW, openHarness, takeTime } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

describe('what a mail server refuses', () => {
  it('settles an address that does not exist, and sends the rest', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    h.sink.onRecipient = (address) => (address.startsWith('r001') ? 550 : undefined);
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 2 });
    expect(await h.report(scope, waveId)).toMatchObject({
      counts: { pending: 0, sent: 2, excluded: 0, failed: 1 },
      failed: { recipient_refused: 1 },
    });
  });

  it('comes back five times, later and later, to one that puts us off', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    h.sink.onRecipient = (address) => (address.startsWith('r001') ? 451 : undefined);
    const minutes: number[] = [];
    let run = 1;
    for (; run < 5; run += 1) {
      expect((await sendWave(h.ctx(), scope, { ...job, run })).outcome).toBe('waiting');
      const [next] = await h.jobs();
      expect(next?.payload.run).toBe(run + 1);
      minutes.push((new Date(next?.run_at ?? 0).getTime() - h.now.getTime()) / 60_000);
      h.now = new Date(next?.run_at ?? 0);
    }
    expect(minutes).toEqual([1, 5, 15, 60]);
    expect(await h.report(scope, waveId)).toMatchObject({
      counts: { pending: 1, sent: 2 },
      waiting: { recipient_delayed: 1 },
    });
    expect((await sendWave(h.ctx(), scope, { ...job, run })).outcome).toBe('sent');
    expect(await h.report(scope, waveId)).toMatchObject({
      counts: { pending: 0, sent: 2, failed: 1 },
      failed: { recipient_delayed: 1 },
    });
    expect(h.sink.mails).toHaveLength(2);
  });

  it('does not use up anybody’s attempts when the server itself is away', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(8));
    const away = openSmtpMailer('smtp://127.0.0.1:9');
    for (const run of [1, 2, 3, 4, 5, 6]) {
      expect((await sendWave(h.ctx({ mailer: away }), scope, { ...job, run })).outcome).toBe('waiting');
    }
    away.close();
    const waiting = await h.report(scope, waveId);
    expect(waiting.counts).toEqual({ pending: 8, sent: 0, excluded: 0, failed: 0 });
    expect(Math.max(...waiting.recipients.map((r) => r.attempts))).toBe(0);
    expect(await sendWave(h.ctx(), scope, { ...job, run: 7 })).toEqual({ outcome: 'sent', sent: 8 });
  });

  it('does not let a slow one hold the worker: after a minute the wave lines up behind the others', async () => {
    const { scope, job } = await h.plantWave(listChildren(250));
    h.sink.onRecipient = async (_address, count) => {
      if (count === 5) h.now = new Date(NOW.getTime() + 60_000);
      await takeTime(count);
      return undefined;
    };
    const first = await sendWave(h.ctx(), scope, job);
    expect(first.outcome).toBe('waiting');
    const [next] = await h.jobs();
    expect([new Date(next?.run_at ?? 0), next?.payload.run]).toEqual([h.now, 1]);
    h.sink.onRecipient = () => undefined;
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 250 - first.sent });
  });

  it('gives up after a day', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2));
    const away = openSmtpMailer('smtp://127.0.0.1:9');
    await sendWave(h.ctx({ mailer: away }), scope, job);
    h.now = new Date(NOW.getTime() + 24 * 3600_000);
    expect((await sendWave(h.ctx({ mailer: away }), scope, { ...job, run: 9 })).outcome).toBe('sent');
    away.close();
    expect((await h.report(scope, waveId)).failed).toEqual({ server_unreachable: 2 });
  });
});

describe('a worker that comes late', () => {
  it('in the night, waits for the morning unless the principal insisted', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2));
    h.now = new Date('2026-11-23T22:00:00Z');
    expect(await sendWave(h.ctx(), scope, { ...job, force: false })).toEqual({
      outcome: 'postponed',
      sent: 0,
    });
    expect(new Date((await h.jobs())[0]?.run_at ?? 0).toISOString()).toBe('2026-11-24T06:00:00.000Z');
    expect(h.sink.mails).toHaveLength(0);
    // The row says when it goes and why; when it was asked for stays written.
    expect((await h.report(scope, waveId)).wave).toMatchObject({
      status: 'scheduled',
      scheduledAt: NOW,
      nextAttemptAt: new Date('2026-11-24T06:00:00Z'),
      delay: 'quiet_hours',
    });
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('sent');
    expect((await h.report(scope, waveId)).wave).toMatchObject({ nextAttemptAt: null, delay: null });
  });

  it('says so too for what is left of a wave that has begun, and forgets it when the wave is cancelled', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2));
    h.sink.onRecipient = () => 451;
    await sendWave(h.ctx(), scope, { ...job, force: false });
    expect((await h.report(scope, waveId)).wave).toMatchObject({
      nextAttemptAt: new Date(NOW.getTime() + 60_000),
      delay: 'retry',
    });
    h.now = new Date('2026-11-28T20:30:00Z');
    expect((await sendWave(h.ctx(), scope, { ...job, force: false, run: 2 })).outcome).toBe('postponed');
    // Saturday evening: Sunday is quiet as well.
    expect((await h.report(scope, waveId)).wave).toMatchObject({
      status: 'sending',
      nextAttemptAt: new Date('2026-11-30T06:00:00Z'),
      delay: 'quiet_hours',
    });
    expect((await cancelWave(h.verbs(), scope, { waveId })).ok).toBe(true);
    expect((await h.report(scope, waveId)).wave).toMatchObject({ nextAttemptAt: null, delay: null });
  });

  it('leaves the rest to another when it is asked to stop', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(30));
    const stopping = new AbortController();
    h.sink.onRecipient = (_address, count) => {
      if (count === 10) stopping.abort();
      return undefined;
    };
    const first = await sendWave(h.ctx({ signal: stopping.signal }), scope, job);
    expect(first.outcome).toBe('interrupted');
    expect(first.sent).toBeLessThan(30);
    expect((await h.jobs()).map((j) => j.payload.run)).toEqual([1]);
    const second = await sendWave(h.ctx(), scope, job);
    expect(first.sent + second.sent).toBe(30);
    expect(new Set(h.written()).size).toBe(30);
    expect((await h.report(scope, waveId)).wave.status).toBe('sent');
  });
});
