import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import { contact } from '@/db/schema/tracking';
import { mintSchoolScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import type { SchoolRole } from '@/lib/domain/access/types';
import { addUser } from '../../access/add-user';
import { plantSchool, plantUser } from '../../campaign/testing/plant-school';
import { type RecordContactInput, recordContact } from '../record-contact';

/** Monday 23 November 2026, 10:00 in Paris. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const UAI = '0319901U';
export const OTHER = '0319903W';

/** `e1` and `e2` are one family by `r1`, across two classes. */
const ROSTER = [
  { id: 'e1', classCode: '6A', guardians: [{ id: 'r1', mobile: '+33612345678' }, { id: 'r2' }] },
  { id: 'e2', classCode: '6B', guardians: [{ id: 'r1', mobile: '+33612345678' }, { id: 'r3' }] },
  { id: 'e3', classCode: '6B', guardians: [{ id: 'r4' }] },
];

export const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

export type ContactHarness = Awaited<ReturnType<typeof openContacts>>;

/** For tests: two schools, a colleague of each role in the first (the class teacher of 6A), and a clock. */
export async function openContacts() {
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
  const plantCpe = async (): Promise<SchoolScope> => {
    const added = await addUser(ctx(), {
      email: 'cpe@college.example',
      name: 'cpe',
      password: 'long enough to be taken',
      role: 'cpe',
      wholeSchool: true,
      schoolUai: UAI,
    });
    if (!added.ok) throw new Error(added.problem.code);
    const { userId } = added.value;
    return mintSchoolScope({ uai: UAI, userId, grants: [{ role: 'cpe', classCodes: 'all' }] });
  };
  const users: Record<SchoolRole, SchoolScope> = {
    principal: await plantUser(database.db, UAI, 'principal'),
    secretariat: await plantUser(database.db, UAI, 'secretariat'),
    rupn: await plantUser(database.db, UAI, 'rupn'),
    class_teacher: await plantUser(database.db, UAI, 'class_teacher'),
    cpe: await plantCpe(),
  };
  return {
    database,
    ctx,
    users,
    otherSchool: mintSchoolScope({
      uai: OTHER,
      userId: users.principal.userId,
      grants: [{ role: 'principal', classCodes: 'all' }],
    }),
    record: (scope: SchoolScope, input: Partial<RecordContactInput>, context = ctx()) =>
      recordContact(context, scope, { actId: randomUUID(), kind: 'phone', holderIds: ['r1'], ...input }),
    rows: () => database.ownerDb.select().from(contact),
    events: async () =>
      (await database.ownerDb.select().from(auditEvent)).map(({ event, detail }) => ({ event, detail })),
    reset: async () => {
      await database.ownerDb.delete(contact);
      await database.ownerDb.delete(auditEvent);
      await database.ownerDb.execute(sql`delete from account_state`);
    },
  };
}
