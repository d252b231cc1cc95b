import { createHmac, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFrom } from '@/app/_server/testing/answer-from';
import { deliveryEvent } from '@/db/schema/delivery';
import type { SchoolScope } from '@/db/scope';
import { listBounced } from '@/lib/services/campaign/list-bounced';
import { buildMessageReference } from '@/lib/services/campaign/message-reference';
import { plantUser } from '@/lib/services/campaign/testing/plant-school';
import { sendWave } from '@/lib/services/delivery/send-wave';
import { saveSender } from '@/lib/services/delivery/sender/save-sender';
import { type Harness, listChildren, openHarness } from '@/lib/services/delivery/testing/open-harness';
import { POST as schoolNotice } from './[owner]/route';
import { POST as notice } from './route';

const KEY = 'k'.repeat(32);
const SECRET = `whsec_${Buffer.from('a secret of the installation').toString('base64')}`;
const OF_SCHOOL = `whsec_${Buffer.from('a secret of one school only!').toString('base64')}`;

let h: Harness;
let scope: SchoolScope;
let waveId = '';

beforeAll(async () => {
  h = await openHarness();
  answerFrom(h.database.db, { PALIER_SECRET_KEY: KEY, RESEND_WEBHOOK_SECRET: SECRET });
  const planted = await h.plantWave(listChildren(3));
  ({ scope, waveId } = planted);
  await sendWave(h.ctx(), scope, planted.job);
});
afterAll(() => h.close());

type Told = { id?: string; secret?: string; at?: number; type?: string; holderId?: string; data?: object };

/** A webhook as Resend sends one, signed as Svix documents. */
function tell({ id = randomUUID(), secret = SECRET, at, type = 'email.bounced', holderId, data }: Told) {
  const claim = { schoolUai: scope.uai, waveId, holderId: holderId ?? 'r000' };
  const reference = buildMessageReference(claim, KEY) ?? '';
  const tags = { palier: reference };
  const body = JSON.stringify({
    type,
    created_at: '2026-11-23T10:00:00.000Z',
    data: { email_id: 'x', tags, bounce: { type: 'Permanent' }, ...data },
  });
  const timestamp = String(at ?? Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
  return { headers, body };
}

const send = (request: { headers: Record<string, string>; body: string }) =>
  notice(new Request('http://palier.example/api/webhooks/resend', { method: 'POST', ...request }));
const sendOf = (uai: string, request: { headers: Record<string, string>; body: string }) =>
  schoolNotice(new Request('http://palier.example/', { method: 'POST', ...request }), {
    params: Promise.resolve({ owner: uai }),
  });

const countEvents = async () =>
  (await h.database.ownerDb.select().from(deliveryEvent).where(eq(deliveryEvent.schoolUai, scope.uai)))
    .length;
const bounced = async () => {
  const read = await listBounced({ db: h.database.db, now: h.now, secretKey: KEY }, scope);
  return read.ok ? read.value.map((one) => one.holderId) : [];
};

describe('a notice of Resend', () => {
  it('of an address that bounced for good keeps it from being written to, once for all repeats', async () => {
    const told = tell({ holderId: 'r000' });
    expect((await send(told)).status).toBe(204);
    expect((await send(told)).status).toBe(204);
    expect(await bounced()).toEqual(['r000']);
    expect(await countEvents()).toBe(1);
  });

  it('of a bounce that may pass, of opening or of anything unheard of changes nothing', async () => {
    const before = await countEvents();
    for (const told of [
      { data: { bounce: { type: 'Transient' } } },
      { type: 'email.opened' },
      { type: 'email.brand_new' },
      { data: { tags: {} } },
      { data: { tags: { palier: 'forged' } } },
    ]) {
      expect((await send(tell({ holderId: 'r001', ...told }))).status).toBe(204);
    }
    expect(await countEvents()).toBe(before);
    expect(await bounced()).toEqual(['r000']);
  });

  it.each<[string, Told]>([
    ['another secret', { secret: OF_SCHOOL }],
    ['a time six minutes ago', { at: Math.floor(Date.now() / 1000) - 360 }],
    ['a time six minutes ahead', { at: Math.floor(Date.now() / 1000) + 360 }],
  ])('with %s is refused without a word', async (_, told) => {
    const before = await countEvents();
    const response = await send(tell({ holderId: 'r001', ...told }));
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(await countEvents()).toBe(before);
  });

  it('that was changed on its way, or comes without signature, is refused', async () => {
    const { headers, body } = tell({ holderId: 'r001' });
    expect((await send({ headers, body: body.replace('bounced', 'complained') })).status).toBe(401);
    expect((await send({ headers: {}, body })).status).toBe(401);
    expect((await send({ headers: { ...headers, 'svix-signature': '' }, body })).status).toBe(401);
  });

  it('that is huge is refused before it is read', async () => {
    const { headers } = tell({});
    expect((await send({ headers, body: 'x'.repeat(1_000_000) })).status).toBe(413);
  });

  it('through a school’s own account speaks of that school only', async () => {
    expect((await sendOf(scope.uai, tell({ secret: OF_SCHOOL }))).status).toBe(401);
    const principal = await plantUser(h.database.db, scope.uai, 'principal');
    const saved = await saveSender(
      { db: h.database.db, now: h.now, secretKey: KEY, allowPrivate: false },
      { school: principal },
      {
        kind: 'resend',
        fromAddress: 'college@example.org',
        fromName: '',
        replyTo: '',
        host: '',
        port: 587,
        security: 'starttls',
        userName: '',
        secret: 're_of_the_school',
        webhookSecret: OF_SCHOOL,
        sendLimitCount: null,
        sendLimitSeconds: null,
      },
    );
    expect(saved.ok).toBe(true);
    expect((await sendOf(scope.uai, tell({ holderId: 'r001', secret: OF_SCHOOL }))).status).toBe(204);
    expect(await bounced()).toEqual(['r000', 'r001']);
    // Signed with that school's secret, about it, at another school's address.
    expect((await sendOf('0310001A', tell({ holderId: 'r002', secret: OF_SCHOOL }))).status).toBe(401);
    expect((await sendOf('x', tell({ holderId: 'r002', secret: OF_SCHOOL }))).status).toBe(401);
    expect(await bounced()).toEqual(['r000', 'r001']);
    const [row] = await h.database.ownerDb.execute<{ text: string }>(
      sql`select (school_sender.*)::text as text from school_sender`,
    );
    expect(row?.text).not.toMatch(/re_of_the_school|whsec_/);
  });
});
