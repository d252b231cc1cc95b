import type { Tx } from '@/db/client';
import { listWaveTitles } from '@/db/queries/audience';
import { findAccountsDay, findWave } from '@/db/queries/campaign';
import { listHoldersWith } from '@/db/queries/delivery';
import { asksConnections } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { type Decision, decideAudience } from '@/lib/domain/campaign/decide-audience';
import { type EmptyReason, explainEmpty } from '@/lib/domain/campaign/explain-empty';
import type { Audience, ExclusionReason } from '@/lib/domain/campaign/types';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { type LoadedAudience, loadAudience } from './load-audience';

export type PreviewedPerson = {
  holderId: HolderId;
  /** Family name to show, then first name. */
  name: string;
  firstName: string;
  /** Own children, of a guardian. */
  childFirstNames: string[];
  classCodes: string[];
  /** Null: written to. */
  reason: ExclusionReason | null;
};

export type Examined = {
  on: Day;
  /** Day of the newest list of guardians' accounts; null: nobody knows who has activated. */
  accountsOn: Day | null;
  /** The rule asks who connects to the ENT, and no list has told. */
  connectionsUnknown: boolean;
  candidates: number;
  included: number;
  /** How many people of the rule each channel reaches; by the wave's own, `included`. */
  reach: Record<WaveChannel, number>;
  excluded: Partial<Record<ExclusionReason, number>>;
  /** Why nobody is written to; null when somebody is. */
  empty: EmptyReason | null;
  /** Every candidate, by name. */
  people: PreviewedPerson[];
  /** How the earlier wave is called that the rule asks for. */
  earlierTitle: string | undefined;
};

/** What a rule would do at `at`, and to whom, as things stand; with all that messages are made from. */
export async function examineAudience(
  tx: Tx,
  ctx: Pick<ServiceContext, 'secretKey' | 'now'>,
  { uai, timeZone }: { uai: string; timeZone: string },
  {
    audience,
    channel = 'email',
    at = ctx.now,
    waveId = null,
  }: { audience: Audience; channel?: WaveChannel; at?: Date; waveId?: string | null },
): Promise<{ examined: Examined; decisions: Decision[]; loaded: LoadedAudience }> {
  const on = dayIn(timeZone, ctx.now);
  const asked = { schoolUai: uai, audience, channel, on, now: at, waveId };
  const loaded = await narrowToOriginals(tx, waveId, await loadAudience(tx, ctx, asked));
  const accountsOn = (await findAccountsDay(tx)) ?? null;
  const titles = audience.earlier ? await listWaveTitles(tx) : [];
  const decisions = decideAudience(loaded.facts);
  const excluded: Examined['excluded'] = {};
  for (const d of decisions) if (!d.included) excluded[d.reason] = (excluded[d.reason] ?? 0) + 1;
  const examined = {
    on,
    accountsOn,
    connectionsUnknown: asksConnections(audience) && !loaded.snapshot.known.connections,
    candidates: decisions.length,
    included: countIncluded(decisions),
    reach: countReach(loaded),
    excluded,
    empty: explainEmpty(audience, loaded.snapshot, loaded.facts, decisions),
    people: listPeople(loaded, decisions),
    earlierTitle: titles.find((one) => one.id === audience.earlier?.waveId)?.title,
  };
  return { examined, decisions, loaded };
}

/**
 * Of a second try, those whom the first could not reach; of a reminder whose wave has left, those who got it. Before that
 * nobody knows who will have, and everybody whom the rule means is shown.
 */
async function narrowToOriginals(
  tx: Tx,
  waveId: string | null,
  loaded: LoadedAudience,
): Promise<LoadedAudience> {
  const wave = waveId ? await findWave(tx, waveId) : undefined;
  const base = wave?.followsId ? await findWave(tx, wave.followsId) : undefined;
  const originals = wave?.resendsId
    ? await listHoldersWith(tx, wave.resendsId, 'failed')
    : base?.startedAt
      ? await listHoldersWith(tx, base.id, 'sent')
      : undefined;
  if (!originals) return loaded;
  const candidates = new Set([...loaded.facts.candidates].filter((id) => originals.has(id)));
  return { ...loaded, facts: { ...loaded.facts, candidates } };
}

const countIncluded = (decisions: readonly Decision[]) => decisions.filter((one) => one.included).length;

/** The same rule by each channel; pupils are reached in the ENT only. */
function countReach({ facts }: LoadedAudience): Record<WaveChannel, number> {
  const by = (channel: WaveChannel) =>
    countIncluded(decideAudience({ ...facts, contact: { ...facts.contact, channel } }));
  return { email: by('email'), ent_message: by('ent_message') };
}

function listPeople(
  { readers, nameOf, snapshot }: LoadedAudience,
  decisions: readonly Decision[],
): PreviewedPerson[] {
  const classOf = new Map(snapshot.pupils.map((p) => [p.id, p.classCode]));
  const people = decisions.map((decision): PreviewedPerson => {
    const { holderId } = decision;
    const reader = readers.get(holderId);
    return {
      holderId,
      ...nameOf(holderId),
      childFirstNames: reader?.childFirstNames ?? [],
      classCodes: reader?.classCodes ?? [classOf.get(holderId) ?? ''],
      reason: decision.included ? null : decision.reason,
    };
  });
  return people.sort(compareNames);
}
