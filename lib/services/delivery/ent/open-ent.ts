import type { Db } from '@/db/client';
import { findEntAbove, findSchoolEnt, type StoredEnt } from '@/db/queries/ent';
import { hasHandLists } from '@/db/queries/hand-list';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type EntMessenger, refusingMessenger } from '@/lib/adapters/ent/messenger';
import { type EdificeOptions, openEdificeMessenger } from '@/lib/adapters/ent/open-edifice-messenger';
import type { EntProduct } from '@/lib/domain/delivery/ent';
import type { ServiceContext } from '../../context';
import { getSchool } from '../../directory/get-school';
import { unseal } from '../../materials/seal';
import { regionOwner, schoolOwner } from '../sender/sender-owner';

export type EntOptions = EdificeOptions;

/** What messages in the ENT of a school need. */
export type EntContext = Pick<ServiceContext, 'secretKey'> & { db: Db; ents: EntOptions };

export type OpenEnt =
  | {
      kind: 'edifice';
      messenger: EntMessenger;
      /** Whoever sends as this account shares its pace. */
      identity: string;
      sendLimit: { count: number; seconds: number } | undefined;
    }
  | { kind: 'by_hand'; product: EntProduct };

/**
 * The way into the ENT of a school: its own, else that of its région; where neither has said which, somebody sends by hand.
 * A wave of which a list was prepared once goes on by hand, or its people might be written to twice.
 */
export async function openEnt(
  ctx: EntContext,
  scope: SchoolScope,
  waveId: string | null = null,
): Promise<OpenEnt> {
  const { regionCode } = await getSchool(ctx, scope);
  const { own, above, isBegun } = await inSchool(ctx.db, scope, async (tx) => ({
    own: await findSchoolEnt(tx, scope.uai),
    above: await findEntAbove(tx, scope.uai),
    isBegun: waveId !== null && (await hasHandLists(tx, waveId)),
  }));
  const stored = own ?? above;
  if (!stored || stored.kind === 'assisted' || isBegun) {
    return {
      kind: 'by_hand',
      product: stored?.kind === 'edifice' ? 'edifice' : (stored?.product ?? 'other'),
    };
  }
  const owner = own ? schoolOwner(scope.uai) : regionOwner(regionCode);
  const { sendLimitCount: count, sendLimitSeconds: seconds } = stored;
  return {
    kind: 'edifice',
    messenger: openStored(ctx, stored, owner),
    identity: identityOf(stored),
    sendLimit: count && seconds ? { count, seconds } : undefined,
  };
}

const identityOf = ({ baseUrl, userName }: StoredEnt) => `ent ${baseUrl} ${userName}`;

/** The messaging of an account that is stored, with its secrets opened. */
export function openStored(
  { secretKey, ents }: Pick<EntContext, 'secretKey' | 'ents'>,
  stored: StoredEnt,
  owner: string,
): EntMessenger {
  const open = (sealed: string | null, what: 'ent_client_secret' | 'ent_password') => {
    const bytes = sealed ? unseal(sealed, { owner, what }, secretKey) : undefined;
    return bytes && Buffer.from(bytes).toString('utf8');
  };
  const clientSecret = open(stored.sealedClientSecret, 'ent_client_secret');
  const password = open(stored.sealedPassword, 'ent_password');
  if (clientSecret === undefined || password === undefined)
    return refusingMessenger('misconfigured', 'sealed');
  const { baseUrl, clientId, userName } = stored;
  return openEdificeMessenger({ baseUrl, clientId, clientSecret, userName, password }, ents);
}
