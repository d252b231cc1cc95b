import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeRowReason } from '@/lib/messages/import';
import { describeRefusedFile } from '@/lib/messages/import-report';
import { applyImport } from './apply-import';
import { ASKING, type BadInput, listBadInputs, READABLE } from './testing/bad-inputs';
import { openPilot, type Pilot, textFile } from './testing/open-pilot';

const TABLES = [
  'pupil',
  'guardian',
  'guardianship',
  'enrolment',
  'account_state',
  'ent_connection',
  'adoption_daily',
];

let pilot: Pilot;
let before: unknown;
const cases = await listBadInputs();

/** Every row that an import can write, whatever its school. */
const dump = () =>
  Promise.all(
    TABLES.map((table) =>
      pilot.database.ownerDb.$client.unsafe(`select * from ${table} order by 1, 2, 3, 4, 5`),
    ),
  );

beforeAll(async () => {
  pilot = await openPilot();
  before = await dump();
});
afterAll(() => pilot.database.drop());

describe('a file that cannot be used', () => {
  it.each(cases.map((one): [string, BadInput] => [one.what, one]))(
    'is refused for what it is: %s',
    async (_, { file, code, says }) => {
      const { id: batchId, files } = await pilot.check(file);
      expect(files).toHaveLength(1);
      const [refused] = files;
      expect(refused).toMatchObject({ status: 'refused', errorCode: code, isKept: false });
      const sentence = refused ? describeRefusedFile(refused) : '';
      expect(sentence).toContain(says);
      expect(sentence).toContain('Rien n’a été modifié.');
      expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toMatchObject({
        ok: true,
        value: { applied: 0, refused: 1 },
      });
      expect(await dump()).toEqual(before);
    },
    60_000,
  );

  it('says another sentence for each', () => {
    expect(new Set(cases.map(({ code }) => describeSentence(code))).size).toBe(
      new Set(cases.map((c) => c.code)).size,
    );
  });

  it.each(ASKING.map(({ what, ...one }) => [what, one] as const))(
    'asks what its columns are, and applies nothing: %s',
    async (_, { file, says }) => {
      const { id: batchId, files } = await pilot.check(file);
      const [waiting] = files;
      expect(waiting).toMatchObject({ status: 'needs_mapping' });
      // Quotes come with no-break spaces.
      expect(waiting && describeRefusedFile(waiting)?.replaceAll('\u00a0', ' ')).toContain(says);
      expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toMatchObject({
        problem: { code: 'needs_mapping' },
      });
      expect(await dump()).toEqual(before);
    },
  );
});

describe('a list in other clothes', () => {
  it.each(READABLE.map(({ what, file }) => [what, file] as const))('is read: %s', async (_, file) => {
    const { files } = await pilot.check(file);
    expect(files[0]).toMatchObject({
      status: 'ready',
      rowsRead: 1,
      rowsAccepted: 1,
      summary: { activated: 1 },
    });
  });

  it('refuses a row whose label nobody knows, with the label, and takes it for nothing', async () => {
    const text = Buffer.from(READABLE[0]?.file.bytes ?? '')
      .toString()
      .replace('Activé', 'Zombie');
    const { files, rows } = await pilot.check(textFile('liste.csv', text));
    expect(files[0]).toMatchObject({ status: 'ready', rowsAccepted: 0, rowsRefused: 1 });
    expect(rows.map(describeRowReason)).toEqual([expect.stringContaining('Zombie')]);
    expect(await dump()).toEqual(before);
  });
});

const describeSentence = (code: BadInput['code']) =>
  describeRefusedFile({ status: 'refused', errorCode: code, errorDetail: null } as Parameters<
    typeof describeRefusedFile
  >[0]);
