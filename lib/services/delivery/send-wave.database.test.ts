import { and, eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { guardian } from '@/db/schema/roster';
import { activate, type PlantedChild } from '../campaign/testing/plant-school';
import { getWave } from './get-wave';
import { sendWave } from './send-wave';
import { CONTENT, type Harness, listChildren, NOW, openHarness } from './testing/open-harness';

let h: Harness;

beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

describe('sending a wave', () => {
  it('writes once to each guardian who has not activated, and gives everybody one outcome', async () => {
    const roster: PlantedChild[] = [
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] },
      { id: 'e2', classCode: '6A', guardians: [{ id: 'r3', email: 'r3@' }] },
      { id: 'e3', classCode: '6A', guardians: [{ id: 'r4' }, { id: 'r5' }] },
      { id: 'e4', classCode: '3A', guardians: [{ id: 'r6' }] },
    ];
    const { scope, waveId, job } = await h.plantWave(roster, { levels: ['6e'] });
    await activate(h.database.db, scope, ['r4']);
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'sent', sent: 2 });
    expect(h.written()).toEqual(['r1@parents.example', 'r2@parents.example']);
    const { wave: stored, counts, excluded } = await h.report(scope, waveId);
    expect(stored).toMatchObject({ status: 'sent', startedAt: NOW, finishedAt: NOW });
    expect(counts).toEqual({ pending: 0, sent: 2, excluded: 3, failed: 0 });
    expect(excluded).toEqual({ activated: 1, family_covered: 1, no_address: 1 });
    const events = await h.database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.schoolUai, scope.uai));
    expect(events.find((e) => e.event === 'wave.sent')?.detail).toEqual({
      waveId,
      title: stored?.title,
      sent: 2,
      excluded: 3,
      failed: 0,
    });
  });

  it('makes a mail that can be answered, traced and stopped', async () => {
    const { scope, waveId, job } = await h.plantWave([
      { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }] },
      { id: 'e2', classCode: '3A', guardians: [{ id: 'r1', mobile: '+33612345678' }] },
    ]);
    await sendWave(h.ctx(), scope, job);
    const mail = await simpleParser(h.sink.mails[0]?.raw ?? '');
    expect(mail.subject).toBe(CONTENT.subject);
    expect(mail.headers.get('x-palier-school')).toBe(scope.uai);
    expect(mail.headers.get('x-palier-wave')).toBe(waveId);
    expect(mail.text).toContain('Prénom-e1, Prénom-e2');
    const raw = h.sink.mails[0]?.raw.replace(/\r\n[ \t]+/g, ' ') ?? '';
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw).toMatch(/List-Unsubscribe: <https:\/\/palier\.example\/api\/opposition\/[\w.-]+>/);
    // The opt-out is the only link of its own that a reader gets.
    const links = new Set(mail.text?.match(/https?:\/\/\S+/g));
    expect([...links]).toHaveLength(2);
    expect(raw).not.toMatch(/Message-ID: <[^>]*r1/i);
  });

  it('may run again: nobody is written to twice', async () => {
    const { scope, job } = await h.plantWave(listChildren(5));
    await sendWave(h.ctx(), scope, job);
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'over', sent: 0 });
    expect(h.sink.mails).toHaveLength(5);
  });

  it('may run twice at once: nobody is written to twice', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(40));
    const runs = await Promise.all([sendWave(h.ctx(), scope, job), sendWave(h.ctx(), scope, job)]);
    expect(runs.reduce((sum, r) => sum + r.sent, 0)).toBe(40);
    expect(new Set(h.written()).size).toBe(40);
    expect(h.sink.mails).toHaveLength(40);
    expect((await h.report(scope, waveId)).counts.sent).toBe(40);
  });

  it('writes once to an address that two guardians share, also when two workers hold them', async () => {
    const shared = Array.from({ length: 12 }, (_, i) => ({
      id: `e${i}`,
      classCode: '6A',
      guardians: [
        { id: `r${i}a`, email: `family${i}@parents.example` },
        { id: `r${i}b`, email: ` Family${i}@Parents.example` },
      ],
    }));
    const { scope, waveId, job } = await h.plantWave(shared);
    await Promise.all([sendWave(h.ctx(), scope, job), sendWave(h.ctx(), scope, job)]);
    expect(h.written()).toEqual(Array.from({ length: 12 }, (_, i) => `family${i}@parents.example`).sort());
    expect((await h.report(scope, waveId)).excluded).toEqual({ same_address: 12 });
  });
});

describe('the report of a wave', () => {
  it('lists people as a French directory does, page after page: É with E, not after Z', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(52));
    const rename = (id: string, familyName: string, usageName: string | null = null) =>
      h.database.ownerDb
        .update(guardian)
        .set({ familyName, usageName })
        .where(and(eq(guardian.schoolUai, scope.uai), eq(guardian.id, id)));
    await rename('r000', 'ZOLA');
    await rename('r001', 'ÉMERY');
    await rename('r002', 'Émery');
    await rename('r003', 'ABADIE', 'FAURE');
    await sendWave(h.ctx(), scope, job);
    const namesOf = async (page: number) => {
      const read = await getWave(h.verbs(), scope, { waveId, page });
      if (!read.ok) throw new Error(read.problem.code);
      return read.value.recipients.map((r) => r.name);
    };
    expect((await namesOf(1)).slice(0, 4)).toEqual(['ÉMERY', 'Émery', 'FAURE', 'NOM-r004']);
    expect(await namesOf(2)).toEqual(['NOM-r051', 'ZOLA']);
  });

  it('pages its recipients by name and filters them by outcome', async () => {
    const { scope, waveId, job } = await h.plantWave(listChildren(60));
    await activate(h.database.db, scope, ['r059']);
    await sendWave(h.ctx(), scope, job);
    const page = async (filter: object) => {
      const read = await getWave(h.verbs(), scope, { waveId, ...filter });
      if (!read.ok) throw new Error(read.problem.code);
      return { pages: read.value.pages, ids: read.value.recipients.map((r) => r.holderId) };
    };
    expect((await page({})).ids).toHaveLength(50);
    expect(await page({ page: 2 })).toEqual({ pages: 2, ids: expect.arrayContaining(['r050', 'r058']) });
    expect(await page({ exclusion: 'activated' })).toEqual({ pages: 1, ids: ['r059'] });
    expect((await page({ page: 99 })).ids).toHaveLength(10);
    expect((await page({ page: 'x', status: 'nonsense' })).ids).toHaveLength(50);
  });
});
