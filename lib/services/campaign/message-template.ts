import type { Tx } from '@/db/client';
import type { StoredWave } from '@/db/queries/campaign';
import { isUuid } from '@/db/queries/is-uuid';
import {
  findMessageVersion,
  findOfferedMessage,
  listOfferedMessages,
  type MessageVersionRow,
} from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import { type StoredMessage, settingsOf } from '@/lib/domain/campaign/message/messages';
import { listLockBreaches } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import type { SchoolCard } from '../directory/get-school';
import { proposedFor } from './mail-content';

/** What the school's région offers now. */
export const listRegionMessages = (
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
): Promise<MessageVersionRow[]> => inSchool(ctx.db, scope, listOfferedMessages);

/** What it offers under this id; undefined when it offers nothing. */
export const findRegionMessage = async (
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  id: string,
): Promise<MessageVersionRow | undefined> =>
  isUuid(id) ? inSchool(ctx.db, scope, (tx) => findOfferedMessage(tx, id)) : undefined;

type Origin = Pick<StoredWave, 'regionTemplateId' | 'regionTemplateVersion'>;

/** The version of the région's template that a wave's message was made from, or last took over. */
export const findTemplateOf = async (
  tx: Tx,
  { regionTemplateId, regionTemplateVersion }: Origin,
): Promise<MessageVersionRow | undefined> =>
  regionTemplateId && regionTemplateVersion
    ? findMessageVersion(tx, regionTemplateId, regionTemplateVersion)
    : undefined;

/** Refuses a message that says something else in a field which the région has fixed: `field_locked` {field}. */
export function checkMessageLocks(
  template: MessageVersionRow | undefined,
  school: Pick<SchoolCard, 'kind'>,
  stored: StoredMessage,
): Result<null, 'field_locked'> {
  if (!template) return ok(null);
  const settings = settingsOf(stored, proposedFor(school, template.pieceId));
  const [breach] = listLockBreaches(template.settings, template.locked, settings);
  return breach ? refuse('field_locked', { field: breach }) : ok(null);
}
