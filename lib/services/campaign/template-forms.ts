import type { RegionScope } from '@/db/scope';
import { getMessageForm, isMessageId, type MessageId } from '@/lib/domain/campaign/message/messages';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';
import { type Result, refuse } from '@/lib/domain/result';
import { messageTitle } from '@/lib/messages/mails/pages';
import type { ServiceContext } from '../context';
import { beginTemplate } from '../materials/create-template';
import type { TemplateForm } from '../materials/template-form';

/** The form of whatever a région makes templates of. */
export const getTemplateForm = (id: PieceId | MessageId): TemplateForm =>
  isMessageId(id) ? getMessageForm(id) : getPiece(id);

/** Begins a template of the région from a message that ships; no school sees it before it is published. */
export async function createMessageTemplate(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'newId'>,
  scope: RegionScope,
  { messageId }: { messageId: string },
): Promise<Result<{ id: string }, 'unknown_piece' | 'too_many_pieces'>> {
  if (!isMessageId(messageId)) return refuse('unknown_piece');
  return beginTemplate(ctx, scope, { form: getMessageForm(messageId), title: messageTitle(messageId) });
}
