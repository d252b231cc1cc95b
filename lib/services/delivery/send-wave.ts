import { countTorn } from '@/db/queries/delivery';
import type { Pace } from '@/db/queries/send-slot';
import { inSchool, type SchoolScope } from '@/db/scope';
import { prepareEntMessage } from '@/emails/prepare-ent-message';
import { prepareFamilyMail } from '@/emails/prepare-family-mail';
import type { SendWavePayload } from '../campaign/send-wave-job';
import { getSchool } from '../directory/get-school';
import { beginSending } from './begin-sending';
import { endSending } from './end-sending';
import { openEnt } from './ent/open-ent';
import { waitForHand } from './ent/wait-for-hand';
import { sendBatch } from './send-batch';
import { sendSeeds } from './send-seeds';
import { listPaces, returnPlaces, takePlaces } from './take-places';
import type { Run, SendContext, SendReport } from './types';

/**
 * After this long a wave makes room for others and lines up again: a server that answers a word at a time must not hold a
 * worker while those of other schools are idle.
 */
const RUN_MS = 60_000;

/** Places of a pace that one wave takes at a time: others of the same sender want some too. */
const MOST_PLACES = 100;

/**
 * Sends what can be sent of a wave now. It may run twice, at once or one after the other, and may be killed at
 * any line: each recipient's outcome is written down before the lane's next message, and what is pending is found
 * again. At least once: see docs/decisions/0007-sending.md for the messages under way that may go out twice.
 */
export async function sendWave(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
): Promise<SendReport> {
  const school = await getSchool(ctx, scope);
  const begun = await beginSending(ctx, scope, school, job);
  if (begun.outcome !== 'sending') return { outcome: begun.outcome, sent: 0 };
  const { content, ...begunWave } = begun.wave;
  const run = {
    school,
    limits: { hours: school.contactHours, perFortnight: school.contactsPerFortnight },
    openUntil: begun.openUntil,
    openAt: begun.openAt,
    audience: begun.audience,
    stopped: false,
    serverAway: false,
    sent: 0,
  };
  if (begunWave.channel === 'email') {
    const wave = { ...begunWave, channel: 'email' as const, mail: await prepareFamilyMail(content) };
    return sendRun(ctx, scope, job, { ...run, wave }, listPaces(ctx, school));
  }
  const ent = await openEnt(ctx, scope, job.waveId);
  if (ent.kind === 'by_hand') return { outcome: await waitForHand(ctx, scope, job), sent: 0 };
  const { messenger, identity, sendLimit } = ent;
  const wave = {
    ...begunWave,
    channel: 'ent_message' as const,
    message: prepareEntMessage(content),
    messenger,
  };
  const paces = listPaces({ mailFrom: { address: identity }, ...(sendLimit ? { sendLimit } : {}) }, school);
  return sendRun(ctx, scope, job, { ...run, wave }, paces).finally(() => messenger.close());
}

/** Sends batch after batch until nothing is due, the pace is used up, or somebody asks to stop. */
async function sendRun(
  ctx: SendContext,
  scope: SchoolScope,
  job: Pick<SendWavePayload, 'waveId' | 'force' | 'run'>,
  run: Run,
  paces: Pace[],
): Promise<SendReport> {
  if (run.wave.channel === 'email') await sendSeeds(ctx, scope, run, run.wave.mail, paces);
  let freeInMs: number | undefined;
  const until = ctx.clock().getTime() + RUN_MS;
  // A request that has to be repeated is repeated whole.
  const isTogether = run.wave.channel === 'ent_message' || ctx.mailer.batch !== undefined;
  const countTogether = async () =>
    isTogether ? inSchool(ctx.db, scope, (tx) => countTorn(tx, scope.uai, run.wave.id)) : 1;
  while (!run.stopped && !ctx.signal.aborted && ctx.clock().getTime() < until) {
    if (run.openUntil !== null && ctx.clock() >= run.openUntil) break;
    const taken =
      paces.length > 0 ? await takePlaces(ctx, paces, MOST_PLACES, await countTogether()) : undefined;
    if (taken && 'freeInMs' in taken) {
      freeInMs = taken.freeInMs;
      break;
    }
    const places = taken?.places ?? null;
    const found = await sendBatch(ctx, scope, run, places).finally(() => returnPlaces(ctx, places ?? []));
    if (!found) break;
  }
  return { outcome: await endSending(ctx, scope, job, { ...run, freeInMs }), sent: run.sent };
}
