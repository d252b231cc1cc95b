import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wave } from '@/db/schema/campaign';
import { delivery } from '@/db/schema/delivery';
import { mintSchoolScope } from '@/db/scope';
import { approveWave } from '../campaign/approve-wave';
import { cancelWave } from '../campaign/cancel-wave';
import { confirmWave } from '../campaign/confirm-wave';
import { createWave } from '../campaign/create-wave';
import { pauseWave } from '../campaign/pause-wave';
import { previewWave } from '../campaign/preview-wave';
import { resendFailed } from '../campaign/resend-failed';
import { resumeWave } from '../campaign/resume-wave';
import { activate } from '../campaign/testing/plant-school';
import { updateWave } from '../campaign/update-wave';
import { withdrawApproval } from '../campaign/withdraw-approval';
import { countStillReached } from './count-still-reached';
import { sendWave } from './send-wave';
import { CONTENT, type Harness, listChildren, NOW, openHarness, takeTime } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const DAY = 86_400_000;

describe('a wave under way', () => {
  it('is halted at once: nobody is written to after the verb has returned, and goes on when it is resumed', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(80));
    let paused: ReturnType<typeof pauseWave> | undefined;
    let afterwards = Number.NaN;
    h.sink.onRecipient = async (_address, count) => {
      if (count === 10) {
        paused = pauseWave(h.verbs(), scope, { waveId });
        void paused.then(() => {
          afterwards = h.sink.mails.length;
        });
      }
      await takeTime(count);
      return undefined;
    };
    expect((await sendWave(h.ctx({ concurrency: 5 }), scope, job)).outcome).toBe('over');
    expect(await paused).toEqual({ ok: true, value: { isOver: false } });
    const halted = await h.report(scope, waveId);
    expect(halted.wave.status).toBe('paused');
    expect(h.sink.mails).toHaveLength(afterwards);
    expect(halted.counts.sent).toBe(afterwards);
    expect(afterwards).toBeLessThanOrEqual(20);
    expect(await h.jobs()).toEqual([]);
    // A job that was on its way finds the wave paused.
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('over');

    const still = halted.recipients.filter((r) => r.status === 'pending').slice(0, 3);
    await activate(
      h.database.db,
      scope,
      still.map((r) => r.holderId),
    );
    h.now = new Date(NOW.getTime() + 2 * DAY);
    expect((await resumeWave(h.verbs(), scope, { waveId })).ok).toBe(true);
    expect((await h.jobs()).map((j) => j.payload.waveId)).toEqual([waveId]);
    h.sink.onRecipient = () => undefined;
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('sent');
    const done = await h.report(scope, waveId);
    expect(done.counts).toEqual({ pending: 0, sent: 77, excluded: 3, failed: 0 });
    expect(new Set(h.written()).size).toBe(77);
  });

  it('is over, and not halted for ever, when the last message leaves while it is being halted', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    let paused: ReturnType<typeof pauseWave> | undefined;
    h.sink.onRecipient = async (_address, count) => {
      if (count === 3) paused = pauseWave(h.verbs(), scope, { waveId });
      await takeTime(count);
      return undefined;
    };
    await sendWave(h.ctx({ concurrency: 3 }), scope, job);
    const outcome = await paused;
    const { wave: after, counts } = await h.report(scope, waveId);
    expect(counts).toMatchObject({ pending: 0, sent: 3 });
    expect(after.status).toBe('sent');
    // Either there was nothing to halt any more, or halting it has ended it.
    expect(outcome).toMatchObject(
      outcome?.ok ? { value: { isOver: true } } : { problem: { code: 'wave_not_sending' } },
    );
  });

  it('is ended by who resumes it when nobody waits any more, and says before that it reaches nobody', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(4));
    h.sink.onRecipient = () => 451;
    await sendWave(h.ctx(), scope, job);
    await pauseWave(h.verbs(), scope, { waveId });
    const reached = () =>
      countStillReached({ ...h.verbs(), secretKey: h.ctx().secretKey }, scope, { waveId });
    expect(await reached()).toEqual({ ok: true, value: 4 });
    await activate(h.database.db, scope, ['r000', 'r001', 'r002', 'r003']);
    expect(await reached()).toEqual({ ok: true, value: 0 });
    // Gone from the school meanwhile: nobody has a row any more.
    await h.database.ownerDb.delete(delivery).where(eq(delivery.waveId, waveId));
    expect(await reached()).toEqual({ ok: true, value: 0 });
    expect(await resumeWave(h.verbs(), scope, { waveId })).toEqual({ ok: true, value: { isOver: true } });
    const { wave: ended } = await h.report(scope, waveId);
    expect([ended.status, ended.finishedAt]).toEqual(['sent', NOW]);
    expect(await h.jobs()).toEqual([]);
  });

  it('may be cancelled while it is paused; neither is possible once it is over', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    h.sink.onRecipient = () => 451;
    await sendWave(h.ctx(), scope, job);
    await pauseWave(h.verbs(), scope, { waveId });
    expect(await cancelWave(h.verbs(), scope, { waveId })).toEqual({ ok: true, value: { stopped: 3 } });
    for (const verb of [pauseWave, resumeWave, cancelWave]) {
      expect((await verb(h.verbs(), scope, { waveId })).ok).toBe(false);
    }
  });
});

