import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { sendWave } from '../delivery/send-wave';
import { type Harness, listChildren, openHarness } from '../delivery/testing/open-harness';
import { recordOpposition } from '../tracking/oppositions';
import { liftBounce } from './lift-bounce';
import { listBounced } from './list-bounced';
import { plantUser } from './testing/plant-school';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());

it('an address struck off wrongly is written to again once the principal says why; nobody’s will is lifted', async () => {
  const { scope, job } = await h.plantWave(listChildren(3));
  h.sink.onRecipient = (address) => (/r00[12]/.test(address) ? 550 : undefined);
  await sendWave(h.ctx(), scope, job);
  h.sink.reset();
  const ctx = { ...h.verbs(), secretKey: h.ctx().secretKey };
  const listed = async () => {
    const found = await listBounced(ctx, scope);
    return found.ok ? found.value.map(({ holderId, children }) => [holderId, children]) : [];
  };
  const child = (id: string) => [{ firstName: `Prénom-${id}`, classCode: '6A' }];
  expect(await listed()).toEqual([
    ['r001', child('e001')],
    ['r002', child('e002')],
  ]);
  const principal = await plantUser(h.database.db, scope.uai, 'principal');
  const secretary = await plantUser(h.database.db, scope.uai, 'secretariat');
  const given = { holderId: 'r001', reason: 'family_confirmed' };
  expect(await liftBounce(ctx, secretary, given)).toMatchObject({ problem: { code: 'not_allowed' } });
  expect(await liftBounce(ctx, principal, { ...given, reason: '' })).toMatchObject({
    problem: { code: 'lift_reason_needed' },
  });
  expect(await liftBounce(ctx, principal, { ...given, holderId: 'r000' })).toMatchObject({
    problem: { code: 'not_bounced' },
  });
  await recordOpposition(ctx, principal, { address: 'r002@parents.example' });
  expect(await liftBounce(ctx, principal, { ...given, holderId: 'r002' })).toMatchObject({
    problem: { code: 'not_bounced' },
  });
  expect(await liftBounce(ctx, principal, given)).toEqual({ ok: true, value: null });
  expect(await listed()).toEqual([]);
  const events = await h.database.ownerDb
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.schoolUai, scope.uai));
  const lifted = events.find(({ event }) => event === 'address.lifted');
  expect(lifted).toMatchObject({
    actorId: principal.userId,
    detail: { holderId: 'r001', reason: 'family_confirmed' },
  });

  h.now = new Date(h.now.getTime() + 3 * 86_400_000);
  const next = await h.plantNext(scope);
  await sendWave(h.ctx(), scope, { ...job, waveId: next.waveId });
  expect(h.written()).toEqual(['r000@parents.example', 'r001@parents.example']);
});
