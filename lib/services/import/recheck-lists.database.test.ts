import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editStateLabel } from './edit-state-label';
import { setObservedOn } from './set-observed-on';
import { openPilot, type Pilot, textFile } from './testing/open-pilot';

const LIST = [
  'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte;Date de notification;Date d’activation',
  'PELLETIER;Chloé;26/08/2014;5B;c.pelletier01;Tout vert;;',
  'GERMAIN;Eliott;03/11/2012;3A;e.germain04;Activé;;',
  'GERMAIN;Eliott;03/11/2012;3A;e.germain05;Tout rouge;;',
].join('\r\n');

let pilot: Pilot;
beforeAll(async () => {
  pilot = await openPilot();
});
afterAll(() => pilot.database.drop());

const tell = async (label: string, state: string | null) => {
  const told = await editStateLabel(pilot.ctx, pilot.scope, { label, state });
  if (!told.ok) throw new Error(told.problem.code);
  return told.value.rechecked;
};

describe('a label that is told while a drop waits', () => {
  it('lets in the rows that waited for it, without the list being dropped again', async () => {
    const list = textFile('educonnect-eleves.csv', LIST);
    const { id: batchId, files } = await pilot.check(list);
    const fileId = files[0]?.id ?? '';
    expect(files[0]).toMatchObject({ status: 'ready', rowsAccepted: 1, rowsRefused: 2 });
    await setObservedOn(pilot.ctx, pilot.scope, { batchId, fileId, observedOn: '2026-11-20' });

    expect(await tell('Un autre', 'activated')).toEqual([]);
    expect(await tell('tout VERT', 'activated')).toEqual([batchId]);
    const again = await pilot.report(batchId);
    // The day that a person gave stays.
    expect(again.files[0]).toMatchObject({ rowsAccepted: 2, rowsRefused: 1, observedOn: '2026-11-20' });
    expect(again.files[0]?.summary).toMatchObject({ activated: 2 });
    expect(again.rows.map((row) => row.detail.value)).toEqual(['Tout rouge']);

    // Taken back, its row waits again; told, it is applied.
    expect(await tell('tout vert', null)).toEqual([batchId]);
    expect((await pilot.report(batchId)).files[0]).toMatchObject({ rowsAccepted: 1, rowsRefused: 2 });
    await tell('tout vert', 'activated');
    await pilot.apply(batchId);
    expect((await pilot.report(batchId)).files[0]).toMatchObject({ status: 'applied', rowsAccepted: 2 });

    // What is applied is not touched any more: the list is to be dropped again.
    expect(await tell('tout rouge', 'activated')).toEqual([]);
    const { files: third } = await pilot.check(list);
    expect(third[0]).toMatchObject({ rowsAccepted: 3, rowsRefused: 0, status: 'ready' });
  });
});
