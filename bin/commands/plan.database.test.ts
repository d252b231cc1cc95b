import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { createSchool } from '@/lib/services/directory/create-school';
import { loadReferenceData } from '@/lib/services/directory/load-reference-data';
import { type Command, type CommandContext, UsageError } from '../context';
import { command as plan } from './plan';
import { command as wave } from './wave';

const UAI = '0319901U';
const NOW = new Date('2026-11-23T10:00:00Z');
const SCENARIO = 'college-progressif-par-niveau';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  await createSchool(
    { db: database.db, now: NOW },
    { uai: UAI, name: 'Collège', kind: 'college', rentreeOn: '2026-09-01' },
  );
});
afterAll(() => database.drop());

async function run(command: Command, ...args: string[]) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const ctx: Partial<CommandContext> = {
    now: () => NOW,
    print: (line) => lines.push(line),
    printError: (line) => problems.push(line),
    withDatabase: (work) => work(database.db),
  };
  const code = await command.run(args, ctx as CommandContext);
  return { code, text: lines.join('\n'), problem: problems.join('\n') };
}

describe('palier plan', () => {
  it('shows a plan before it is adopted, adopts it, and shows the one that runs', async () => {
    expect(await run(plan, '--school', UAI)).toMatchObject({ code: 1, text: '' });
    const tried = await run(plan, '--school', UAI, '--scenario', SCENARIO);
    expect(tried.code).toBe(0);
    expect(tried.text).toContain('6e – accueillir');
    expect((await run(plan, '--school', UAI)).code).toBe(1);
    const adopted = await run(plan, '--school', UAI, '--scenario', SCENARIO, '--adopt', '--json');
    const running = await run(plan, '--school', UAI, '--json');
    const [one, other] = [JSON.parse(adopted.text), JSON.parse(running.text)];
    expect(other.phases.map((phase: { startsOn: string }) => phase.startsOn)).toEqual(
      one.phases.map((phase: { startsOn: string }) => phase.startsOn),
    );
  });

  it('says what is wrong', async () => {
    expect((await run(plan, '--school', UAI, '--scenario', 'inconnu')).problem).toContain('scénario');
    await expect(run(plan, '--school', UAI, '--adopt')).rejects.toThrow(UsageError);
    await expect(run(plan, '--school', UAI, '--scenario', SCENARIO, '--start', 'demain')).rejects.toThrow(
      UsageError,
    );
  });
});

describe('palier wave', () => {
  it('lists the waves, without a name, and says what it cannot do', async () => {
    // Those that the plan above has prepared: drafts, of which nothing leaves.
    const { code, text } = await run(wave, '--school', UAI, '--json');
    expect(code).toBe(0);
    const statuses = (JSON.parse(text) as { status: string }[]).map(({ status }) => status);
    expect(statuses.length).toBeGreaterThan(5);
    expect(new Set(statuses)).toEqual(new Set(['draft']));
    expect((await run(wave, '--school', UAI, '--pause', 'x')).code).toBe(1);
    await expect(run(wave, '--school', UAI, '--pause', 'x', '--cancel', 'x')).rejects.toThrow(UsageError);
  });
});
