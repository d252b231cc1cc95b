import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from './apply-import';
import { clearDrop } from './clear-drop';
import { discardImport } from './discard-import';
import { leaveOutAll, leaveOutFile } from './leave-out-file';
import { findUnmapped, mapColumns } from './map-columns';
import { setObservedOn } from './set-observed-on';
import { openPilot, type Pilot, readSample, textFile } from './testing/open-pilot';

const UNKNOWN = textFile('inconnu.csv', 'Machin;Truc;Bidule\r\nA;B;C\r\nD;E;F\r\n');
const LIST = 'educonnect-eleves-2026-09-07.csv';

let pilot: Pilot;
beforeAll(async () => {
  pilot = await openPilot();
});
afterAll(() => pilot.database.drop());

const listEvents = async () => {
  const rows = await pilot.database.ownerDb.$client.unsafe('select event from audit_event order by id');
  return rows.map((row) => row.event as string);
};
const isEmptied = async (batchId: string) => {
  const rows = await pilot.database.ownerDb.$client.unsafe(
    `select 1 from import_file where batch_id = '${batchId}' and payload is not null`,
  );
  return rows.length === 0;
};

describe('a file whose columns nobody has told', () => {
  it('holds its drop up until a person does without it, and can be taken back', async () => {
    const { id: batchId, files } = await pilot.check(UNKNOWN, readSample(LIST));
    const fileId = files.find((file) => file.name === UNKNOWN.name)?.id ?? '';
    const ready = files.find((file) => file.name === LIST)?.id ?? '';
    const leave = (leftOut: boolean, id = fileId) =>
      leaveOutFile(pilot.ctx, pilot.scope, { batchId, fileId: id, leftOut });
    expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toMatchObject({
      problem: { code: 'needs_mapping' },
    });
    expect(await leave(true, ready)).toMatchObject({ problem: { code: 'unknown_file' } });
    expect(await leave(true)).toMatchObject({ ok: true });
    expect(await leave(true)).toMatchObject({ problem: { code: 'unknown_file' } });
    expect(await leave(false)).toMatchObject({ ok: true });
    expect((await findUnmapped(pilot.ctx, pilot.scope, fileId))?.name).toBe(UNKNOWN.name);
    expect(await leave(true)).toMatchObject({ ok: true });
    expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toEqual({
      ok: true,
      value: { applied: 1, unchanged: 0, refused: 0, leftOut: 1 },
    });
    expect(await leave(false)).toMatchObject({ problem: { code: 'batch_closed' } });
    const listed = (await pilot.report(batchId)).files.find((file) => file.id === fileId);
    expect(listed).toMatchObject({
      name: UNKNOWN.name,
      status: 'refused',
      errorCode: 'left_out',
      rowsRead: 2,
    });
    expect(await isEmptied(batchId)).toBe(true);
    const events = await listEvents();
    expect(events.filter((event) => event === 'import.file_left_out')).toHaveLength(2);
    expect(events.filter((event) => event === 'import.file_taken_back')).toHaveLength(1);
  });

  it('is done without by the command line in the same way, refused files as they are', async () => {
    const { id: batchId } = await pilot.check(UNKNOWN, textFile('vide.csv', ''), readSample(LIST));
    const done = await leaveOutAll(pilot.ctx, pilot.scope, { batchId });
    expect(done).toEqual({ ok: true, value: { leftOut: 1 } });
    expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toEqual({
      ok: true,
      value: { applied: 0, unchanged: 1, refused: 1, leftOut: 1 },
    });
  });
});

