import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintSchoolScope } from '@/db/scope';
import { openPilot, PILOT_EXPORTS, type Pilot } from '@/lib/services/import/testing/open-pilot';
import { listSiecleFindings } from '@/lib/services/tracking/list-siecle-findings';
import type { Command, CommandContext } from '../context';
import { command as importFiles } from './import';
import { command as quality } from './quality';

/** Counted in the XML of the samples, not by the product: one pupil without a class, one without a legal guardian. */
const COLLEGE_B = { uai: '0319902V', noMobile: 24, noEmail: 20 };

let pilot: Pilot;
beforeAll(async () => {
  pilot = await openPilot();
});
afterAll(() => pilot.database.drop());

/** Of the digests of addresses. */
const SECRET = 'for tests only';

async function run(command: Command, ...args: string[]) {
  const out: string[] = [];
  const ctx = {
    print: (text: string) => out.push(text),
    printError: (text: string) => out.push(text),
    now: () => pilot.ctx.now,
    config: { secretKey: SECRET },
    withDatabase: (work: (db: Pilot['database']['db']) => Promise<number>) => work(pilot.database.db),
  } as unknown as CommandContext;
  return { code: await command.run(args, ctx), out: out.join('\n') };
}

type Counted = { findings: { code: string; blocking: boolean; count: number }[] };
const countsOf = (out: string) =>
  Object.fromEntries((JSON.parse(out) as Counted).findings.map(({ code, count }) => [code, count]));

describe('palier quality', () => {
  it('counts of the pilot what its SIECLE exports lack', async () => {
    const { code, out } = await run(quality, '--school', pilot.uai, '--json');
    expect(code).toBe(0);
    expect(countsOf(out)).toMatchObject({ no_mobile: 34, no_email: 39 });
    expect(countsOf(out)).not.toHaveProperty('pupil_without_guardian');
  });

  it('tells of a school with gaps who is concerned, in words too', async () => {
    const files = PILOT_EXPORTS.map((name) => path.join(process.cwd(), '../shared/samples/college-b', name));
    expect((await run(importFiles, '--create', ...files)).code).toBe(0);
    const { out } = await run(quality, '--school', COLLEGE_B.uai, '--json');
    expect(countsOf(out)).toMatchObject({
      pupil_without_class: 1,
      pupil_without_guardian: 1,
      no_mobile: COLLEGE_B.noMobile,
      no_email: COLLEGE_B.noEmail,
    });
    const told = await run(quality, '--school', COLLEGE_B.uai, '--list');
    expect(told.out).toMatch(/1.élève sans classe \(bloquant\)\n {2}- \S+/);
    expect(told.out.split('\n').filter((line) => line.startsWith('  - ')).length).toBeGreaterThan(40);
  });

  it('is for the direction and the secretariat', async () => {
    const grants = [{ role: 'class_teacher', classCodes: ['6A'] }] as const;
    const teacher = mintSchoolScope({ uai: pilot.uai, userId: null, grants });
    expect(await listSiecleFindings({ ...pilot.ctx, secretKey: SECRET }, teacher)).toMatchObject({
      ok: false,
    });
  });
});
