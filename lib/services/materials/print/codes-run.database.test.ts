import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { printSecret } from '@/db/schema/print';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { activate } from '../../campaign/testing/plant-school';
import { purgeSchool } from '../../roster/purge-school';
import { NOW, OPTIONS, openPrint, type PrintHarness, UAI } from '../../tracking/testing/open-print';
import { type CodesInput, checkCodes, previewSheets } from './check-codes';
import { expireRun } from './clear-run';
import { fetchFile } from './fetch-files';
import { listRuns } from './list-runs';
import { requestCodesRun } from './request-codes-run';

const SECRETS = ['ident.e1', 'Kestrel-4711', 'ident.e3', 'Osprey-0815'];
const LIST = `Nom;Prénom;Classe;Identifiant;Code provisoire
NOM-e1;Prénom-e1;6A;ident.e1;Kestrel-4711
NOM-e3;Prénom-e3;6B;ident.e3;Osprey-0815`;

let h: PrintHarness;

beforeAll(async () => {
  h = await openPrint();
});
afterAll(() => h.database.drop());
beforeEach(() => h.reset());

const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

const input = (list = LIST, rest: Partial<CodesInput> = {}): CodesInput => ({
  piece: 'fiche-eleve',
  options: OPTIONS,
  look: {},
  issuedOn: '2026-11-20',
  bytes: Buffer.from(list),
  ...rest,
});
const ask = (scope: SchoolScope, given = input(), rest: { form?: string; leaveOut?: boolean } = {}) =>
  requestCodesRun(h.ctx(), scope, { form: randomUUID(), leaveOut: false, ...rest, ...given });
const asked = async (...given: Parameters<typeof ask>) => {
  const done = await ask(...given);
  if (!done.ok) throw new Error(done.problem.code);
  return done.value.jobId;
};

