import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { printJob, printPart } from '@/db/schema/print';
import { inSchool } from '@/db/scope';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { activate } from '../../campaign/testing/plant-school';
import { OPTIONS, openPrint, type PrintHarness } from '../../tracking/testing/open-print';
import { undoContact } from '../../tracking/undo-contact';
import { approveLanguage } from '../approve-language';
import { archivePiece } from '../archive-piece';
import { createPiece } from '../create-piece';
import { savePiece } from '../save-piece';
import { cancelRun } from './cancel-run';
import { clearRun, expireRun } from './clear-run';
import { fetchFile, openPile } from './fetch-files';
import { findWithoutOwnLanguage } from './find-without-own-language';
import { listRuns } from './list-runs';
import { markRunHandedOut, undoRunHandedOut } from './mark-run-handed-out';
import { noteLanguage } from './note-language';
import { prepareRun } from './prepare-run';
import { requestRun } from './request-run';

let h: PrintHarness;

beforeAll(async () => {
  h = await openPrint();
});
afterAll(() => h.database.drop());
beforeEach(() => h.reset());

const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });
const read = async (jobId: string, position = 0) => {
  const file = await fetchFile(h.ctx(), h.users.principal, { jobId, position });
  if (!file.ok) throw new Error(file.problem.code);
  return readPdf(file.value.pdf);
};

const readPile = async (jobId: string) => {
  const pile = await openPile(h.ctx(), h.users.principal, { jobId });
  if (!pile.ok) throw new Error(pile.problem.code);
  const chunks: Uint8Array[] = [];
  for await (const chunk of pile.value.bytes) chunks.push(chunk);
  return readPdf(Buffer.concat(chunks));
};

/** The worker's database, with a look at each transaction (1: the school, 2: the decision, 3: the first part…). */
function watch(before: (transaction: number) => Promise<void> | void) {
  let transactions = 0;
  return new Proxy(h.database.db, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name);
      return async (...given: Parameters<typeof target.transaction>) => {
        transactions += 1;
        await before(transactions);
        return target.transaction(...given);
      };
    },
  });
}

