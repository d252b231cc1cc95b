import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { authenticate } from '@/lib/services/access/authenticate';
import { loadReferenceData } from '@/lib/services/directory/load-reference-data';
import type { CommandContext } from '../context';
import { command as school } from './school';
import { command as user } from './user';

const NOW = new Date('2026-11-23T09:00:00Z');
const EMAIL = 'jeanne@example.org';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await loadReferenceData(test.db);
});
afterAll(() => test.drop());

async function run(command: typeof school, ...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const ctx = {
    print: (text: string) => printed.push(text),
    printError: (text: string) => errors.push(text),
    now: () => NOW,
    withDatabase: (work: (db: TestDatabase['db']) => Promise<number>) => work(test.db),
  } as unknown as CommandContext;
  const code = await command.run(args, ctx);
  return { code, out: printed.join('\n'), errors: errors.join('\n') };
}

const addSchool = (uai: string, ...more: string[]) =>
  run(school, 'add', '--uai', uai, '--name', 'Collège des Lilas', '--kind', 'college', ...more);
const passwordIn = (out: string) => /Mot de passe\s*: (\S+)/.exec(out)?.[1] ?? '';
const signIn = async (password: string) =>
  (await authenticate({ db: test.db, now: NOW }, { email: EMAIL, password }, '192.0.2.1')).ok;

describe('a school of one’s own', () => {
  it('is added with the rentrée of the running year, once', async () => {
    const added = await addSchool('0310001h');
    expect(added).toMatchObject({ code: 0, errors: '' });
    expect(added.out).toContain('mardi 1er septembre 2026');
    expect(added.out).toContain('--role principal --school 0310001H');
    expect(await addSchool('0310001H')).toMatchObject({ code: 1 });
  });

  it('is refused for a code with another letter than its digits ask for, until somebody insists', async () => {
    await expect(addSchool('0310002A')).rejects.toThrow('La lettre de l’UAI 0310002A');
    expect((await addSchool('0310002A', '--force')).code).toBe(0);
    await expect(addSchool('31')).rejects.toThrow('sept chiffres et une lettre');
  });

  it('gets a principal, who is given another password when the first is lost', async () => {
    const role = ['--name', 'Jeanne Roy', '--role', 'principal', '--school', '0310001H'];
    const first = passwordIn((await run(user, 'add', '--email', EMAIL, ...role)).out);
    expect(await signIn(first)).toBe(true);
    const second = passwordIn((await run(user, 'password', '--email', 'Jeanne@example.org')).out);
    expect(await signIn(first)).toBe(false);
    expect(await signIn(second)).toBe(true);
    const unknown = await run(user, 'password', '--email', 'nobody@example.org');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.errors).toContain('nobody@example.org');
  });
});