/** Every value of every table of the database, as text: the queue's and the journal's, too. */
async function listAllValues(): Promise<string> {
  const tables = await h.database.ownerDb.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`);
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await h.database.ownerDb.execute<{ row: string }>(
      sql.raw(`select t::text as row from ${name} t`),
    );
    texts.push(...rows.map((found) => found.row));
  }
  expect(texts.length).toBeGreaterThan(100);
  return texts.join('\n');
}

describe('a run with codes', () => {
  it('prints each code once, with the day until which it holds, and no table ever holds one in clear', async () => {
    const jobId = await asked(h.users.secretariat);
    const waiting = await listAllValues();
    await h.print(jobId);
    const printed = await listAllValues();
    const encoded = SECRETS.map((secret) => Buffer.from(secret).toString('base64').slice(0, -4));
    for (const secret of [...SECRETS, ...encoded]) {
      expect(waiting).not.toContain(secret);
      expect(printed).not.toContain(secret);
    }
    expect(await h.database.ownerDb.select().from(printSecret)).toEqual([]);
    const file = await fetchFile(h.ctx(), h.users.secretariat, { jobId, position: 0 });
    const { pages } = await readPdf(file.ok ? file.value.pdf : new Uint8Array());
    expect(pages[0]).toContain('Kestrel-4711');
    expect(pages[0]).toContain('20 février 2027');
    expect(await h.marks()).toEqual([
      ['letter', 'e1'],
      ['letter', 'e3'],
    ]);
  });

  it('leaves out a pupil who has activated since, whose code is printed nowhere', async () => {
    const jobId = await asked(h.users.principal);
    await activate(h.database.db, h.users.principal, ['e3']);
    await h.print(jobId);
    expect(await h.see(h.users.principal, jobId)).toMatchObject({ done: 1, leftOut: 1 });
    expect(await h.marks()).toEqual([['letter', 'e1']]);
  });

  it('refuses a pupil who has activated, but for one that is named with a reason, which the journal keeps', async () => {
    await activate(h.database.db, h.users.principal, ['e3']);
    expect(await ask(h.users.principal)).toEqual(refusal('codes_refused'));
    const without = await asked(h.users.principal, input(), { leaveOut: true });
    const override = { pupilId: 'e3', reason: 'reset_in_educonnect' as const };
    const withOne = await asked(h.users.principal, input(LIST, { override }));
    await h.print(without);
    await h.print(withOne);
    expect(await h.see(h.users.principal, without)).toMatchObject({ done: 1 });
    expect(await h.see(h.users.principal, withOne)).toMatchObject({ done: 2, leftOut: 0 });
    const events = await h.database.ownerDb.select().from(auditEvent);
    expect(events.filter((one) => one.event === 'print.override').map((one) => one.detail)).toEqual([
      { jobId: withOne, ...override },
    ]);
    const useless = { ...override, pupilId: 'e1' };
    expect(await ask(h.users.principal, input(LIST, { override: useless }))).toEqual(
      refusal('override_not_needed'),
    );
  });

  it('keeps no line that it does not understand, and gives it back with its reason', async () => {
    const list = `${LIST}\nINCONNU;Zoé;6A;ident.z;Merlin-1\nNOM-e4;Prénom-e4;6B;;Merlin-2`;
    const checked = await checkCodes(h.ctx(), h.users.principal, input(list));
    expect(checked.ok && checked.value.refused).toEqual([
      { line: 4, reason: 'unknown_pupil', name: '' },
      { line: 5, reason: 'no_identifier', name: '' },
    ]);
    expect(checked.ok && checked.value.rows.map((row) => row.code)).toContain('Merlin-1');
    await asked(h.users.principal, input(list), { leaveOut: true });
    expect(await listAllValues()).not.toMatch(/INCONNU|Merlin|ident\.z/);
  });

  it('that is not printed within a day forgets its codes, and can be printed no more', async () => {
    const jobId = await asked(h.users.principal);
    const jobs = await h.database.ownerDb.execute<{ run_at: string }>(
      sql`select run_at from graphile_worker.jobs where key = ${`clear-print:${UAI}:${jobId}`}`,
    );
    expect(new Date(jobs[0]?.run_at ?? 0).getTime() - NOW.getTime()).toBe(24 * 3_600_000);
    expect(await expireRun(h.ctx(), h.users.principal, { jobId })).toEqual({ outcome: 'expired' });
    expect(await h.database.ownerDb.select().from(printSecret)).toEqual([]);
    expect(await h.print(jobId)).toEqual({ outcome: 'over', made: 0 });
    const run = await h.see(h.users.principal, jobId);
    expect(run).toMatchObject({ status: 'failed', problem: { code: 'codes_expired' } });
  });

  it('is for the principal, the secretariat and a CPE, who knows the pupils of own classes only', async () => {
    for (const scope of [h.users.rupn, h.users.class_teacher]) {
      expect(await ask(scope)).toEqual(refusal('not_allowed'));
      expect((await checkCodes(h.ctx(), scope, input())).ok).toBe(false);
    }
    const { userId } = h.users.secretariat;
    const cpe = mintSchoolScope({ uai: UAI, userId, grants: [{ role: 'cpe', classCodes: ['6A'] }] });
    const checked = await checkCodes(h.ctx(), cpe, input());
    expect(checked.ok && checked.value.refused).toEqual([{ line: 3, reason: 'unknown_pupil', name: '' }]);
    const jobId = await asked(h.users.principal);
    const seen = (await listRuns(h.ctx(), h.users.class_teacher)).runs;
    expect(seen).toEqual([]);
    expect(await fetchFile(h.ctx(), cpe, { jobId, position: 0 })).toEqual(refusal('unknown_run'));
  });

  it('shows its first sheets with names and without a code: whatever the codes are, the drawing is the same', async () => {
    const draw = async (list: string, sizeId = 'a4') => {
      const checked = await checkCodes(h.ctx(), h.users.principal, input(list, { look: { sizeId } }));
      if (!checked.ok) throw new Error(checked.problem.code);
      return previewSheets(checked.value);
    };
    const drawings = await draw(LIST);
    expect(drawings.map((svg) => svg.includes('<svg'))).toEqual([true, true]);
    expect(await draw(LIST.replace('Kestrel-4711', 'Autre').replace('ident.e3', 'x'))).toEqual(drawings);
    expect(await draw(LIST.replaceAll('e3', 'e4'))).not.toEqual(drawings);
    expect(await draw(LIST, 'a4-8')).toHaveLength(1);
  });

  it('takes codes that hold still, issued by today', async () => {
    for (const issuedOn of ['2026-11-24', '2026-08-22', 'hier', '']) {
      expect(await ask(h.users.principal, input(LIST, { issuedOn }))).toEqual(refusal('issue_day'));
    }
    const jobId = await asked(h.users.principal, input(LIST, { issuedOn: '2026-08-30' }));
    expect((await h.see(h.users.principal, jobId)).codes).toEqual({
      validUntilOn: '2026-11-30',
      validity: 'soon',
    });
  });

  it('goes with the school’s people when they are purged', async () => {
    await asked(h.users.principal);
    const purged = await purgeSchool(h.ctx(), h.users.principal, { confirmation: UAI });
    expect(purged.ok).toBe(true);
    expect(await h.database.ownerDb.select().from(printSecret)).toEqual([]);
    expect((await listRuns(h.ctx(), h.users.principal)).all).toEqual([]);
  });
});