describe('a run', () => {
  it('is a file for each class, with a letter for each family, and marks everybody once', async () => {
    const jobId = await h.ask(h.users.secretariat);
    expect(await h.print(jobId)).toEqual({ outcome: 'ready', made: 3 });
    const run = await h.see(h.users.secretariat, jobId);
    expect(run).toMatchObject({ status: 'ready', planned: 3, done: 3, leftOut: 0, isMarked: true });
    expect(run.classes.map((one) => [one.classCode, one.documents])).toEqual([
      ['6A', 1],
      ['6B', 2],
    ]);
    expect((await read(jobId, 1)).outline).toEqual(['6B · Prénom-e3 NOM-e3', '6B · Prénom-e4 NOM-e4']);
    const marked = ['r1', 'r2', 'r4', 'r5'].map((id) => ['letter', id]);
    expect(await h.marks()).toEqual(marked);
    expect(await h.print(jobId)).toEqual({ outcome: 'over', made: 0 });
    expect(await h.marks()).toEqual(marked);
  });

  it('leaves out who was covered since it was asked for, says how many, and adds nobody', async () => {
    const jobId = await h.ask(h.users.principal, { choice: { by: 'classes', classCodes: ['6B'] } });
    await activate(h.database.db, h.users.principal, ['r4']);
    await h.print(jobId);
    expect(await h.see(h.users.principal, jobId)).toMatchObject({ done: 2, leftOut: 1, status: 'ready' });
    expect((await h.marks()).map(([, id]) => id)).toEqual(['r1', 'r2', 'r5']);
  });

  it('of whom nobody is left makes nothing and marks nobody', async () => {
    const jobId = await h.ask(h.users.principal, { choice: { by: 'families', pupilIds: ['e3'] } });
    await activate(h.database.db, h.users.principal, ['r4']);
    expect(await h.print(jobId)).toEqual({ outcome: 'failed', made: 0 });
    const run = await h.see(h.users.principal, jobId);
    expect(run.problem?.code).toBe('nobody_left');
    expect(await h.marks()).toEqual([]);
  });

  it('goes on where it was cut off: what is stored is not made again, who activated between is left out', async () => {
    const jobId = await h.ask(h.users.principal);
    // Killed after its first part: as the process dies, nothing is said and nothing is enqueued.
    const db = watch((transaction) => {
      if (transaction > 3) throw new Error('killed');
    });
    await expect(h.print(jobId, { db })).rejects.toThrow('killed');
    const halfway = await h.see(h.users.principal, jobId);
    expect(halfway).toMatchObject({ status: 'printing', done: 1, planned: 3, classesToCome: ['6B'] });
    expect(await h.marks()).toEqual([]);
    await activate(h.database.db, h.users.principal, ['r1', 'r5']);
    expect(await h.print(jobId)).toEqual({ outcome: 'ready', made: 1 });
    const run = await h.see(h.users.principal, jobId);
    expect(run).toMatchObject({ done: 2, leftOut: 1 });
    expect(run.classes.map((one) => [one.classCode, one.documents])).toEqual([
      ['6A', 1],
      ['6B', 1],
    ]);
    expect(await h.marks()).toEqual(['r1', 'r2', 'r4'].map((id) => ['letter', id]));
  });

  it('throws away what was drawn for somebody who is covered while it is drawn', async () => {
    const jobId = await h.ask(h.users.principal);
    const db = watch(async (transaction) => {
      if (transaction === 3) await activate(h.database.db, h.users.principal, ['r1', 'r2']);
    });
    expect(await h.print(jobId, { db })).toEqual({ outcome: 'ready', made: 2 });
    expect(await h.see(h.users.principal, jobId)).toMatchObject({ done: 2, leftOut: 1 });
    expect((await h.marks()).map(([, id]) => id)).toEqual(['r4', 'r5']);
  });

  it('made by two workers at once holds each letter once and marks everybody once', async () => {
    const jobId = await h.ask(h.users.principal);
    const both = await Promise.all([h.print(jobId), h.print(jobId)]);
    expect(both.reduce((sum, one) => sum + one.made, 0)).toBe(3);
    expect(await h.see(h.users.principal, jobId)).toMatchObject({ status: 'ready', done: 3 });
    expect(await h.marks()).toHaveLength(4);
  });

  it('asked for twice by one page at once is one run; by another choice of that page another', async () => {
    const form = randomUUID();
    const ask = () => requestRun(h.ctx(), h.users.principal, { ...h.input(), form });
    const all = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(all.map((one) => one.ok && one.value.jobId)).size).toBe(1);
    expect(all.filter((one) => one.ok && !one.value.again)).toHaveLength(1);
    await h.ask(h.users.principal, { choice: { by: 'classes', classCodes: ['6A'] } }, form);
    expect(await h.database.ownerDb.select().from(printJob)).toHaveLength(2);
  });

  it('that is cancelled leaves nothing behind, also while a worker is at it', async () => {
    const jobId = await h.ask(h.users.principal);
    const stopped = h.print(jobId);
    expect((await cancelRun(h.ctx(), h.users.principal, { jobId })).ok).toBe(true);
    expect((await stopped).outcome).toBe('over');
    expect(await h.database.ownerDb.select().from(printPart)).toEqual([]);
    expect(await h.marks()).toEqual([]);
    expect(await cancelRun(h.ctx(), h.users.principal, { jobId })).toEqual(refusal('run_over'));
  });

  it('prints the rest of a class in which one name cannot be printed, and says whose', async () => {
    await h.database.ownerDb.execute(`update pupil set first_name = 'Léo 😀' where id = 'e3'`);
    try {
      const jobId = await h.ask(h.users.principal);
      await h.print(jobId);
      const run = await h.see(h.users.principal, jobId);
      expect(run).toMatchObject({ status: 'ready', done: 2, leftOut: 0 });
      expect(run.problem).toMatchObject({
        code: 'some_failed',
        failures: [{ classCode: '6B', code: 'unprintable_sign', pupilId: 'e3' }],
      });
      expect((await h.marks()).map(([, id]) => id)).toEqual(['r1', 'r2', 'r5']);
    } finally {
      await h.database.ownerDb.execute(`update pupil set first_name = 'Prénom-e3' where id = 'e3'`);
    }
  });

  it('begins each letter on a sheet of its own, with a cover page and a ticking sheet for each class', async () => {
    const options = {
      ...OPTIONS,
      bothSides: true,
      coverPage: true,
      tickingSheet: true,
    };
    const jobId = await h.ask(h.users.principal, { options });
    await h.print(jobId);
    const { classes } = await h.see(h.users.principal, jobId);
    expect(classes.flatMap((one) => one.files.map((file) => [file.fileName, file.pages]))).toEqual([
      ['page-de-garde-6A-2026-11-23.pdf', 1],
      ['lettre-relance-6A-2026-11-23.pdf', 1],
      ['feuille-emargement-6A-2026-11-23.pdf', 1],
      ['page-de-garde-6B-2026-11-23.pdf', 1],
      ['lettre-relance-6B-2026-11-23.pdf', 3],
      ['feuille-emargement-6B-2026-11-23.pdf', 1],
    ]);
    const { pages } = await read(jobId, 4);
    expect(pages.map((text) => text !== '')).toEqual([true, false, true]);
    // All of it as one file: each class lies as it is handed out, and no back is somebody else's front.
    const pile = await readPile(jobId);
    const first = (text: string) => (text === '' ? '' : (/Classe 6.|Prénom-e\d/.exec(text)?.[0] ?? '?'));
    expect(pile.pages.map(first)).toEqual([
      ...['Classe 6A', '', 'Prénom-e1', '', 'Classe 6A', ''],
      ...['Classe 6B', '', 'Prénom-e3', '', 'Prénom-e4', '', 'Classe 6B'],
    ]);
    expect(pile.unreachable.flat()).toEqual([]);
  });

  it('is one file of a page each where one side is printed, in the order in which it is handed out', async () => {
    const jobId = await h.ask(h.users.principal, { options: { ...OPTIONS, coverPage: true } });
    await h.print(jobId);
    const { outline, outlinePages } = await readPile(jobId);
    expect(outline).toEqual([
      'Classe 6A – Documents à remettre',
      '6A · Prénom-e1 NOM-e1',
      'Classe 6B – Documents à remettre',
      '6B · Prénom-e3 NOM-e3',
      '6B · Prénom-e4 NOM-e4',
    ]);
    expect(outlinePages).toEqual([1, 2, 3, 4, 5]);
    await expireRun(h.ctx(), h.users.principal, { jobId });
    expect(await openPile(h.ctx(), h.users.principal, { jobId })).toEqual(refusal('files_cleared'));
    expect(await openPile(h.ctx(), h.otherSchool, { jobId })).toEqual(refusal('unknown_run'));
  });

  it('comes with the lists that the school has made its own, until it puts them away', async () => {
    const own = await createPiece(h.ctx(), h.users.principal, { pieceId: 'page-de-garde' });
    if (!own.ok) throw new Error(own.problem.code);
    const { id } = own.value;
    const settings = {
      contrast: 'light',
      sizeId: 'a4',
      language: 'fr',
      typed: { fr: { title: 'À distribuer lundi' } },
    } as const;
    await savePiece(h.ctx(), h.users.principal, { id, baseVersion: 1, settings });
    const readCover = async () => {
      const options = { ...OPTIONS, coverPage: true };
      const jobId = await h.ask(h.users.principal, { options });
      await h.print(jobId);
      return (await read(jobId, 0)).pages[0];
    };
    expect(await readCover()).toContain('Classe 6A – À distribuer lundi');
    await archivePiece(h.ctx(), h.users.principal, { id });
    expect(await readCover()).toContain('Classe 6A – Documents à remettre');
  });

  it('speaks the language noted for the readers of a letter', async () => {
    const note = (language: string) =>
      noteLanguage(h.ctx(), h.users.class_teacher, { holderId: 'r1', language });
    expect((await note('tr')).ok).toBe(true);
    expect(await note('klingon')).toEqual(refusal('unknown_language'));
    expect(await noteLanguage(h.ctx(), h.users.class_teacher, { holderId: 'r5', language: 'tr' })).toEqual(
      refusal('people_not_yours'),
    );
    // Nobody has read Turkish over: French, and the same is said wherever letters are printed.
    const waiting = { families: 1, languages: ['tr'] };
    const before = await prepareRun(h.ctx(), h.users.principal, h.input());
    expect(before.ok && [before.value.without, before.value.unread]).toEqual([waiting, []]);
    expect(await findWithoutOwnLanguage(h.ctx(), h.users.class_teacher, { classCode: '6A' })).toEqual(
      waiting,
    );
    expect(await findWithoutOwnLanguage(h.ctx(), h.users.principal)).toEqual(waiting);
    const inFrench = await h.ask(h.users.principal);
    await h.print(inFrench);
    expect((await read(inFrench, 0)).pages[0]).not.toContain('EduConnect hesab');
    expect((await approveLanguage(h.ctx(), h.users.principal, { language: 'tr', approved: true })).ok).toBe(
      true,
    );
    const after = await prepareRun(h.ctx(), h.users.principal, h.input());
    expect(after.ok && after.value.without.families).toBe(0);
    const jobId = await h.ask(h.users.principal);
    await h.print(jobId);
    expect((await read(jobId, 0)).pages[0]).toContain('EduConnect hesab');
    expect((await read(jobId, 1)).pages[0]).not.toContain('EduConnect hesab');
    expect((await note('')).ok).toBe(true);
  });
});

