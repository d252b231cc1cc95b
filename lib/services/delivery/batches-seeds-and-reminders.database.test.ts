import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openResendMailer } from '@/lib/adapters/mail/open-resend-mailer';
import { openResend, type ResendServer } from '@/lib/adapters/mail/testing/open-resend';
import { listWaveSeeds, setSeeds } from '../campaign/set-seeds';
import { activate, type PlantedChild } from '../campaign/testing/plant-school';
import { sendWave } from './send-wave';
import { CONTENT, type Harness, listChildren, openHarness } from './testing/open-harness';

/*
 * What was built apart, together: batches of a provider, copies to the school's own addresses, and the reminders that
 * follow a wave.
 */

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

const DAY = 86_400_000;
const ctx = () => h.ctx({ mailer: openResendMailer('re_test', resend.url) });
const SEEDS = ['principale@college.example', 'secretariat@college.example', 'rupn@college.example'];
const isSeed = (to: string) => to.includes('@college.example');
const receivers = () => resend.mails.map(({ to }) => to).filter((to) => !isSeed(to));

/** Twenty guardians a child: so many readers of a roster that is planted in seconds. */
const listReaders = (count: number): PlantedChild[] =>
  Array.from({ length: count / 20 }, (_, i) => ({
    id: `e${i}`,
    classCode: '6A',
    guardians: Array.from({ length: 20 }, (_, j) => ({ id: `r${i}x${j}` })),
  }));

const withSeeds = async (children: PlantedChild[], reminders = false) => {
  const planted = await h.plantWave(
    children,
    {},
    reminders ? { reminders: [{ afterSchoolDays: 3, ...CONTENT }] } : {},
  );
  // Set before it leaves: it was confirmed for this very minute, and no worker has come yet.
  const set = await setSeeds(h.verbs(), planted.scope, {
    waveId: planted.waveId,
    addresses: SEEDS.join('\n'),
  });
  expect(set).toMatchObject({ ok: true, value: { count: 3 } });
  return planted;
};

describe('batches, seed addresses and reminders in one wave', () => {
  it('take one round trip for a hundred messages, the seeds among them', async () => {
    const { scope, waveId, job } = await withSeeds(listReaders(2_000));
    expect(await sendWave(ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 2_000 });
    expect(new Set(receivers()).size).toBe(2_000);
    expect(resend.mails).toHaveLength(2_003);
    expect(resend.requests.length).toBeLessThanOrEqual(Math.ceil(2_003 / 100));
    expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 2_000, pending: 0 });
  }, 180_000);

  it('send the reminder to whom the first message reached and who still needs it, and no seed twice', async () => {
    const { scope, waveId, job } = await withSeeds(listChildren(230), true);
    await sendWave(ctx(), scope, job);
    expect(resend.requests.map(({ count }) => count).sort((a, b) => b - a)).toEqual([100, 100, 30, 3]);
    const [reminder] = (await h.report(scope, waveId)).followers;
    await activate(h.database.db, scope, ['r000', 'r001']);
    resend.mails.length = 0;
    resend.requests.length = 0;
    h.now = new Date(h.now.getTime() + 7 * DAY);
    const next = { waveId: reminder?.id ?? '', force: true, run: 1 };
    expect(await sendWave(ctx(), scope, next)).toEqual({ outcome: 'sent', sent: 228 });
    expect(receivers()).toHaveLength(228);
    expect(resend.mails.filter(({ to }) => isSeed(to))).toEqual([]);
    expect(resend.requests).toHaveLength(3);
  });

  it('repeat a torn request of seeds under its key: nobody has two copies, and each is told', async () => {
    const { scope, waveId, job } = await withSeeds(listChildren(3));
    const dying = openResendMailer('re_test', resend.url);
    const mailer = {
      ...dying,
      batch: {
        most: 100,
        send: async (key: string, mails: Parameters<NonNullable<typeof dying.batch>['send']>[1]) => {
          const results = await dying.batch?.send(key, mails);
          if (key.startsWith('seeds-')) throw new Error('killed');
          return results ?? 'try_each';
        },
      },
    };
    await expect(sendWave(h.ctx({ mailer }), scope, job)).rejects.toThrow('killed');
    expect(await sendWave(ctx(), scope, { ...job, run: 2 })).toMatchObject({ outcome: 'sent' });
    expect(resend.mails.filter(({ to }) => isSeed(to))).toHaveLength(3);
    const { seeds } = await listWaveSeeds(h.verbs(), scope, { waveId });
    expect(seeds.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });
});
