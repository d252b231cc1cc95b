import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { printJob, printPart, printSecret } from '@/db/schema/print';
import { contact } from '@/db/schema/tracking';
import { mintJobScope, mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { PrintOptions } from '@/lib/domain/materials/print/options';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { getRun } from '../../materials/print/list-runs';
import type { RunInput } from '../../materials/print/prepare-run';
import { printRun } from '../../materials/print/print-run';
import type { PrintRunContext } from '../../materials/print/print-run-context';
import { requestRun } from '../../materials/print/request-run';

/** Monday 23 November 2026, 10:00 in Paris. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const UAI = '0319901U';
export const OTHER = '0319903W';

/** `e1` and `e2` are one family by `r1`; of 6B there are two families more. */
const ROSTER = [
  { id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }, { id: 'r2' }] },
  { id: 'e2', classCode: '6B', guardians: [{ id: 'r1' }] },
  { id: 'e3', classCode: '6B', guardians: [{ id: 'r4' }] },
  { id: 'e4', classCode: '6B', guardians: [{ id: 'r5' }] },
];

export const OPTIONS: PrintOptions = {
  bothSides: false,
  coverPage: false,
  tickingSheet: false,
  inFamilyLanguage: true,
};

export type PrintHarness = Awaited<ReturnType<typeof openPrint>>;

/** For tests: two schools, people of each role in the first, and a worker that is called by hand. */
export async function openPrint() {
  const database = await createTestDatabase();
  const ctx = (now = NOW) => ({
    db: database.db,
    now,
    newId: randomUUID,
    publicUrl: 'https://palier.example',
    secretKey: 'k'.repeat(32),
  });
  await plantSchool(database.db, UAI, ROSTER, NOW);
  await plantSchool(database.db, OTHER, [{ id: 'e1', classCode: '6A', guardians: [{ id: 'r1' }] }], NOW);
  const users = {
    principal: await plantUser(database.db, UAI, 'principal'),
    secretariat: await plantUser(database.db, UAI, 'secretariat'),
    class_teacher: await plantUser(database.db, UAI, 'class_teacher'),
    rupn: await plantUser(database.db, UAI, 'rupn'),
  };
  const worker = (rest: Partial<PrintRunContext> = {}): PrintRunContext => ({
    db: database.db,
    publicUrl: 'https://palier.example',
    secretKey: 'k'.repeat(32),
    clock: () => NOW,
    signal: new AbortController().signal,
    ...rest,
  });
  const input = (rest: Partial<RunInput> = {}): RunInput => ({
    piece: 'lettre-relance',
    choice: { by: 'everybody' },
    include: 'not_covered',
    options: OPTIONS,
    look: {},
    ...rest,
  });
  return {
    database,
    ctx,
    users,
    input,
    worker,
    otherSchool: mintSchoolScope({
      uai: OTHER,
      userId: users.principal.userId,
      grants: [{ role: 'principal', classCodes: 'all' }],
    }),
    ask: async (scope: SchoolScope, rest: Partial<RunInput> = {}, form: string = randomUUID()) => {
      const asked = await requestRun(ctx(), scope, { ...input(rest), form });
      if (!asked.ok) throw new Error(asked.problem.code);
      return asked.value.jobId;
    },
    print: (jobId: string, rest: Partial<PrintRunContext> = {}) =>
      printRun(worker(rest), mintJobScope(UAI), { jobId }),
    see: async (scope: SchoolScope, jobId: string) => {
      const found = await getRun(ctx(), scope, { jobId });
      if (!found.ok) throw new Error(found.problem.code);
      return found.value;
    },
    marks: async () => {
      const rows = await database.ownerDb.select().from(contact).orderBy(contact.holderId);
      return rows.map((row) => [row.kind, row.holderId]);
    },
    reset: async () => {
      for (const table of [contact, printSecret, printPart, printJob]) await database.ownerDb.delete(table);
      await database.ownerDb.execute(sql`delete from account_state`);
      await database.ownerDb.execute(sql`delete from audit_event`);
      await database.ownerDb.execute(
        sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`,
      );
    },
  };
}