describe('afterwards', () => {
  it('the mark of a run is undone by who asked for it', async () => {
    const jobId = await h.ask(h.users.secretariat);
    await h.print(jobId);
    const { actId } = await h.see(h.users.secretariat, jobId);
    expect((await undoContact(h.ctx(), h.users.secretariat, { actId: actId ?? '' })).ok).toBe(true);
    expect(await h.marks()).toEqual([]);
    expect((await h.see(h.users.secretariat, jobId)).isMarked).toBe(false);
  });

  it('a class, or the run, is noted as handed out once, and that is taken back', async () => {
    const jobId = await h.ask(h.users.principal);
    await h.print(jobId);
    const mark = (classCode?: string, on = '2026-11-23') =>
      markRunHandedOut(h.ctx(), h.users.principal, { jobId, on, ...(classCode && { classCode }) });
    expect(await mark('6B')).toEqual({ ok: true, value: { people: 2 } });
    expect(await mark('6B')).toEqual({ ok: true, value: { people: 0 } });
    expect((await h.see(h.users.principal, jobId)).handedOutAt).toBeNull();
    expect(await mark()).toEqual({ ok: true, value: { people: 2 } });
    expect((await h.see(h.users.principal, jobId)).handedOutAt).not.toBeNull();
    expect(await mark('6C')).toEqual(refusal('unknown_run'));
    for (const day of ['2026-11-24', '2026-11-22', 'hier']) {
      expect(await mark('6A', day)).toEqual(refusal('handed_out_day'));
    }
    const undone = await undoRunHandedOut(h.ctx(), h.users.principal, { jobId, classCode: '6A' });
    expect(undone).toEqual({ ok: true, value: { people: 2 } });
    expect((await h.see(h.users.principal, jobId)).handedOutAt).toBeNull();
    expect((await h.marks()).filter(([kind]) => kind === 'handed_out').map(([, id]) => id)).toEqual([
      'r4',
      'r5',
    ]);
  });

  it('its files are cleared, by hand or after their time, and its record stays', async () => {
    const jobId = await h.ask(h.users.principal);
    await h.print(jobId);
    expect(await expireRun(h.ctx(), h.users.principal, { jobId })).toEqual({ outcome: 'cleared' });
    expect(await clearRun(h.ctx(), h.users.principal, { jobId })).toEqual(refusal('run_not_ready'));
    expect(await fetchFile(h.ctx(), h.users.principal, { jobId, position: 0 })).toEqual(
      refusal('files_cleared'),
    );
    const parts = await h.database.ownerDb.select().from(printPart);
    expect(parts.map((part) => part.sealed)).toEqual([null, null]);
    expect(await h.see(h.users.principal, jobId)).toMatchObject({ status: 'cleared', done: 3 });
  });
});

