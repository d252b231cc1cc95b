import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '@/db/schema/access';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { observe } from '../alerts/testing/observe';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { printReport } from './print-report';

const UAI = '0319901U';

let database: TestDatabase;
let principal: SchoolScope;
let teacher: SchoolScope;

const ctx = () => ({ db: database.db, now: new Date('2026-11-23T09:00:00Z'), newId: randomUUID });

beforeAll(async () => {
  database = await createTestDatabase();
  const school = await plantSchool(
    database.db,
    UAI,
    ['6A', '6B'].flatMap((classCode) =>
      Array.from({ length: 12 }, (_, i) => ({
        id: `e${classCode}${i}`,
        classCode,
        guardians: [{ id: `r${classCode}${i}` }],
      })),
    ),
  );
  await observe(database.db, school, '2026-11-09', {
    r6A0: 'activated',
    r6A1: 'activated',
    r6B0: 'activated',
  });
  principal = await plantUser(database.db, UAI, 'principal');
  teacher = await plantUser(database.db, UAI, 'class_teacher');
});
afterAll(() => database.drop());

describe('a report', () => {
  it('is one page that names nobody: of a class, or of the school for its governing board', async () => {
    for (const [input, figure] of [
      [{ classCode: '6A' }, '2 sur 12'],
      [{}, '3 sur 24'],
    ] as const) {
      const printed = await printReport(ctx(), principal, input);
      if (!printed.ok) throw new Error(printed.problem.code);
      const { pages } = await readPdf(printed.value.pdf);
      expect(pages).toHaveLength(1);
      const text = pages.join().replaceAll('\u00a0', ' ');
      expect(text).toContain(figure);
      expect(text).not.toMatch(/NOM-|Prénom-/);
    }
    const told = await database.ownerDb
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'report.printed'));
    expect(told.map((entry) => entry.detail)).toEqual([{ class: '6A' }, { class: null }]);
  });

  it('is of the own class only for a class teacher', async () => {
    expect((await printReport(ctx(), teacher, { classCode: '6A' })).ok).toBe(true);
    const refused = async (input: { classCode?: string }) => {
      const printed = await printReport(ctx(), teacher, input);
      return printed.ok ? 'ok' : printed.problem.code;
    };
    expect(await refused({ classCode: '6B' })).toBe('class_not_yours');
    expect(await refused({})).toBe('scope_not_yours');
  });
});
