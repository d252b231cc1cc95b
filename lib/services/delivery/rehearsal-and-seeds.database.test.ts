import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listMailbox, readMailboxMessage } from '@/lib/adapters/mailbox/read-mailbox';
import { writeMail } from '@/lib/adapters/mailbox/write-mail';
import { listWaveSeeds, setSeeds } from '../campaign/set-seeds';
import { activate } from '../campaign/testing/plant-school';
import { rehearseWave } from './rehearse-wave';
import { sendWave } from './send-wave';
import { type Harness, listChildren, NOW, openHarness } from './testing/open-harness';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(() => harness.reset());

const rows = (waveId: string) =>
  harness.database.ownerDb.execute<{ count: number }>(
    sql`select count(*)::int as count from delivery where wave_id = ${waveId}::uuid`,
  );

describe('a rehearsal', () => {
  it('decides on everybody and makes every message as the worker does, and leaves nothing behind', async () => {
    const children = listChildren(4);
    children[3] = { id: 'e003', classCode: '6A', guardians: [{ id: 'r003', email: 'r002@parents.example' }] };
    const { scope, waveId, job } = await harness.plantWave(children, {}, { force: false });
    await activate(harness.database.db, scope, ['r000']);
    const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'palier-rehearsal-'));
    const keep = (mail: Parameters<typeof writeMail>[1]) => writeMail(dir, mail, scope.uai, NOW);
    const sundayEvening = new Date('2026-11-22T19:20:00Z');
    const done = await rehearseWave({ ...harness.ctx(), now: sundayEvening, keep }, scope, { waveId });
    expect(done).toMatchObject({
      ok: true,
      value: {
        candidates: 4,
        leave: 2,
        excluded: { activated: 1, same_address: 1 },
        wait: 0,
        heldBack: 0,
        written: 2,
      },
    });
    expect(harness.written()).toEqual([]);
    expect((await rows(waveId))[0]?.count).toBe(0);
    const { messages } = await listMailbox(dir, { school: scope.uai });
    expect(messages.map(({ subject }) => subject)).toEqual([
      '[Répétition] Votre compte EduConnect',
      '[Répétition] Votre compte EduConnect',
    ]);
    const read = await readMailboxMessage(dir, messages[0]?.id ?? '');
    expect(read?.text).toContain('Bonjour.');
    expect(read?.headers.find(({ name }) => name === 'list-unsubscribe-post')?.value).toBe(
      'List-Unsubscribe=One-Click',
    );
    await fs.rm(dir, { recursive: true });
    // The real one goes to the same people.
    expect(await sendWave(harness.ctx(), scope, job)).toMatchObject({ outcome: 'sent', sent: 2 });
    expect(harness.written()).toHaveLength(2);
  });

  it('tells who would wait for another message', async () => {
    const { scope, job } = await harness.plantWave(listChildren(2));
    await sendWave(harness.ctx(), scope, job);
    const { waveId } = await harness.plantNext(scope);
    expect(await rehearseWave({ ...harness.ctx(), now: NOW }, scope, { waveId })).toMatchObject({
      ok: true,
      value: { leave: 0, wait: 2, written: 0 },
    });
    expect(await rehearseWave({ ...harness.ctx(), now: NOW }, scope, { waveId: job.waveId })).toMatchObject({
      ok: false,
      problem: { code: 'wave_not_draft' },
    });
  });
});

describe('seed addresses', () => {
  const set = (scope: Parameters<typeof setSeeds>[1], waveId: string, addresses: string) =>
    setSeeds({ db: harness.database.db, now: NOW }, scope, { waveId, addresses });

  it('get one copy, without a way out, and count in no figure', async () => {
    const { scope, waveId, job } = await harness.plantWave(listChildren(2));
    const saved = await set(
      scope,
      waveId,
      'Direction@college.example\nvie.scolaire@college.example, direction@college.example',
    );
    expect(saved).toEqual({ ok: true, value: { count: 2 } });
    await sendWave(harness.ctx(), scope, job);
    await sendWave(harness.ctx(), scope, job);
    expect(harness.written()).toEqual([
      'direction@college.example',
      'r000@parents.example',
      'r001@parents.example',
      'vie.scolaire@college.example',
    ]);
    expect((await harness.report(scope, waveId)).counts).toMatchObject({ sent: 2, pending: 0 });
    const { seeds } = await listWaveSeeds(harness.verbs(), scope, { waveId });
    expect(seeds.map(({ status }) => status)).toEqual(['sent', 'sent']);
    const next = await harness.plantNext(scope);
    expect((await listWaveSeeds(harness.verbs(), scope, next)).proposed).toHaveLength(2);
  });

  it('are five at most, whole, and of a wave that has not left', async () => {
    const { scope, waveId, job } = await harness.plantWave(listChildren(1));
    expect(await set(scope, waveId, 'a@b')).toMatchObject({ problem: { code: 'seed_invalid' } });
    const six = Array.from({ length: 6 }, (_, i) => `a${i}@college.example`).join('\n');
    expect(await set(scope, waveId, six)).toMatchObject({ problem: { code: 'too_many_seeds' } });
    await sendWave(harness.ctx(), scope, job);
    expect(await set(scope, waveId, '')).toMatchObject({ problem: { code: 'wave_not_draft' } });
  });
});
