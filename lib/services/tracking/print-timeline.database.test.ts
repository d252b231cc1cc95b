import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeTimelineEvent } from '@/lib/messages/contacts';
import { approveLanguage } from '../materials/approve-language';
import { markRunHandedOut } from '../materials/print/mark-run-handed-out';
import { noteLanguage } from '../materials/print/note-language';
import { getFamilyTimeline } from './get-family-timeline';
import { openPrint, type PrintHarness } from './testing/open-print';

let h: PrintHarness;

beforeAll(async () => {
  h = await openPrint();
});
afterAll(() => h.database.drop());
beforeEach(() => h.reset());

describe('the timeline of a family', () => {
  it('tells which piece was printed and handed out, in which language, and leads to the run', async () => {
    await approveLanguage(h.ctx(), h.users.principal, { language: 'tr', approved: true });
    await noteLanguage(h.ctx(), h.users.secretariat, { holderId: 'r4', language: 'tr' });
    const jobId = await h.ask(h.users.secretariat, { choice: { by: 'classes', classCodes: ['6B'] } });
    await h.print(jobId);
    await markRunHandedOut(h.ctx(), h.users.secretariat, { jobId, on: '2026-11-23' });
    const read = async (pupilId: string, scope = h.users.secretariat) => {
      const found = await getFamilyTimeline(h.ctx(), scope, { pupilId });
      if (!found.ok) throw new Error(found.problem.code);
      return found.value;
    };
    const turkish = await read('e3');
    expect(turkish.languages.get('r4')).toBe('tr');
    const told = turkish.events.map((event) => describeTimelineEvent(event).replaceAll('\u00a0', ' '));
    expect(told.sort()).toEqual([
      'Lettre imprimée : Lettre aux responsables, relance, en turc',
      'Remis en main propre : Lettre aux responsables, relance, en turc',
    ]);
    const french = await read('e4');
    expect(french.events.map((one) => one.type === 'contact' && one.run)).toEqual([
      { jobId, title: 'Lettre aux responsables, relance', languages: ['fr'], mayOpen: true },
      { jobId, title: 'Lettre aux responsables, relance', languages: ['fr'], mayOpen: true },
    ]);
    // Of the class teacher's 6A is the child whose mother got a letter for her other child in 6B: no run of theirs.
    const other = await read('e1', h.users.class_teacher);
    expect(other.events.map((one) => one.type === 'contact' && one.run?.mayOpen)).toEqual([false, false]);
  });
});
