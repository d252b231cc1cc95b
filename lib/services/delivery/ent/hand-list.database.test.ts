import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SchoolScope } from '@/db/scope';
import { cancelWave } from '../../campaign/cancel-wave';
import { activate, plantEntIds, plantUser } from '../../campaign/testing/plant-school';
import { purgeSchool } from '../../roster/purge-school';
import { sendWave } from '../send-wave';
import { type Harness, listChildren, NOW, openHarness, type WaveOptions } from '../testing/open-harness';
import { confirmHandList } from './confirm-hand-list';
import { exportHandList } from './export-hand-list';
import { getHandWork } from './get-hand-work';
import { listHandTasks } from './list-hand-tasks';
import { prepareHandList } from './prepare-hand-list';
import { saveEnt } from './save-ent';
import { undoHandList } from './undo-hand-list';

let h: Harness;
beforeAll(async () => {
  h = await openHarness();
});
afterAll(() => h.close());
beforeEach(() => h.reset());

const ctx = () => ({ ...h.ctx(), ...h.verbs() });
const later = (minutes: number) => {
  h.now = new Date(NOW.getTime() + minutes * 60_000);
};
const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${String(i).padStart(3, '0')}`);

/** A school whose ENT takes nothing from us, with a wave in it that the worker has begun. */
async function plant(count: number, options: WaveOptions = {}) {
  const planted = await h.plantWave(listChildren(count), {}, { channel: 'ent_message', ...options });
  await plantEntIds(h.database.db, planted.scope, ids(count));
  const principal = await plantUser(h.database.db, planted.scope.uai, 'principal');
  const report = await sendWave(h.ctx(), planted.scope, planted.job);
  return { ...planted, principal, report };
}
const prepare = async (scope: SchoolScope, waveId: string) => {
  const made = await prepareHandList(ctx(), scope, { waveId });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};
const confirm = (
  scope: SchoolScope,
  waveId: string,
  listId: string,
  more: { notFound?: string[]; sentAnyway?: string[] } = {},
) => confirmHandList(ctx(), scope, { waveId, listId, ...more });
const work = async (scope: SchoolScope, waveId: string) => {
  const read = await getHandWork(ctx(), scope, { waveId });
  if (!read.ok || !read.value) throw new Error('no work');
  return read.value;
};
const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) =>
  result.ok ? 'ok' : result.problem.code;

describe('a wave that is sent by hand', () => {
  it('is never sent by the worker: it becomes something to do, and the ledger waits', async () => {
    const { principal, waveId, report } = await plant(4);
    expect(report).toEqual({ outcome: 'waiting', sent: 0 });
    expect((await h.report(principal, waveId)).counts).toMatchObject({ pending: 4, sent: 0 });
    expect(await h.jobs()).toHaveLength(1);
    expect(await listHandTasks(ctx(), principal)).toEqual([
      { waveId, title: 'Relance', dueAt: NOW, people: 4, isOut: false },
    ]);
    expect((await work(principal, waveId)).state).toBe('due');
  });

  it('gives a list of those due at that minute, and each excluded person one reason', async () => {
    const { principal, waveId, scope } = await plant(5);
    await activate(h.database.db, scope, ['r001']);
    expect(await prepare(principal, waveId)).toMatchObject({ people: 4 });
    const out = await work(principal, waveId);
    expect(out.state).toBe('out');
    expect(out.people.map((one) => one.holderId)).toEqual(['r000', 'r002', 'r003', 'r004']);
    expect((await h.report(principal, waveId)).excluded).toEqual({ activated: 1 });
  });

  it('downloads as the ENT asks, without who has activated since, for nobody but those who may', async () => {
    const { principal, waveId, scope } = await plant(3);
    await saveEnt(
      { ...h.verbs(), secretKey: 'k'.repeat(32), allowPrivate: false },
      { school: scope },
      {
        ...{ kind: 'assisted', product: 'skolengo', baseUrl: '', clientId: '', clientSecret: '' },
        ...{ userName: '', password: '', sendLimitCount: null, sendLimitSeconds: null },
      },
    );
    await prepare(principal, waveId);
    await activate(h.database.db, scope, ['r002']);
    const list = await exportHandList(ctx(), principal, { waveId, language: '' });
    expect(list).toEqual({
      ok: true,
      value: {
        csv: '\ufeffIdentifiant ENT;Nom;Prénom;Profil;Classe\r\nent-r000;NOM-r000;Prénom-r000;Parent;6A\r\nent-r001;NOM-r001;Prénom-r001;Parent;6A\r\n',
      },
    });
    const teacher = await plantUser(h.database.db, scope.uai, 'class_teacher');
    expect(codeOf(await exportHandList(ctx(), teacher, { waveId, language: '' }))).toBe('not_allowed');
  });

  it('writes the ledger of any wave when it is confirmed: who got it, who was not found, who had activated since', async () => {
    const { principal, waveId, scope, job } = await plant(5);
    const { listId } = await prepare(principal, waveId);
    await activate(h.database.db, scope, ['r003', 'r004']);
    later(10);
    expect((await work(principal, waveId)).people.map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      'activated',
      'activated',
    ]);
    const done = await confirm(principal, waveId, listId, { notFound: ['r001'], sentAnyway: ['r004'] });
    expect(done).toMatchObject({ ok: true, value: { sent: 3, notFound: 1, excluded: 1 } });
    const report = await h.report(principal, waveId);
    expect(report.recipients.map((one) => [one.holderId, one.status, one.exclusion ?? one.failure])).toEqual([
      ['r000', 'sent', null],
      ['r001', 'failed', 'not_in_ent'],
      ['r002', 'sent', null],
      ['r003', 'excluded', 'activated'],
      ['r004', 'sent', null],
    ]);
    expect(report.recipients[0]?.settledAt).toEqual(h.now);
    expect(await work(principal, waveId)).toMatchObject({ list: { confirmedByName: 'principal' } });
    // The worker closes it once nobody can take it back any more.
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('waiting');
    later(41);
    expect((await sendWave(h.ctx(), scope, job)).outcome).toBe('sent');
    expect((await h.report(principal, waveId)).wave.status).toBe('sent');
    expect(await listHandTasks(ctx(), principal)).toEqual([]);
  });

  it('is taken back within half an hour, and not after, nor under another list', async () => {
    const { principal, waveId } = await plant(3);
    const { listId } = await prepare(principal, waveId);
    await confirm(principal, waveId, listId, { notFound: ['r001'] });
    later(29);
    expect(await undoHandList(ctx(), principal, { waveId, listId })).toEqual({
      ok: true,
      value: { people: 3 },
    });
    expect(await work(principal, waveId)).toMatchObject({ state: 'out', list: { id: listId } });
    expect((await h.report(principal, waveId)).counts).toMatchObject({ pending: 3, sent: 0, failed: 0 });
    expect(codeOf(await confirm(principal, waveId, listId))).toBe('ok');
    later(60);
    expect(codeOf(await undoHandList(ctx(), principal, { waveId, listId }))).toBe('hand_undo_over');
  });

  it('is confirmed once: of two people at one list the second is told, and nobody is counted twice', async () => {
    const { principal, waveId, scope } = await plant(4);
    const secretary = await plantUser(h.database.db, scope.uai, 'secretariat');
    const { listId } = await prepare(principal, waveId);
    const both = await Promise.all([confirm(principal, waveId, listId), confirm(secretary, waveId, listId)]);
    expect(both.map(codeOf).sort()).toEqual(['hand_list_replaced', 'ok']);
    expect((await h.report(principal, waveId)).counts).toMatchObject({ sent: 4 });
  });

  it('made anew decides anew, and the old list confirms nothing', async () => {
    const { principal, waveId, scope } = await plant(3);
    const old = await prepare(principal, waveId);
    await activate(h.database.db, scope, ['r000']);
    const made = await prepare(principal, waveId);
    expect(made.people).toBe(2);
    expect(codeOf(await confirm(principal, waveId, old.listId))).toBe('hand_list_replaced');
  });

  it('keeps its people from other waves’ messages while a list is out', async () => {
    const { principal, waveId, scope, job } = await plant(2);
    await prepare(principal, waveId);
    const { waveId: mail } = await h.plantNext(scope);
    await sendWave(h.ctx(), scope, { ...job, waveId: mail });
    expect(h.written()).toEqual([]);
    expect((await h.report(principal, mail)).waitsFor).toEqual({ pressure: 2 });
  });

  it('is prepared at no time at which families are left in peace, unless the principal insisted', async () => {
    const { principal, waveId } = await plant(2, { force: false });
    h.now = new Date('2026-11-23T20:30:00Z');
    expect(codeOf(await prepareHandList(ctx(), principal, { waveId }))).toBe('hand_quiet_time');
    expect((await h.report(principal, waveId)).counts).toMatchObject({ pending: 2 });
  });

  it('gives those who are kept back their turn later', async () => {
    const { principal, waveId } = await plant(10, { holdBackPercent: 50, holdBackDays: 2 });
    const { listId, people } = await prepare(principal, waveId);
    await confirm(principal, waveId, listId);
    expect((await work(principal, waveId)).state).toBe('later');
    h.now = new Date('2026-11-25T10:00:00Z');
    expect((await work(principal, waveId)).state).toBe('due');
    expect((await prepare(principal, waveId)).people).toBe(10 - people);
  });

  it('that is cancelled leaves nobody waiting, and its list confirms nothing', async () => {
    const { principal, waveId } = await plant(2);
    const { listId } = await prepare(principal, waveId);
    expect(codeOf(await cancelWave(h.verbs(), principal, { waveId }))).toBe('ok');
    expect(codeOf(await confirm(principal, waveId, listId))).toBe('hand_not_due');
    expect((await h.report(principal, waveId)).excluded).toEqual({ cancelled: 2 });
  });

  it('is for who may see its people: of guardians not for the digital referent, of pupils for them too', async () => {
    const { scope, waveId } = await plant(2);
    const rupn = await plantUser(h.database.db, scope.uai, 'rupn');
    expect(codeOf(await getHandWork(ctx(), rupn, { waveId }))).toBe('not_allowed');
    expect(codeOf(await prepareHandList(ctx(), rupn, { waveId }))).toBe('not_allowed');
    expect(await listHandTasks(ctx(), rupn)).toEqual([]);
    const pupils = await h.plantNext(
      scope,
      { kind: 'pupils' },
      { channel: 'ent_message', templateId: 'activation-eleves' },
    );
    await plantEntIds(h.database.db, scope, ['e000', 'e001']);
    await sendWave(h.ctx(), scope, { ...pupils, force: true, run: 1 });
    expect(await listHandTasks(ctx(), rupn)).toMatchObject([{ waveId: pupils.waveId, people: 2 }]);
    const { listId } = await prepare(rupn, pupils.waveId);
    expect(codeOf(await confirm(rupn, pupils.waveId, listId))).toBe('ok');
  });

  it('goes on by hand although the school has set an account meanwhile: nobody gets it twice', async () => {
    const { principal, waveId, scope, job } = await plant(2);
    await prepare(principal, waveId);
    const saved = await saveEnt(
      { ...h.verbs(), secretKey: 'k'.repeat(32), allowPrivate: true },
      { school: scope },
      {
        ...{ kind: 'edifice', product: 'other', baseUrl: 'https://ent.invalid', clientId: 'c' },
        ...{ clientSecret: 's', userName: 'u', password: 'p', sendLimitCount: null, sendLimitSeconds: null },
      },
    );
    expect(saved.ok).toBe(true);
    expect(await sendWave(h.ctx(), scope, job)).toEqual({ outcome: 'waiting', sent: 0 });
    expect((await h.report(principal, waveId)).waiting).toEqual({});
  });

  it('is gone with a purge, list and all', async () => {
    const { principal, waveId } = await plant(2);
    await prepare(principal, waveId);
    expect(codeOf(await purgeSchool(h.verbs(), principal, { confirmation: principal.uai }))).toBe('ok');
    expect(codeOf(await getHandWork(ctx(), principal, { waveId }))).toBe('unknown_wave');
  });
});