describe('those whom a wave did not reach', () => {
  it('are tried again in a wave of their own, once, without those who have activated or do not exist', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(5));
    h.sink.onRecipient = (address) =>
      address.startsWith('r000') ? 550 : /^r00[12]/.test(address) ? 451 : undefined;
    for (const hours of [0, 1, 2, 3, 25]) {
      h.now = new Date(NOW.getTime() + hours * 3600_000);
      await sendWave(h.ctx(), scope, job);
    }
    expect((await h.report(scope, waveId)).counts).toMatchObject({ sent: 2, failed: 3 });
    await activate(h.database.db, scope, ['r001']);
    h.sink.onRecipient = () => undefined;
    h.sink.mails.length = 0;
    const again = await resendFailed(h.verbs(), scope, { waveId });
    if (!again.ok) throw new Error(again.problem.code);
    expect(again.value.isScheduled).toBe(true);
    // What its page says before it leaves is about them alone.
    const preview = await previewWave(
      { ...h.verbs(), secretKey: h.ctx().secretKey, publicUrl: 'https://palier.example' },
      scope,
      { audience: {}, ...CONTENT, waveId: again.value.waveId },
    );
    expect(preview).toMatchObject({ value: { included: 1, excluded: { activated: 1, bounced: 1 } } });
    expect((await resendFailed(h.verbs(), scope, { waveId })).ok).toBe(false);
    await sendWave(h.ctx(), scope, { ...job, waveId: again.value.waveId });
    expect(h.written()).toEqual(['r002@parents.example']);
    expect((await h.report(scope, again.value.waveId)).excluded).toEqual({ activated: 1, bounced: 1 });
    // What happened the first time stays written.
    expect((await h.report(scope, waveId)).counts.failed).toBe(3);
  });
});

