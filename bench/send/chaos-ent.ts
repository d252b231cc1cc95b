import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDatabase } from '@/bin/prepare-database';
import { closeDatabase } from '@/db/client';
import { ENTCORE_ACCOUNT, type Entcore, openEntcore } from '@/lib/adapters/ent/testing/open-entcore';
import type { Config } from '@/lib/config';
import { plantEntIds } from '@/lib/services/campaign/testing/plant-school';
import { saveEnt } from '@/lib/services/delivery/ent/save-ent';
import { plantFamilies, plantWave } from './ground';
import { keepWorker, killInTurn, waitUntilSent } from './kill';

/*
 * A wave of messages in the ENT during which the worker or the database is killed with -9, in turn, at a random moment of
 * a random request: before it arrives, while the ENT is at it, after its answer. Told: who is missing, who has it twice,
 * and which drafts nobody sent.
 */

/** The ENT takes its time, so that most kills find a request under way. */
const DELAY_MS = 40;

/** Whom the account may not write to: a hundred that hold one are refused whole, and tried one by one. */
const REFUSED_EVERY = 200;

export async function measureEntChaos(config: Config, recipients: number, kills: number): Promise<void> {
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  const ent = await openEntcore();
  ent.delayMs = DELAY_MS;
  const scope = await plantFamilies(database.db, recipients);
  const ids = Array.from({ length: recipients }, (_, i) => `r${i}`);
  await plantEntIds(database.db, scope, ids);
  for (let i = 0; i < recipients; i += REFUSED_EVERY) ent.hidden.add(`ent-r${i}`);
  const saved = await saveEnt(
    { db: database.db, now: new Date(), secretKey: config.secretKey, allowPrivate: true },
    { school: scope },
    {
      kind: 'edifice',
      product: 'other',
      baseUrl: ent.url,
      ...ENTCORE_ACCOUNT,
      sendLimitCount: null,
      sendLimitSeconds: null,
    },
  );
  if (!saved.ok) throw new Error(saved.problem.code);
  const { waveId } = await plantWave(database.db, scope, 'ent_message');
  await closeDatabase(database.db);
  const worker = keepWorker(config, database.appUrl, { SENDER_PRIVATE_HOSTS: '1' });
  let done = 0;
  for (; done < kills; done += 1) {
    const most = Math.max(1, Math.floor((estimate(recipients) - ent.requests.length) / (kills - done)));
    const isUnderWay = await waitForRequests(ent, ent.requests.length + 1 + Math.floor(Math.random() * most));
    if (!isUnderWay) break;
    await sleep(Math.random() * 2 * DELAY_MS);
    killInTurn(config, worker, done);
  }
  const { counts, failed, repeated } = await waitUntilSent(database.appUrl, scope, waveId);
  worker.stop();
  const boxes = [...ent.inboxes.values()];
  const drafts = [...ent.messages.values()].filter(({ state }) => state === 'DRAFT');
  console.log({
    kills: done,
    recipients,
    refusedByTheEnt: ent.hidden.size,
    requests: ent.requests.length,
    reached: boxes.length,
    twice: boxes.filter((box) => box.length > 1).length,
    missing: ids.filter((id) => !ent.inboxes.has(`ent-${id}`) && !ent.hidden.has(`ent-${id}`)).length,
    ledger: counts,
    failed,
    shownAsPerhapsTwice: repeated,
    draftsNobodySent: drafts.length,
  });
  await ent.close();
  await database.lease?.release();
}

/** Fewer than there will be: three a message, for each hundred and for each person of a hundred that was refused. */
const estimate = (recipients: number) => 3 * 100 * Math.floor(recipients / REFUSED_EVERY - 1);

/** After the longest that a killed worker is missed for, the wave is over: what is killed then proves nothing. */
const SILENCE_MS = 90_000;

async function waitForRequests(ent: Entcore, count: number): Promise<boolean> {
  let heard = ent.requests.length;
  for (let heardAt = Date.now(); ent.requests.length < count; await sleep(2)) {
    if (ent.requests.length > heard) {
      heard = ent.requests.length;
      heardAt = Date.now();
    } else if (Date.now() - heardAt > SILENCE_MS) return false;
  }
  return true;
}
