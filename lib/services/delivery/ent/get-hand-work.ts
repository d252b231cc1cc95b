import type { Tx } from '@/db/client';
import { findWave, type StoredWave } from '@/db/queries/campaign';
import { findNextDue } from '@/db/queries/delivery';
import { findHandList, type HandList, listOnHandList } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type EntText, prepareEntMessage } from '@/emails/prepare-ent-message';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { decideRecipient } from '@/lib/domain/campaign/decide-audience';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { type EntProduct, UNDO_MS } from '@/lib/domain/delivery/ent';
import { dayIn } from '@/lib/domain/directory/day';
import type { Language } from '@/lib/domain/materials/library/languages';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import { type LoadedAudience, loadAudience } from '../../campaign/load-audience';
import { mailContentOf } from '../../campaign/mail-content';
import { isWaveId } from '../../campaign/wave-input';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { maySendByHand } from './hand-access';
import { type EntContext, openEnt } from './open-ent';

export type HandPerson = {
  holderId: HolderId;
  entId: string;
  name: string;
  firstName: string;
  isPupil: boolean;
  classCodes: string[];
  childFirstNames: string[];
  language: Language | null;
  /** Why they are not to be written to any more since the list was made; null: they are. */
  reason: ExclusionReason | null;
};

/** What is to be pasted into the ENT for those who read the same languages, and how many they are. */
export type HandText = EntText & { language: Language | null; people: number };

export type HandWork = {
  wave: Pick<StoredWave, 'id' | 'title' | 'status' | 'audience' | 'scheduledAt' | 'nextAttemptAt'>;
  /** `ahead`: not its time yet; `due`: somebody may make a list; `out`: a list is out; `later`: who is left waits. */
  state: 'ahead' | 'due' | 'out' | 'later' | 'done';
  product: EntProduct;
  list: HandList | null;
  /** Of the list that is out, by name. */
  people: HandPerson[];
  texts: HandText[];
  /** A confirmation can be taken back until then. */
  undoUntil: Date | null;
};

export type HandContext = Pick<ServiceContext, 'db' | 'now' | 'publicUrl'> & EntContext;

/** The work of whoever sends a wave in the ENT by hand; null: this wave is not sent by hand. */
export async function getHandWork(
  ctx: HandContext,
  scope: SchoolScope,
  { waveId }: { waveId: string },
): Promise<Result<HandWork | null, 'not_allowed' | 'unknown_wave'>> {
  if (!isWaveId(waveId)) return refuse('unknown_wave');
  const school = await getSchool(ctx, scope);
  const found = await inSchool(ctx.db, scope, (tx) => findWave(tx, waveId));
  if (!found) return refuse('unknown_wave');
  if (!maySendByHand(scope, found.audience.kind)) return refuse('not_allowed');
  if (found.channel !== 'ent_message' || !['scheduled', 'sending', 'sent'].includes(found.status))
    return ok(null);
  const ent = await openEnt(ctx, scope, waveId);
  if (ent.kind === 'edifice') {
    ent.messenger.close();
    return ok(null);
  }
  return inSchool(ctx.db, scope, async (tx) => {
    const list = (await findHandList(tx, waveId)) ?? null;
    const isOut = list !== null && list.confirmedAt === null;
    const people = isOut ? await listPeople(tx, ctx, scope, school.timeZone, found, list.id) : [];
    const message = prepareEntMessage(mailContentOf(ctx, school, found));
    const languages = new Set(people.map(({ language }) => language));
    if (languages.size === 0) languages.add(null);
    const undoUntil = list?.confirmedAt ? new Date(list.confirmedAt.getTime() + UNDO_MS) : null;
    return ok({
      wave: found,
      state: await stateOf(tx, ctx.now, found, isOut),
      product: ent.product,
      list,
      people,
      texts: [...languages].map((language) => ({
        ...message.in(language),
        language,
        people: people.filter((one) => one.language === language && one.reason === null).length,
      })),
      undoUntil: undoUntil && undoUntil > ctx.now && found.status === 'sending' ? undoUntil : null,
    });
  });
}

async function stateOf(tx: Tx, now: Date, wave: StoredWave, isOut: boolean): Promise<HandWork['state']> {
  if (isOut) return 'out';
  if (wave.status !== 'sending') return wave.status === 'scheduled' ? 'ahead' : 'done';
  const next = await findNextDue(tx, wave.id);
  if (!next) return 'done';
  return next.dueAt <= now ? 'due' : 'later';
}

async function listPeople(
  tx: Tx,
  ctx: HandContext,
  scope: SchoolScope,
  timeZone: string,
  wave: StoredWave,
  listId: string,
): Promise<HandPerson[]> {
  const loaded = await loadAudience(tx, ctx, {
    schoolUai: scope.uai,
    audience: wave.audience,
    channel: wave.channel,
    on: dayIn(timeZone, ctx.now),
    now: ctx.now,
    waveId: wave.id,
  });
  const ids = await listOnHandList(tx, scope.uai, listId);
  return ids.map((id) => describePerson(loaded, id)).sort(compareNames);
}

function describePerson(loaded: LoadedAudience, holderId: HolderId): HandPerson {
  const decision = decideRecipient(holderId, loaded.facts);
  const reader = loaded.readers.get(holderId);
  const classCode = loaded.snapshot.pupils.find(({ id }) => id === holderId)?.classCode;
  return {
    holderId,
    entId: loaded.facts.contact.entIdOf?.(holderId) ?? '',
    ...loaded.nameOf(holderId),
    isPupil: classCode !== undefined,
    classCodes: reader?.classCodes ?? (classCode ? [classCode] : []),
    childFirstNames: reader?.childFirstNames ?? [],
    language: reader?.language ?? null,
    reason: decision.included ? null : decision.reason,
  };
}
