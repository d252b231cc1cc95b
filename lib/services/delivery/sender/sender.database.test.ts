import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSendWave } from '@/cron/jobs/send-wave';
import { inRegion, mintRegionScope, type SchoolScope } from '@/db/scope';
import { openSink, type Sink } from '../../campaign/testing/open-sink';
import { plantUser } from '../../campaign/testing/plant-school';
import { type Harness, listChildren, openHarness } from '../testing/open-harness';
import { getSender } from './get-sender';
import { removeSender } from './remove-sender';
import { saveSender } from './save-sender';
import type { SenderInput } from './sender-input';
import { testSender } from './test-sender';

let h: Harness;
/** A school's or a région's own server, apart from the installation's. */
let own: Sink;

beforeAll(async () => {
  h = await openHarness();
  own = await openSink();
});
afterAll(async () => {
  await own.close();
  await h.close();
});
beforeEach(async () => {
  await h.reset();
  own.reset();
});

const senders = { allowPrivate: true, resendBaseUrl: undefined, maxConnections: 2 };
const ctx = (change = {}) => ({
  ...h.verbs(),
  secretKey: 'k'.repeat(32),
  allowPrivate: true,
  senders,
  ...change,
});
const port = () => Number(new URL(own.url).port);
const input = (change: Partial<SenderInput> = {}): SenderInput => ({
  kind: 'smtp',
  fromAddress: 'college@ac-exemple.fr',
  fromName: '',
  replyTo: '',
  host: '127.0.0.1',
  port: port(),
  security: 'none',
  userName: '',
  secret: '',
  webhookSecret: '',
  sendLimitCount: null,
  sendLimitSeconds: null,
  ...change,
});
const signedIn = async () => {
  const { scope, waveId } = await h.plantWave(listChildren(2));
  return { scope, waveId, principal: await plantUser(h.database.db, scope.uai, 'principal') };
};
/** The région's desk, with a person whom its journal can name. */
const regionOf = ({ userId }: { userId: string | null }) =>
  mintRegionScope({ regionCode: 'OCC', userId: userId ?? '' });
const run = (scope: SchoolScope, waveId: string) =>
  runSendWave({ ...h.ctx(), senders })({ schoolUai: scope.uai, waveId, force: true, run: 1 });

