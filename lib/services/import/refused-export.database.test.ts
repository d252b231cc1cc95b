import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mintJobScope } from '@/db/scope';
import { createSchool } from '../directory/create-school';
import { checkFiles } from './check-files';
import { openPilot, type Pilot, readSample, textFile } from './testing/open-pilot';

const UAI = '0319903W';
let pilot: Pilot;
beforeAll(async () => {
  pilot = await openPilot();
  await createSchool(pilot.ctx, { uai: UAI, name: 'Vide', kind: 'college', rentreeOn: '2026-09-01' });
});
afterAll(() => pilot.database.drop());

const LIST = 'educonnect-eleves-2026-09-07.csv';
const detailOf = async (...files: Parameters<Pilot['check']>) => {
  const ctx = { ...pilot.ctx, newId: randomUUID };
  const checked = await checkFiles(ctx, mintJobScope(UAI), { files });
  if (!checked.ok) throw new Error(checked.problem.code);
  const rows = await pilot.database.ownerDb.$client.unsafe(
    `select error_code, error_detail from import_file where batch_id = '${checked.value.batchId}' and name = '${LIST}'`,
  );
  return rows[0];
};

it('a list without pupils names the export of the same drop that is refused, whatever for', async () => {
  const list = readSample(LIST);
  const foreign = readSample('ExportXML_ElevesSansAdresses.zip');
  const named = (refused: string) => ({ error_code: 'no_roster', error_detail: { refused } });
  expect(await detailOf(foreign, list)).toMatchObject(named(foreign.name));
  expect(await detailOf(textFile('coupé.xml', '<BEE_ELEVES><ELEVE>'), list)).toMatchObject(
    named('coupé.xml'),
  );
  // Not an export of pupils, and not meant as one.
  expect(await detailOf(textFile('autre.xml', '<AUTRE/>'), list)).toMatchObject({
    error_code: 'no_roster',
    error_detail: null,
  });
  expect(await detailOf(list)).toMatchObject({ error_code: 'no_roster', error_detail: null });
});
