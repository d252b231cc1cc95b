import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openResendMailer } from '@/lib/adapters/mail/open-resend-mailer';
import { openResend, type ResendServer } from '@/lib/adapters/mail/testing/open-resend';
import { pauseWave } from '../campaign/pause-wave';
import { resumeWave } from '../campaign/resume-wave';
import { activate } from '../campaign/testing/plant-school';
import { sendWave } from './send-wave';
import { type Harness, listChildren, openHarness } from './testing/open-harness';

let h: Harness;
let resend: ResendServer;

beforeAll(async () => {
  h = await openHarness();
  resend = await openResend();
});
afterAll(async () => {
  await resend.close();
  await h.close();
});
beforeEach(async () => {
  await h.reset();
  resend.reset();
});

const ctx = (change: Parameters<Harness['ctx']>[0] = {}) =>
  h.ctx({ mailer: openResendMailer('re_test', resend.url), ...change });
const receivers = () => resend.mails.map(({ to }) => /r\d+/.exec(to)?.[0] ?? '').sort();
const once = (to: string[]) => expect(to).toEqual([...new Set(to)]);

describe('a wave through a provider that takes batches', () => {
  it('makes one request for a hundred messages', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(250));
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 250 });
    expect(resend.requests.map(({ count }) => count)).toEqual([100, 100, 50]);
    expect(receivers()).toHaveLength(250);
    once(receivers());
    expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 250, pending: 0 });
  });

  it.each(['cut', 'malformed'] as const)(
    'repeats a request whose answer was %s as it was, and nobody gets two messages',
    async (trouble) => {
      const { scope, waveId, job } = await h.plantWave(listChildren(120));
      resend.trouble = (count) => (count === 1 ? trouble : undefined);
      expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'waiting', sent: 0 });
      expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 120 });
      expect(resend.requests.map(({ count }) => count)).toEqual([100, 100, 20]);
      expect(resend.requests[1]?.key).toBe(resend.requests[0]?.key);
      expect(receivers()).toHaveLength(120);
      once(receivers());
      expect(await h.report(scope, waveId)).toMatchObject({ repeated: 0, counts: { sent: 120 } });
    },
  );

  it('leaves out who has activated since, whether or not the first request was taken', async () => {
    for (const trouble of ['cut', { status: 500, name: 'application_error' }] as const) {
      resend.reset();
      const { scope, waveId, job } = await h.plantWave(listChildren(10));
      resend.trouble = (count) => (count === 1 ? trouble : undefined);
      await sendWave(ctx(), scope, job);
      await activate(h.database.db, scope, ['r003']);
      expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 9 });
      once(receivers());
      // The first was taken whole before the import, or not at all.
      expect(receivers()).toHaveLength(trouble === 'cut' ? 10 : 9);
      expect((await h.report(scope, waveId)).excluded).toEqual({ activated: 1 });
    }
  });

  it('goes on after a crash with the request that was under way, and tells nobody perhaps-twice', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(30));
    const dying = {
      ...openResendMailer('re_test', resend.url),
      batch: {
        most: 100,
        send: async (...given: [string, never]) => {
          await openResendMailer('re_test', resend.url).batch?.send(...given);
          throw new Error('killed');
        },
      },
    };
    await expect(sendWave(ctx({ mailer: dying }), scope, job)).rejects.toThrow('killed');
    expect(receivers()).toHaveLength(30);
    expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 30 });
    expect(receivers()).toHaveLength(30);
    expect((await h.report(scope, waveId)).repeated).toBe(0);
  });

  it('repeats it whole also when the pace has fewer places than there are messages', async () => {
    const { scope, job } = await h.plantWave(listChildren(12));
    resend.trouble = (count) => (count === 1 ? 'cut' : undefined);
    const sendLimit = { count: 8, seconds: 1 };
    await sendWave(ctx({ sendLimit }), scope, job);
    for (
      let run = 2;
      (await sendWave(ctx({ sendLimit }), scope, { ...job, run })).outcome !== 'sent';
      run += 1
    ) {
      if (run > 20) throw new Error('never done');
    }
    expect(resend.requests.slice(0, 2).map(({ count }) => count)).toEqual([8, 8]);
    expect(resend.requests[1]?.key).toBe(resend.requests[0]?.key);
    expect(receivers()).toHaveLength(12);
    once(receivers());
  });

  it('tries each alone when a request is refused for what one holds, and refuses that one only', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(5));
    resend.trouble = (count) => {
      if (count === 1 || count === 3) return { status: 422, name: 'validation_error' };
      return count === 4 ? 'cut' : undefined;
    };
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'waiting', sent: 1 });
    expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 3 });
    once(receivers());
    expect(await h.report(scope, waveId)).toMatchObject({
      counts: { sent: 4, failed: 1 },
      failed: { message_refused: 1 },
      repeated: 0,
    });
  });

  it('keeps what is not known through a pause', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(5));
    resend.trouble = (count) => (count === 1 ? 'cut' : undefined);
    await sendWave(ctx(), scope, job);
    expect((await pauseWave(h.verbs(), scope, { waveId })).ok).toBe(true);
    expect((await sendWave(ctx(), scope, { ...job, run: 2 })).outcome).toBe('over');
    expect((await resumeWave(h.verbs(), scope, { waveId })).ok).toBe(true);
    await sendWave(ctx(), scope, { ...job, run: 3 });
    expect(receivers()).toHaveLength(5);
    const [left] = await h.database.ownerDb.execute<{ count: number }>(
      sql`select count(*)::int as count from delivery where wave_id = ${waveId}::uuid and status <> 'sent'`,
    );
    expect(left?.count).toBe(0);
  });
});
