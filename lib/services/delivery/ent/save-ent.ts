import type { z } from 'zod';
import { recordAudit } from '@/db/queries/audit';
import { type EntOwner, findOwnEnt, inEntOwner, type StoredEnt, writeEnt } from '@/db/queries/ent';
import { lockForm } from '@/db/queries/form-lock';
import { recordRegionAudit } from '@/db/queries/region-audit';
import { can } from '@/lib/domain/access/rights';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { checkBase, rowBase } from '../../directory/form-base';
import { seal } from '../../materials/seal';
import { nameOwner } from '../sender/sender-owner';
import { type EntInput, entInput } from './ent-input';

export type SaveEntContext = Pick<ServiceContext, 'db' | 'now' | 'secretKey'> & {
  /** ENT on a private network, and without encryption, are allowed. */
  allowPrivate: boolean;
};

export type SaveEntProblem = 'not_allowed' | 'invalid_ent' | 'ent_secret_needed' | 'settings_changed';

/**
 * How the messages in the ENT of a school, or of the schools of a région, are sent from the next run on. Secrets are sealed
 * and never told again; stored ones are kept only for the same address and account, so that nobody has them sent to a
 * server of theirs. Refused as `settings_changed` when somebody else has saved since the form was drawn (`base`).
 */
export async function saveEnt(
  ctx: SaveEntContext,
  owner: EntOwner,
  input: z.input<typeof entInput>,
  base?: string,
): Promise<Result<null, SaveEntProblem>> {
  if ('school' in owner && !can(owner.school.grants, 'edit_settings')) return refuse('not_allowed');
  const parsed = entInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_ent', { field: String(parsed.error.issues[0]?.path[0]) });
  const given = parsed.data;
  const isOpen = given.kind === 'edifice' && !given.baseUrl.startsWith('https://');
  if (isOpen && !ctx.allowPrivate) return refuse('invalid_ent', { field: 'baseUrl' });
  return inEntOwner(ctx.db, owner, async (tx): Promise<Result<null, SaveEntProblem>> => {
    await lockForm(tx, `ent ${nameOwner(owner)}`);
    const before = await findOwnEnt(tx, owner);
    const based = checkBase(base, rowBase(before));
    if (!based.ok) return based;
    const sealed = sealSecrets(ctx, owner, given, before);
    if (!sealed) return refuse('ent_secret_needed');
    await writeEnt(tx, owner, buildRow(ctx, owner, given, sealed));
    if ('school' in owner) {
      await recordAudit(tx, owner.school, ctx.now, 'ent.changed', { kind: given.kind });
    } else {
      await recordRegionAudit(tx, owner.region, ctx.now, 'ent.changed', { kind: given.kind });
    }
    return ok(null);
  });
}

type Sealed = Pick<StoredEnt, 'sealedClientSecret' | 'sealedPassword'>;

/** The secrets of what is saved now: those typed, or the stored ones where nothing about them has changed. */
function sealSecrets(
  { secretKey }: SaveEntContext,
  owner: EntOwner,
  given: EntInput,
  before: StoredEnt | undefined,
): Sealed | undefined {
  if (given.kind === 'assisted') return { sealedClientSecret: null, sealedPassword: null };
  const isSame =
    before?.kind === 'edifice' &&
    before.baseUrl === given.baseUrl &&
    before.clientId === given.clientId &&
    before.userName === given.userName;
  const sealOne = (
    what: 'ent_client_secret' | 'ent_password',
    typed: string,
    kept: string | null | undefined,
  ) =>
    typed === ''
      ? isSame
        ? kept
        : null
      : seal(Buffer.from(typed), { owner: nameOwner(owner), what }, secretKey);
  const sealedClientSecret = sealOne('ent_client_secret', given.clientSecret, before?.sealedClientSecret);
  const sealedPassword = sealOne('ent_password', given.password, before?.sealedPassword);
  return sealedClientSecret && sealedPassword ? { sealedClientSecret, sealedPassword } : undefined;
}

function buildRow(ctx: SaveEntContext, owner: EntOwner, given: EntInput, sealed: Sealed): StoredEnt {
  const { kind, product, sendLimitCount, sendLimitSeconds } = given;
  const isOwn = kind === 'edifice';
  return {
    kind,
    product,
    baseUrl: isOwn ? given.baseUrl : '',
    clientId: isOwn ? given.clientId : '',
    userName: isOwn ? given.userName : '',
    ...sealed,
    sendLimitCount: isOwn ? sendLimitCount : null,
    sendLimitSeconds: isOwn ? sendLimitSeconds : null,
    updatedBy: 'school' in owner ? owner.school.userId : owner.region.userId,
    updatedAt: ctx.now,
  };
}