describe('a list whose columns a person has told', () => {
  const list = textFile(
    'secrets.csv',
    'Qui;Sésame;Où en est-il\r\nPELLETIER Chloé;A7XK92QF;Activé\r\nGERMAIN Eliott;B8YL03RG;Activé\r\n',
  );

  it('was not kept, is asked for again, and reads itself then and from then on', async () => {
    const { id: batchId, files } = await pilot.check(list);
    const fileId = files[0]?.id ?? '';
    const kept = await pilot.database.ownerDb.$client.unsafe(
      `select payload from import_file where id = '${fileId}'`,
    );
    expect(JSON.stringify(kept)).not.toMatch(/A7XK92QF|B8YL03RG/);
    const columns = { fullName: 0, state: 2 };
    const told = await mapColumns(pilot.ctx, pilot.scope, { fileId, kind: 'educonnect_pupils', columns });
    expect(told).toEqual({ ok: true, value: null });
    expect((await pilot.report(batchId)).files[0]).toMatchObject({ errorCode: 'drop_again', isKept: false });
    const again = await pilot.check(list);
    expect(again.files[0]).toMatchObject({ kind: 'educonnect_pupils', status: 'ready', rowsRead: 2 });
  });
});

describe('a drop that nobody applies', () => {
  const soon = () => ({ ...pilot.ctx, now: new Date('2026-12-14T09:00:01Z') });
  const clear = (batchId: string) => clearDrop(soon(), pilot.scope, { batchId });
  const jobs = (batchId: string) =>
    pilot.database.ownerDb.$client.unsafe(
      `select run_at = '2026-12-14T09:00:00Z' as due from graphile_worker.jobs where key = 'drop:${pilot.uai}:${batchId}'`,
    );
  const rowsOf = async (batchId: string) => {
    const rows = await pilot.database.ownerDb.$client.unsafe(
      `select 1 from import_row where file_id in (select id from import_file where batch_id = '${batchId}')`,
    );
    return rows.length;
  };
  const strange = textFile(
    'educonnect-eleves.csv',
    "Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte;Date de notification;Date d'activation\r\nX;Y;01/02/2013;6A;x.y;Envolé;;\r\n",
  );

  it('is forgotten after three weeks, with the rows that it set aside, and the journal says so', async () => {
    const { id: batchId } = await pilot.check(readSample('educonnect-responsables-2026-09-07.csv'), strange);
    expect(await jobs(batchId)).toEqual([{ due: true }]);
    expect(await rowsOf(batchId)).toBeGreaterThan(0);
    expect(await clear(batchId)).toEqual({ outcome: 'cleared' });
    expect(await isEmptied(batchId)).toBe(true);
    expect(await rowsOf(batchId)).toBe(0);
    expect(await pilot.report(batchId)).toMatchObject({ status: 'discarded' });
    expect((await listEvents()).at(-1)).toBe('import.expired');
    expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toMatchObject({ ok: false });
  });

  it('is left alone once it is applied or given up', async () => {
    const { id: applied } = await pilot.check(readSample('educonnect-responsables-2026-09-07.csv'));
    await pilot.apply(applied);
    expect(await clear(applied)).toEqual({ outcome: 'closed' });
    expect(await pilot.report(applied)).toMatchObject({ status: 'applied' });
    const { id: discarded } = await pilot.check(readSample('educonnect-responsables-2026-09-28.csv'));
    await discardImport(pilot.ctx, pilot.scope, { batchId: discarded });
    expect(await clear(discarded)).toEqual({ outcome: 'closed' });
    expect(await clear('0b51b9c1-2d3b-4a53-9a4b-111111111111')).toEqual({ outcome: 'closed' });
  });
});

