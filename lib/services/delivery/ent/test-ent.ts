import { type EntOwner, findOwnEnt, inEntOwner } from '@/db/queries/ent';
import type { EntFailure, EntMessenger } from '@/lib/adapters/ent/messenger';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { ENT_TEST } from '@/lib/messages/ent';
import { nameOwner } from '../sender/sender-owner';
import { type EntContext, openStored } from './open-ent';

export type TestEntProblem = 'not_allowed' | 'no_ent_account' | 'ent_failed';

/**
 * Signs in to the stored ENT and sends one message from its account to itself, and to nobody else. `ent_failed` says with
 * which `failure` and, where it can be told, what is wrong with the setting (`fault`).
 */
export async function testEnt(
  ctx: EntContext,
  owner: EntOwner,
): Promise<Result<{ name: string }, TestEntProblem>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  const stored = await inEntOwner(ctx.db, owner, (tx) => findOwnEnt(tx, owner));
  if (stored?.kind !== 'edifice') return refuse('no_ent_account');
  const messenger = openStored(ctx, stored, nameOwner(owner));
  const tried = await tryAll(messenger).finally(() => messenger.close());
  if (tried.ok) return ok({ name: tried.name || stored.userName });
  return refuse('ent_failed', {
    failure: tried.code,
    fault: tried.fault ?? '',
    host: new URL(stored.baseUrl).host,
  });
}

async function tryAll(messenger: EntMessenger): Promise<{ ok: true; name: string } | EntFailure> {
  const who = await messenger.whoAmI();
  if (!who.ok) return who;
  const message = { subject: ENT_TEST.subject, html: `<p>${ENT_TEST.text}</p>`, recipients: [who.entId] };
  const drafted = await messenger.draft(message);
  if (!drafted.ok) return drafted;
  const sent = await messenger.send(drafted.draftId, message);
  // One recipient is never to be tried "each".
  if (sent === 'try_each') throw new Error('a message to one person was refused for one of several');
  return sent.ok ? { ok: true, name: who.name } : sent;
}
