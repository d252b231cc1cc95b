import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { raiseFactsVersion } from '@/db/queries/facts';
import { lockFactsForChange } from '@/db/queries/facts-lock';
import { auditEvent } from '@/db/schema/access';
import { wave } from '@/db/schema/campaign';
import { guardian, guardianship } from '@/db/schema/roster';
import { inSchool } from '@/db/scope';
import { cancelWave } from '../campaign/cancel-wave';
import { activate } from '../campaign/testing/plant-school';
import { optOut } from '../tracking/opt-out';
import { sendWave } from './send-wave';
import { type Harness, listChildren, NOW, openHarness, takeTime } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

describe('what changes while a wave is on its way', () => {
  it('leaves out those whom an import shows as activated, from that second on', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(30));
    const all = listChildren(30).map((c) => c.guardians[0]?.id ?? '');
    let imported: Promise<void> | undefined;
    const before: string[] = [];
    h.sink.onRecipient = async (address, count) => {
      before.push(address);
      // The tenth message is on its way when the import begins: it waits for the messages under way only.
      if (count === 10) imported = activate(h.database.db, scope, all.slice(15));
      // Time for it to line up, on a busy machine as well, before the fifteenth.
      await new Promise((resolve) => setTimeout(resolve, count < 10 ? 5 : 60));
      return undefined;
    };
    await sendWave(h.ctx(), scope, job);
    await imported;
    const { counts, excluded } = await h.report(scope, waveId);
    expect(counts).toEqual({ pending: 0, sent: 15, excluded: 15, failed: 0 });
    expect(excluded).toEqual({ activated: 15 });
    expect(h.written()).toEqual(all.slice(0, 15).map((id) => `${id}@parents.example`));
  });

  it('makes an import wait for the message under way', async () => {
    const { scope, job } = await h.plantWave(listChildren(1));
    let imported: Promise<void> | undefined;
    let done = false;
    let doneTooEarly = false;
    h.sink.onRecipient = async () => {
      imported = activate(h.database.db, scope, ['r000']).then(() => {
        done = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 80));
      doneTooEarly = done;
      return undefined;
    };
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 1 });
    await imported;
    expect(doneTooEarly).toBe(false);
  });

  it('makes a message wait for the import under way', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(4));
    h.sink.onRecipient = () => 451;
    await sendWave(h.ctx(), scope, job);
    h.sink.onRecipient = () => undefined;
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const imported = inSchool(h.database.db, scope, async (tx) => {
      await raiseFactsVersion(tx, scope.uai);
      await tx.update(guardian).set({ email: null });
      begun();
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    await started;
    h.now = new Date(NOW.getTime() + 60_000);
    expect(await sendWave(h.ctx(), scope, { ...job, run: 2 })).toEqual({ outcome: 'sent', sent: 0 });
    await imported;
    expect((await h.report(scope, waveId)).excluded).toEqual({ no_address: 4 });
  });

  it('does not make an import wait for the wave', async () => {
    const { scope, job } = await h.plantWave(listChildren(100));
    let duringWait = Number.NaN;
    let imported: Promise<void> | undefined;
    h.sink.onRecipient = async (_address, count) => {
      if (count === 10) {
        const from = h.sink.mails.length;
        imported = activate(h.database.db, scope, ['r099']).then(() => {
          duringWait = h.sink.mails.length - from;
        });
      }
      await takeTime(count);
      return undefined;
    };
    await sendWave(h.ctx({ concurrency: 5 }), scope, job);
    await imported;
    // Those under way, one for each connection, and one that was in line before; not the ninety that are left.
    expect(duringWait).toBeLessThanOrEqual(10);
  });

  it('leaves out who left the roster, moved out of the audience or lost the address', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(6));
    let imported: Promise<void> | undefined;
    h.sink.onRecipient = async (_address, count) => {
      if (count > 1) return undefined;
      imported = inSchool(h.database.db, scope, async (tx) => {
        await lockFactsForChange(tx, scope.uai);
        await raiseFactsVersion(tx, scope.uai);
        await tx.delete(guardianship).where(eq(guardianship.guardianId, 'r004'));
        await tx.update(guardian).set({ email: 'gone' }).where(eq(guardian.id, 'r005'));
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return undefined;
    };
    await sendWave(h.ctx({ concurrency: 1 }), scope, job);
    await imported;
    expect((await h.report(scope, waveId)).excluded).toEqual({ left: 1, no_address: 1 });
  });

  it('stops at a cancellation: what was under way is sent, nothing else', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(100));
    let cancelled: ReturnType<typeof cancelWave> | undefined;
    let afterwards = Number.NaN;
    h.sink.onRecipient = async (_address, count) => {
      if (count === 10) {
        cancelled = cancelWave(h.verbs(), scope, { waveId });
        void cancelled.then(() => {
          afterwards = h.sink.mails.length;
        });
      }
      await takeTime(count);
      return undefined;
    };
    expect((await sendWave(h.ctx({ concurrency: 5 }), scope, job)).outcome).toBe('over');
    const result = await cancelled;
    const { wave: stored, counts, excluded } = await h.report(scope, waveId);
    expect(stored.status).toBe('cancelled');
    // Ten, those under way, and what began before the new status was there.
    expect(counts.sent).toBeLessThanOrEqual(20);
    expect(counts.sent + (excluded.cancelled ?? 0)).toBe(100);
    expect(result).toEqual({ ok: true, value: { stopped: excluded.cancelled } });
    expect(h.sink.mails).toHaveLength(counts.sent);
    expect(h.sink.mails).toHaveLength(afterwards);
  });

  it('is tidied up after by the job, should the cancelling process have ended in between', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    h.sink.onRecipient = () => 451;
    await sendWave(h.ctx(), scope, job);
    await h.database.ownerDb.update(wave).set({ status: 'cancelled' }).where(eq(wave.id, waveId));
    expect((await sendWave(h.ctx(), scope, { ...job, run: 2 })).outcome).toBe('over');
    expect((await h.report(scope, waveId)).excluded).toEqual({ cancelled: 3 });
  });

  it('leaves out who opts out by the link of an earlier message', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(2));
    await sendWave(h.ctx(), scope, job);
    const raw = h.sink.mails.find((m) => m.to === 'r000@parents.example')?.raw.replace(/\r\n[ \t]+/g, ' ');
    const token = /api\/opposition\/([\w.-]+)>/.exec(raw ?? '')?.[1] ?? '';
    const links = { ...h.verbs(), secretKey: h.ctx().secretKey };
    expect(await optOut(links, token)).toEqual({ ok: true, value: { schoolUai: scope.uai } });
    expect(await optOut(links, token)).toEqual({ ok: true, value: { schoolUai: scope.uai } });
    expect((await optOut(links, `${token}x`)).ok).toBe(false);

    h.now = new Date(NOW.getTime() + 3 * 86_400_000);
    const next = await h.plantNext(scope);
    h.sink.mails.length = 0;
    await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
    expect(h.written()).toEqual(['r001@parents.example']);
    expect((await h.report(scope, next.waveId)).excluded).toEqual({ opted_out: 1 });
    expect(waveId).not.toBe(next.waveId);
    const events = await h.database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.schoolUai, scope.uai));
    expect(events.filter((e) => e.event === 'opposition.received')).toHaveLength(1);
  });
});
