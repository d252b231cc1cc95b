import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guardian } from '@/db/schema/roster';
import { suppression } from '@/db/schema/tracking';
import { listBounced } from '../campaign/list-bounced';
import { recordDeliveryEvent } from './record-delivery-event';
import { sendWave } from './send-wave';
import { type Harness, listChildren, NOW, openHarness } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const suppressed = async (uai: string) =>
  (await h.database.ownerDb.select().from(suppression).where(eq(suppression.schoolUai, uai))).map(
    (row) => row.reason,
  );

describe('what a provider says of a message it has taken', () => {
  it('stops an address that bounced or complained, once, and changes no outcome', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(3));
    await sendWave(h.ctx(), scope, job);
    const tell = (holderId: string, kind: 'delivered' | 'bounced' | 'complained', providerEventId: string) =>
      recordDeliveryEvent(h.verbs(), scope, {
        ...{ waveId, holderId, channel: 'email', kind, at: NOW, providerEventId },
      });
    expect(await tell('r000', 'delivered', 'e0')).toEqual({ ok: true, value: { isNew: true } });
    expect(await tell('r001', 'bounced', 'e1')).toEqual({ ok: true, value: { isNew: true } });
    expect(await tell('r001', 'bounced', 'e1')).toEqual({ ok: true, value: { isNew: false } });
    expect(await suppressed(scope.uai)).toEqual(['bounce']);
    expect(await tell('r002', 'complained', 'e2')).toEqual({ ok: true, value: { isNew: true } });
    expect((await suppressed(scope.uai)).sort()).toEqual(['bounce', 'complaint']);
    expect(await tell('nobody', 'bounced', 'e3')).toMatchObject({ problem: { code: 'unknown_message' } });
    const { counts, events } = await h.report(scope, waveId);
    expect([counts.sent, events]).toEqual([3, { delivered: 1, bounced: 1, complained: 1 }]);

    h.now = new Date(NOW.getTime() + 3 * 86_400_000);
    const next = await h.plantNext(scope);
    await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
    expect((await h.report(scope, next.waveId)).excluded).toEqual({ bounced: 1, opted_out: 1 });
  });

  it('is about the address that the message went to, not the one that SIECLE has since', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(1));
    await sendWave(h.ctx(), scope, job);
    await h.database.ownerDb
      .update(guardian)
      .set({ email: 'nouvelle@parents.example' })
      .where(eq(guardian.schoolUai, scope.uai));
    await recordDeliveryEvent(h.verbs(), scope, {
      ...{ waveId, holderId: 'r000', channel: 'email', kind: 'bounced', at: NOW, providerEventId: 'late' },
    });
    h.now = new Date(NOW.getTime() + 3 * 86_400_000);
    const next = await h.plantNext(scope);
    await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
    expect(h.written()).toEqual(['nouvelle@parents.example', 'r000@parents.example']);
  });
});

describe('an address that a server refuses for good', () => {
  it('is on the list to correct, by name, until SIECLE has another', async () => {
    const { scope, job } = await h.plantWave(listChildren(2));
    h.sink.onRecipient = (address) => (address.startsWith('r001') ? 550 : undefined);
    await sendWave(h.ctx(), scope, job);
    const ctx = { ...h.verbs(), secretKey: h.ctx().secretKey };
    const listed = async () => {
      const found = await listBounced(ctx, scope);
      return found.ok ? found.value.map((one) => [one.holderId, one.address]) : [];
    };
    expect(await listed()).toEqual([['r001', 'r001@parents.example']]);
    await h.database.ownerDb
      .update(guardian)
      .set({ email: 'autre@parents.example' })
      .where(eq(guardian.id, 'r001'));
    expect(await listed()).toEqual([]);
  });
});
