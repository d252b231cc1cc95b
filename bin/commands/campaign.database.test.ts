import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintRegionScope, mintSchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { beginCampaign } from '@/lib/domain/planning/region-campaign/campaign-content';
import { addUser } from '@/lib/services/access/add-user';
import { createSchool } from '@/lib/services/directory/create-school';
import { loadReferenceData } from '@/lib/services/directory/load-reference-data';
import { createCampaign } from '@/lib/services/planning/region-campaign/create-campaign';
import { declineCampaign } from '@/lib/services/planning/region-campaign/decline-campaign';
import { publishCampaign } from '@/lib/services/planning/region-campaign/publish-campaign';
import { saveCampaign } from '@/lib/services/planning/region-campaign/save-campaign';
import { type CommandContext, UsageError } from '../context';
import { command } from './campaign';

const NOW = new Date('2026-09-07T10:00:00Z');
const [FOIX, ALBI, PARIS] = ['0099902P', '0819905B', '0759901X'];
const REASON = 'Campagne déjà menée ; voir le bilan.';
let database: TestDatabase;
let id = '';

const ctx = () => ({ db: database.db, now: NOW, newId: randomUUID });

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; problem: { code: string } }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await loadReferenceData(database.db);
  for (const uai of [FOIX, ALBI, PARIS] as string[]) {
    const school = { uai, name: `Collège ${uai}`, kind: 'college', rentreeOn: '2026-09-01' } as const;
    await value(createSchool(ctx(), school));
  }
  const person = { name: 'Personne', password: 'long enough to be taken' };
  const officer = { ...person, email: 'drane@region.example', role: 'drane', regionCode: 'OCC' } as const;
  const { userId } = await value(addUser(ctx(), officer));
  const head = { ...person, email: 'head@region.example', role: 'principal', schoolUai: FOIX ?? '' } as const;
  const principal = await value(addUser(ctx(), head));
  const drane = mintRegionScope({ regionCode: 'OCC', userId });
  id = (await value(createCampaign(ctx(), drane, { form: randomUUID(), title: 'Rentrée' }))).id;
  const draft = {
    ...beginCampaign('Rentrée EduConnect'),
    why: 'Deux accès ne poussent personne.',
    ...{ earliestStartOn: '2026-09-07', startsOn: '2026-09-14', latestStartOn: '2026-10-05' },
    ...{ endsOn: '2027-06-25', answerBy: '2026-09-25' },
    kinds: ['college'],
    scenarioIds: ['college-progressif-par-niveau'],
    goal: { metric: 'family_coverage', value: 0.85, by: '2027-06-11' },
  };
  const saved = await value(saveCampaign(ctx(), drane, { id, revision: 1, draft }));
  const revision = 'revision' in saved ? saved.revision : 0;
  await value(publishCampaign(ctx(), drane, { id, revision, note: 'Nouveau' }));
  const grants = [{ role: 'principal' as const, classCodes: 'all' as const }];
  const school = mintSchoolScope({ uai: FOIX ?? '', userId: principal.userId, grants });
  await value(declineCampaign(ctx(), school, { id, reason: REASON }));
});
afterAll(() => database.drop());

async function run(...args: string[]) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const given: Partial<CommandContext> = {
    now: () => NOW,
    print: (line) => lines.push(line),
    printError: (line) => problems.push(line),
    withDatabase: (work) => work(database.db),
  };
  const code = await command.run(args, given as CommandContext);
  return { code, text: lines.join('\n'), problem: problems.join('\n') };
}

describe('palier campaign', () => {
  it('lists the campaigns of a région, and none of another', async () => {
    const listed = await run('list', '--region', 'occ');
    expect(listed.code).toBe(0);
    expect(listed.text).toMatch(new RegExp(`^${id}  Publiée, version 1 .*Rentrée EduConnect$`));
    expect((await run('list', '--region', 'IDF')).text).toBe('Aucune campagne.');
    expect(JSON.parse((await run('list', '--region', 'IDF', '--json')).text)).toEqual([]);
  });

  it('shows who takes part, narrowed as the page is', async () => {
    const shown = await run('show', id, '--region', 'OCC');
    expect(shown.code).toBe(0);
    for (const word of ['Rentrée EduConnect', 'Décline', FOIX, ALBI]) expect(shown.text).toContain(word);
    const answer = JSON.parse(
      (await run('show', id, '--region', 'OCC', '--answer', 'declined', '--json')).text,
    );
    expect(answer).toMatchObject({
      todayOn: '2026-09-07',
      counts: { declined: 1, unseen: 1, adopted: 0 },
      schools: [{ uai: FOIX, state: 'declined', reason: REASON }],
    });
    const csv = (await run('show', id, '--region', 'OCC', '--answer', 'declined', '--csv')).text;
    expect(csv.split('\r\n')).toHaveLength(2);
    expect(csv).toContain(`"${REASON}"`);
    expect((await run('show', id, '--region', 'OCC', '--behind', '--json')).text).toContain('"schools":[]');
  });

  it('says what is wrong', async () => {
    expect(await run('show', id, '--region', 'IDF')).toMatchObject({ code: 1, text: '' });
    expect((await run('show', 'x', '--region', 'OCC')).problem).toContain('campagne');
    expect((await run('list', '--region', 'XXX')).problem).toContain('XXX');
    for (const args of [
      [],
      ['list'],
      ['show', '--region', 'OCC'],
      ['list', id, '--region', 'OCC'],
      ['show', id, '--region', 'OCC', '--json', '--csv'],
      ['show', id, '--region', 'OCC', '--answer', 'oui'],
    ]) {
      await expect(run(...args)).rejects.toThrow(UsageError);
    }
  });
});
