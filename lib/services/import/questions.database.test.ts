import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMatch } from './decide-match';
import { listQuestions } from './list-questions';
import { openPilot, type Pilot, textFile } from './testing/open-pilot';

/** PELLETIER Chloé of 5B was born on 26 August 2014; the list says another day. */
const LIST = [
  'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte;Date de notification;Date d’activation',
  'PELLETIER;Chloé;26/08/2013;5b;c.pelletier01;Activé;;',
  'GERMAIN;Eliott;03/11/2012;3A;e.germain04;Activé;;',
].join('\r\n');

let pilot: Pilot;
const ask = async () => {
  const listed = await listQuestions(pilot.ctx, pilot.scope);
  if (!listed.ok) throw new Error(listed.problem.code);
  return listed.value;
};
const readStatements = () =>
  pilot.database.ownerDb.$client.unsafe(
    'select outcome, statement from import_row where statement is not null',
  );

beforeAll(async () => {
  pilot = await openPilot();
});
afterAll(() => pilot.database.drop());

describe('the question of an ambiguous row', () => {
  it('tells what the row says of the person beside the same facts of each candidate', async () => {
    await pilot.apply((await pilot.check(textFile('educonnect-eleves-2026-11-09.csv', LIST))).id);
    const [question, ...others] = await ask();
    expect(others).toEqual([]);
    expect(question?.written).toMatchObject({
      names: { family: 'PELLETIER', first: 'Chloé' },
      bornOn: '2013-08-26',
      classCodes: ['5b'],
    });
    expect(question?.candidates).toHaveLength(1);
    expect(question?.candidates[0]).toMatchObject({
      facts: { familyName: 'PELLETIER', firstName: 'Chloé', bornOn: '2014-08-26', classCode: '5B' },
      agreement: { name: 'same', bornOn: 'different', class: 'same', children: 'untold', email: 'untold' },
    });
  });

  it('keeps neither the login nor more of the person than that', async () => {
    const [kept] = await readStatements();
    expect(Object.keys(kept?.statement.written).sort()).toEqual([
      'bornOn',
      'children',
      'classCodes',
      'names',
    ]);
    expect(JSON.stringify(kept)).not.toContain('c.pelletier01');
  });

  it('forgets what the row said of the person once it is answered', async () => {
    const [question] = await ask();
    const holderId = question?.candidates[0]?.holderId ?? '';
    const decided = await decideMatch(pilot.ctx, pilot.scope, { rowKey: question?.rowKey ?? '', holderId });
    expect(decided).toEqual({ ok: true, value: { lists: 1 } });
    expect(await ask()).toEqual([]);
    const [kept] = await readStatements();
    expect(kept).toMatchObject({ outcome: 'resolved' });
    expect(JSON.stringify(kept)).not.toContain('2013-08-26');
  });
});