describe('the sender of a school', () => {
  it('carries its waves in its name, and the région’s where it has none, and else the installation’s', async () => {
    const first = await signedIn();
    expect(
      (
        await saveSender(
          ctx(),
          { region: regionOf(first.principal) },
          input({ fromAddress: 'drane@ac-exemple.fr' }),
        )
      ).ok,
    ).toBe(true);
    await saveSender(
      ctx(),
      { school: first.principal },
      input({ fromName: 'Vie scolaire', replyTo: 'reponse@ac-exemple.fr' }),
    );
    await run(first.scope, first.waveId);
    expect(own.mails).toHaveLength(2);
    expect(own.mails[0]?.raw).toMatch(/^From: Vie scolaire <college@ac-exemple\.fr>/m);
    expect(own.mails[0]?.raw).toMatch(/^Reply-To: .*reponse@ac-exemple\.fr/m);

    own.reset();
    const second = await signedIn();
    await run(second.scope, second.waveId);
    expect(own.mails[0]?.raw).toMatch(/^From: .*<drane@ac-exemple\.fr>/m);

    own.reset();
    await removeSender(ctx(), { region: regionOf(first.principal) });
    const third = await signedIn();
    await run(third.scope, third.waveId);
    expect(own.mails).toHaveLength(0);
    expect(h.sink.mails[0]?.raw).toMatch(/^From: .*<ne-pas-repondre@palier\.example>/m);
  });

  it('keeps the pace of a région’s sender over all its schools', async () => {
    const limit = { sendLimitCount: 3, sendLimitSeconds: 60 };
    const [one, other] = [await signedIn(), await signedIn()];
    await saveSender(ctx(), { region: regionOf(one.principal) }, input(limit));
    await run(one.scope, one.waveId);
    await run(other.scope, other.waveId);
    expect(own.mails).toHaveLength(3);
    await removeSender(ctx(), { region: regionOf(one.principal) });
  });

  it('never shows a secret, keeps it sealed, and keeps it for the same server and account only', async () => {
    const { principal } = await signedIn();
    const owner = { school: principal };
    const account = { userName: 'palier', security: 'starttls' as const, host: 'smtp.ac-exemple.fr' };
    expect(await saveSender(ctx(), owner, input(account))).toMatchObject({
      problem: { code: 'secret_needed' },
    });
    expect((await saveSender(ctx(), owner, input({ ...account, secret: 'très-secret' }))).ok).toBe(true);
    const shown = await getSender(ctx(), owner);
    expect(shown.own).toMatchObject({ userName: 'palier', hasSecret: true });
    expect(JSON.stringify(shown)).not.toMatch(/secret"?:"/i);
    const [row] = await h.database.ownerDb.execute<{ text: string }>(
      sql`select (s.*)::text || (select string_agg(detail::text, '') from audit_event) as text
        from school_sender s where school_uai = ${principal.uai}`,
    );
    expect(row?.text).not.toContain('très-secret');
    expect((await saveSender(ctx(), owner, input({ ...account, fromName: 'Autre' }))).ok).toBe(true);
    for (const change of [{ host: 'smtp.evil.example' }, { port: 25 }, { userName: 'autre' }]) {
      expect(await saveSender(ctx(), owner, input({ ...account, ...change }))).toMatchObject({
        problem: { code: 'secret_needed' },
      });
    }
  });

  it('does not open with the secret of another owner', async () => {
    const { principal } = await signedIn();
    const other = await signedIn();
    const account = input({ userName: 'palier', security: 'starttls', host: 'localhost', secret: 'secret' });
    await saveSender(ctx(), { school: principal }, account);
    await h.database.ownerDb.execute(
      sql`update school_sender set school_uai = ${other.scope.uai} where school_uai = ${principal.uai}`,
    );
    expect(await testSender(ctx(), { school: other.principal })).toMatchObject({
      problem: { code: 'sender_failed', detail: { failure: 'misconfigured' } },
    });
  });

  it('is refused what makes no sense, by field', async () => {
    const { principal } = await signedIn();
    const refused = async (change: Partial<SenderInput>, allowPrivate = true) => {
      const saved = await saveSender(ctx({ allowPrivate }), { school: principal }, input(change));
      return saved.ok ? undefined : (saved.problem.detail?.field ?? saved.problem.code);
    };
    expect(await refused({ fromAddress: 'a@b.fr, c@d.fr' })).toBe('fromAddress');
    expect(await refused({ fromName: 'a\r\nBcc: x' })).toBe('fromName');
    expect(await refused({ host: 'https://smtp' })).toBe('host');
    expect(await refused({ host: '' })).toBe('host');
    expect(await refused({ port: 0 })).toBe('port');
    expect(await refused({ port: 6379 }, false)).toBe('port');
    expect(await refused({ userName: 'palier', secret: 'x' })).toBe('security');
    expect(await refused({ kind: 'resend', secret: 'sk_not_theirs' })).toBe('secret');
    expect(await refused({ kind: 'resend' })).toBe('secret_needed');
    expect(await refused({ sendLimitCount: 3 })).toBe('sendLimitCount');
    expect(await refused({ secret: 'x'.repeat(100_000) })).toBe('secret');
  });

  it('is nobody’s business but of those who edit settings, and no région’s at all', async () => {
    const { scope, principal } = await signedIn();
    await saveSender(ctx(), { school: principal }, input());
    const teacher = await plantUser(h.database.db, scope.uai, 'class_teacher');
    const no = { ok: false, problem: { code: 'not_allowed' } };
    expect(await saveSender(ctx(), { school: teacher }, input())).toEqual(no);
    expect(await removeSender(ctx(), { school: teacher })).toEqual(no);
    expect(await testSender(ctx(), { school: teacher })).toEqual(no);
    const seen = await inRegion(h.database.db, regionOf(principal), (tx) =>
      tx.execute(sql`select 1 from school_sender`),
    );
    expect(seen).toHaveLength(0);
  });

  it('is tried by a message to oneself, and to nobody else', async () => {
    const { principal } = await signedIn();
    expect(await testSender(ctx(), { school: principal })).toMatchObject({ problem: { code: 'no_sender' } });
    await saveSender(ctx(), { school: principal }, input());
    expect(await testSender(ctx(), { school: principal })).toEqual({
      ok: true,
      value: { address: principal.email },
    });
    expect(own.mails.map(({ to }) => to)).toEqual([principal.email]);
  });
});