describe('a series of reminders', () => {
  const reminders = [3, 8].map((afterSchoolDays) => ({
    afterSchoolDays,
    subject: 'Rappel',
    body: 'Encore.',
  }));

  it('is made with its wave, leaves on its days, and stops for who has activated or whose family is covered', async () => {
    const family = {
      id: 'e100',
      classCode: '6A',
      guardians: [{ id: 'r100' }, { id: 'r101' }],
    };
    const { scope, waveId, job } = await h.plantWave([...listChildren(3), family], {}, { reminders });
    const { followers } = await h.report(scope, waveId);
    expect(followers.map((one) => [one.title, one.status, one.scheduledAt?.toISOString()])).toEqual([
      ['Relance – rappel 1', 'scheduled', '2026-11-26T09:00:00.000Z'],
      ['Relance – rappel 2', 'scheduled', '2026-12-03T09:00:00.000Z'],
    ]);
    await sendWave(h.ctx(), scope, job);
    await activate(h.database.db, scope, ['r000', 'r100']);
    h.sink.mails.length = 0;
    h.now = followers[0]?.scheduledAt ?? NOW;
    await sendWave(h.ctx(), scope, { ...job, waveId: followers[0]?.id ?? '' });
    expect(h.written()).toEqual(['r001@parents.example', 'r002@parents.example']);
    expect((await h.report(scope, followers[0]?.id ?? '')).excluded).toEqual({
      activated: 2,
      family_covered: 1,
    });
  });

  it('is cancelled as a whole: what has not left does not leave, also when the wave itself has', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2), {}, { reminders });
    await sendWave(h.ctx(), scope, job);
    expect((await cancelWave(h.verbs(), scope, { waveId })).ok).toBe(true);
    const { wave: base, followers } = await h.report(scope, waveId);
    expect([base.status, ...followers.map((one) => one.status)]).toEqual(['sent', 'cancelled', 'cancelled']);
    expect((await sendWave(h.ctx(), scope, { ...job, waveId: followers[0]?.id ?? '' })).outcome).toBe('over');
    expect((await cancelWave(h.verbs(), scope, { waveId })).ok).toBe(false);
  });
});

describe('the approval of a wave', () => {
  it('is the principal’s; then the secretariat says when, but not in the night', async () => {
    const { scope } = await h.plantWave(listChildren(2));
    const secretariat = mintSchoolScope({
      uai: scope.uai,
      userId: null,
      grants: [{ role: 'secretariat', classCodes: 'all' }],
    });
    const made = await createWave(h.verbs(), secretariat, { title: 'Relance', audience: {}, ...CONTENT });
    if (!made.ok) throw new Error(made.problem.code);
    const { waveId } = made.value;
    const confirm = (by: typeof scope, change = {}) =>
      confirmWave(h.verbs(), by, { waveId, at: 'now', version: 1, ...change });
    expect(await confirm(secretariat)).toMatchObject({ ok: false, problem: { code: 'not_allowed' } });
    expect(await approveWave(h.verbs(), secretariat, { waveId, version: 1 })).toMatchObject({ ok: false });
    expect(await approveWave(h.verbs(), scope, { waveId, version: 2 })).toMatchObject({
      problem: { code: 'wave_changed' },
    });
    expect((await approveWave(h.verbs(), scope, { waveId, version: 1 })).ok).toBe(true);
    const changed = { waveId, version: 1, title: 'Autre', audience: {}, ...CONTENT };
    expect(await updateWave(h.verbs(), secretariat, changed)).toMatchObject({
      problem: { code: 'wave_confirmed' },
    });
    expect(await confirm(secretariat, { force: true })).toMatchObject({ problem: { code: 'not_allowed' } });
    expect((await confirm(secretariat)).ok).toBe(true);
    const [stored] = await h.database.ownerDb.select().from(wave).where(eq(wave.id, waveId));
    expect(stored?.status).toBe('scheduled');
  });

  it('may be withdrawn, and must then be given anew', async () => {
    const { scope } = await h.plantWave(listChildren(1));
    const made = await createWave(h.verbs(), scope, { title: 'Relance', audience: {}, ...CONTENT });
    if (!made.ok) throw new Error(made.problem.code);
    const { waveId } = made.value;
    await approveWave(h.verbs(), scope, { waveId, version: 1 });
    expect((await withdrawApproval(h.verbs(), scope, { waveId })).ok).toBe(true);
    expect((await withdrawApproval(h.verbs(), scope, { waveId })).ok).toBe(false);
    const changed = { waveId, version: 1, title: 'Autre', audience: {}, ...CONTENT };
    expect((await updateWave(h.verbs(), scope, changed)).ok).toBe(true);
    expect(await approveWave(h.verbs(), scope, { waveId, version: 1 })).toMatchObject({
      problem: { code: 'wave_changed' },
    });
  });
});
