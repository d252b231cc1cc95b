import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { plantSchool } from '@/lib/services/campaign/testing/plant-school';
import { type CommandContext, UsageError } from '../context';
import { command as banner } from './banner';
import { command as letters } from './letters';

const UAI = '0319901U';
const NOW = new Date('2026-09-14T09:00:00Z');
const folder = mkdtempSync(path.join(tmpdir(), 'palier-pieces-'));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const guardians = [{ id: 'r1', mobile: '+33639980142' }, { id: 'r2' }];
  await plantSchool(database.db, UAI, [{ id: 'e1', classCode: '6A', guardians }], NOW);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function run(command: typeof letters, file: string, ...args: string[]) {
  const out = path.join(folder, file);
  const lines: string[] = [];
  const ctx = {
    print: (line: string) => lines.push(line),
    printError: (line: string) => lines.push(line),
    now: () => NOW,
    config: { publicUrl: 'https://palier.example' },
    withDatabase: (work: (db: TestDatabase['db']) => Promise<number>) => work(database.db),
  } as unknown as CommandContext;
  const code = await command.run(['--school', UAI, '--out', out, ...args], ctx);
  return { code, said: lines.join('\n'), bytes: () => readFileSync(out) };
}

describe('palier letters', () => {
  it('prints a letter of the library, in a language, with what was set', async () => {
    const { code, said, bytes } = await run(
      letters,
      'a.pdf',
      ...['--template', 'lettre-avant-bascule', '--language', 'uk', '--contrast', 'strong'],
      ...['--set', 'date=2027-01-11', '--set', 'extra=Salle #{1} = A'],
    );
    expect(said).toMatch(/^1\slettre pour 1\sfamille\s: /m);
    expect(code).toBe(0);
    const { pages, language } = await readPdf(bytes());
    expect(language).toBe('uk');
    expect(pages[0]).toContain('11 січня 2027');
    expect(pages[0]).toContain('Salle #{1} = A');
  });

  it('tells the field that is wrong, and writes nothing', async () => {
    const missing = await run(letters, 'b.pdf', '--template', 'lettre-avant-bascule');
    expect(missing).toMatchObject({ code: 1, said: 'Date\u00a0: ce champ est vide. Remplissez-le.' });
    expect(missing.bytes).toThrow(/ENOENT/);
    const unknown = await run(letters, 'b.pdf', '--template', 'lettre-relance', '--set', 'motto=x');
    expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining('motto') });
  });

  it('is called wrongly with a language that there is none of, or a field without a value', async () => {
    await expect(run(letters, 'c.pdf', '--template', 'lettre-relance', '--language', 'xx')).rejects.toThrow(
      UsageError,
    );
    await expect(run(letters, 'c.pdf', '--template', 'lettre-relance', '--set', 'title')).rejects.toThrow(
      UsageError,
    );
  });
});

describe('palier banner', () => {
  it('draws a PNG of its size, and an SVG, of the school’s own', async () => {
    const png = await run(banner, 'a.png', '--size', '800x300', '--language', 'ar', '--json');
    expect(JSON.parse(png.said)).toMatchObject({ piece: 'banniere-ent', size: '800x300' });
    expect(await sharp(png.bytes()).metadata()).toMatchObject({ width: 800, height: 300, format: 'png' });
    const svg = await run(
      banner,
      'a.svg',
      '--piece',
      'banniere-ent-eleves',
      '--set',
      'title=À toi <de> jouer',
    );
    expect(svg.code).toBe(0);
    expect(svg.bytes().toString()).toContain('<title>À toi &lt;de&gt; jouer. ');
  });

  it('says what it cannot draw', async () => {
    expect(await run(banner, 'b.png', '--size', '10x10')).toMatchObject({
      code: 1,
      said: 'Cette pièce n’existe pas pour cette taille.',
    });
    expect(await run(banner, 'b.png', '--set', 'title=educonnect-france.com')).toMatchObject({
      code: 1,
      said: expect.stringContaining('educonnect.education.gouv.fr'),
    });
    await expect(run(banner, 'b.gif')).rejects.toThrow(UsageError);
  });
});
