import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { activate } from '@/lib/services/campaign/testing/plant-school';
import { approveLanguage } from '@/lib/services/materials/approve-language';
import { noteLanguage } from '@/lib/services/materials/print/note-language';
import { NOW, openPrint, type PrintHarness, UAI } from '@/lib/services/tracking/testing/open-print';
import type { CommandContext } from '../context';
import { command } from './letters';

const folder = mkdtempSync(path.join(tmpdir(), 'palier-letters-'));
const out = path.join(folder, 'lettres.pdf');

let h: PrintHarness;
beforeAll(async () => {
  h = await openPrint();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await h.database.drop();
});
beforeEach(() => h.reset());

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const ctx = {
    config: { publicUrl: 'https://palier.example' },
    print: (text: string) => printed.push(text),
    printError: (text: string) => errors.push(text),
    now: () => NOW,
    withDatabase: (work: (db: PrintHarness['database']['db']) => Promise<number>) => work(h.database.db),
  } as unknown as CommandContext;
  const code = await command.run(['--school', UAI, '--out', out, ...args], ctx);
  return { code, out: printed.join('\n'), errors: errors.join('\n') };
}

describe('palier letters', () => {
  it.each(['lettre-familles', 'lettre-premiere-information', 'lettre-relance'])(
    'writes %s for the families that are not covered, and marks them',
    async (template) => {
      await activate(h.database.db, h.users.principal, ['r4']);
      const done = await run('--template', template, '--json');
      expect(done.code).toBe(0);
      expect(JSON.parse(done.out)).toEqual({ out, letters: 2, families: 2 });
      expect((await readPdf(readFileSync(out))).pages).toHaveLength(2);
      expect((await h.marks()).map(([, id]) => id)).toEqual(['r1', 'r2', 'r5']);
    },
  );

  it('knows the first letter by two names, of one content', async () => {
    const texts = [];
    for (const template of ['lettre-familles', 'lettre-premiere-information']) {
      await run('--template', template, '--set', 'title=Un mot de la direction');
      texts.push((await readPdf(readFileSync(out))).pages);
    }
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]?.[0]).toContain('Un mot de la direction');
  });

  it('writes to a family in its language once somebody has read that over, in French until then', async () => {
    await noteLanguage(h.ctx(), h.users.principal, { holderId: 'r4', language: 'tr' });
    const page = async () => (await readPdf(readFileSync(out))).pages.join('\n');
    const ask = ['--template', 'lettre-relance', '--class', '6B'];
    const before = await run(...ask);
    expect(before).toMatchObject({
      code: 0,
      errors: expect.stringContaining('reçoit la lettre en français'),
    });
    expect(before.errors).toContain('turc');
    expect(await page()).not.toContain('EduConnect hesab');
    // Asked for, it is made, and told.
    expect((await run(...ask, '--language', 'tr')).errors).toContain('Personne n’a encore relu');
    expect(await page()).toContain('EduConnect hesab');
    await approveLanguage(h.ctx(), h.users.principal, { language: 'tr', approved: true });
    expect(await run(...ask)).toMatchObject({ code: 0, errors: '' });
    expect(await page()).toContain('EduConnect hesab');
    expect(await page()).toContain('Votre compte EduConnect');
    await approveLanguage(h.ctx(), h.users.principal, { language: 'tr', approved: false });
    await noteLanguage(h.ctx(), h.users.principal, { holderId: 'r4', language: '' });
  });

  it('writes a class, with the letters that name a day once it is given', async () => {
    const asked = ['--template', 'lettre-avant-bascule', '--class', '6A'];
    expect(await run(...asked)).toMatchObject({ code: 1, errors: expect.stringContaining('Date') });
    expect(await h.marks()).toEqual([]);
    expect((await run(...asked, '--set', 'date=2027-01-11')).code).toBe(0);
    const { pages } = await readPdf(readFileSync(out));
    expect(pages[0]).toContain('11 janvier 2027');
    expect(pages).toHaveLength(1);
  });

  it('names the letters it knows when asked for another, and says when there is nobody to write to', async () => {
    await expect(run('--template', 'affiche-hall')).rejects.toThrow('lettre-relance');
    await activate(h.database.db, h.users.principal, ['r1', 'r2', 'r4', 'r5']);
    expect(await run('--template', 'lettre-relance')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Aucune lettre'),
    });
  });
});