describe('a drop that one person applies while another gives it up', () => {
  it('is applied whole or given up whole, and each is told which', async () => {
    let applied = 0;
    for (let round = 0; round < 8; round++) {
      const day = `2026-10-${String(round + 12)}`;
      const list = readSample('educonnect-eleves-2026-10-12.csv');
      const { id: batchId } = await pilot.check({ ...list, name: `educonnect-eleves-${day}.csv` });
      const [done, given] = await Promise.all([
        applyImport(pilot.ctx, pilot.scope, { batchId }),
        discardImport(pilot.ctx, pilot.scope, { batchId }),
      ]);
      const after = await pilot.report(batchId);
      expect([done.ok, given.ok].filter(Boolean)).toHaveLength(1);
      expect(after.status).toBe(done.ok ? 'applied' : 'discarded');
      expect(after.files[0]?.status).toBe(done.ok ? 'applied' : 'ready');
      if (done.ok) expect(done.value.applied).toBe(1);
      applied += Number(done.ok);
    }
    expect(applied).toBeGreaterThan(0);
  });

  it('is finished by whoever applies it again, should the first have been cut off', async () => {
    const { id: batchId } = await pilot.check(readSample('educonnect-responsables-2026-10-12.csv'));
    await pilot.database.ownerDb.$client.unsafe(
      `update import_batch set status = 'applying' where id = '${batchId}'`,
    );
    const given = await discardImport(pilot.ctx, pilot.scope, { batchId });
    expect(given).toMatchObject({ problem: { code: 'batch_applying' } });
    await pilot.apply(batchId);
    expect(await pilot.report(batchId)).toMatchObject({ status: 'applied' });
  });

  it('is none when its id is not one', async () => {
    for (const verb of [applyImport, discardImport]) {
      expect(await verb(pilot.ctx, pilot.scope, { batchId: 'x' })).toMatchObject({
        problem: { code: 'unknown_batch' },
      });
    }
  });
});

describe('the day of a checked list', () => {
  it('is looked at again when it is corrected: the same list is not applied twice for a day', async () => {
    const { bytes } = readSample(LIST);
    const { id: batchId, files } = await pilot.check({ name: 'liste.csv', bytes });
    const fileId = files[0]?.id ?? '';
    const redate = (observedOn: string) =>
      setObservedOn(pilot.ctx, pilot.scope, { batchId, fileId, observedOn });
    const status = async () => (await pilot.report(batchId)).files[0]?.status;
    expect(files[0]).toMatchObject({ status: 'ready', observedOn: '2026-11-23' });
    expect(await redate('2026-09-07')).toEqual({ ok: true, value: null });
    expect(await status()).toBe('unchanged');
    expect(await redate('2026-09-14')).toEqual({ ok: true, value: null });
    expect(await status()).toBe('ready');
    expect(await redate('2026-09-07')).toEqual({ ok: true, value: null });
    expect(await applyImport(pilot.ctx, pilot.scope, { batchId })).toMatchObject({
      value: { applied: 0, unchanged: 1 },
    });
  });

  it('is none of another year: what a list said then is not what accounts are now', async () => {
    const { bytes } = readSample(LIST);
    const { files } = await pilot.check({ name: 'comptes_eleves_10112025.csv', bytes });
    expect(files[0]).toMatchObject({
      status: 'refused',
      errorCode: 'observed_last_year',
      errorDetail: { day: '2025-11-10', expected: 2026 },
    });
  });

  it('is none that has not come yet on the clocks of the school', async () => {
    const late = { ...pilot.ctx, now: new Date('2026-11-23T23:30:00Z') };
    const { id: batchId, files } = await pilot.check({ ...readSample(LIST), name: 'liste.csv' });
    const on = (observedOn: string) =>
      setObservedOn(late, pilot.scope, { batchId, fileId: files[0]?.id ?? '', observedOn });
    await pilot.database.ownerDb.$client.unsafe("update school set time_zone = 'America/Cayenne'");
    expect(await on('2026-11-24')).toMatchObject({ problem: { code: 'observed_day_invalid' } });
    await pilot.database.ownerDb.$client.unsafe("update school set time_zone = 'Europe/Paris'");
    expect(await on('2026-11-24')).toEqual({ ok: true, value: null });
    expect(await on('2026-02-30')).toMatchObject({ problem: { code: 'observed_day_invalid' } });
    expect(await on('2026-07-31')).toMatchObject({ problem: { code: 'observed_day_invalid' } });
    expect(await on('2026-08-01')).toEqual({ ok: true, value: null });
  });
});