describe('a run is seen', () => {
  it('by who may print for all its classes, in its own school', async () => {
    const whole = await h.ask(h.users.principal);
    const ofA = await h.ask(h.users.principal, { choice: { by: 'classes', classCodes: ['6A'] } });
    const seen = async (scope: Parameters<typeof h.see>[0]) =>
      (await listRuns(h.ctx(), scope)).runs.map((run) => run.id).sort();
    expect(await seen(h.users.secretariat)).toEqual([whole, ofA].sort());
    expect(await seen(h.users.class_teacher)).toEqual([ofA]);
    expect(await seen(h.users.rupn)).toEqual([]);
    expect(await seen(h.otherSchool)).toEqual([]);
    await h.print(whole);
    for (const scope of [h.users.class_teacher, h.users.rupn, h.otherSchool]) {
      expect(await fetchFile(h.ctx(), scope, { jobId: whole, position: 0 })).toEqual(refusal('unknown_run'));
      expect(await cancelRun(h.ctx(), scope, { jobId: whole })).toEqual(refusal('unknown_run'));
    }
    const rows = await inSchool(h.database.db, h.otherSchool, (tx) => tx.select().from(printPart));
    expect(rows).toEqual([]);
  });

  it('and asked for, for own classes only', async () => {
    const ask = (scope: Parameters<typeof h.see>[0], rest = {}) => prepareRun(h.ctx(), scope, h.input(rest));
    expect(await ask(h.users.rupn)).toEqual(refusal('unknown_piece'));
    expect(await ask(h.users.class_teacher, { choice: { by: 'classes', classCodes: ['6B'] } })).toEqual(
      refusal('class_not_yours'),
    );
    const own = await ask(h.users.class_teacher);
    expect(own.ok && own.value.decided.documents.map((one) => one.holderIds)).toEqual([['r1', 'r2']]);
  });
});
