import type { Tx } from '@/db/client';
import { changeWave, listFollowers, type StoredWave } from '@/db/queries/campaign';
import { listOfferedMessages, type MessageVersionRow } from '@/db/queries/templates';
import { inSchool, type SchoolScope } from '@/db/scope';
import {
  getMessageForm,
  reminderOf,
  type StoredMessage,
  settingsOf,
  sharedOf,
  storedOf,
} from '@/lib/domain/campaign/message/messages';
import { applyLocks } from '@/lib/domain/materials/library/piece-settings';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../context';
import type { SchoolCard } from '../directory/get-school';
import { proposedFor } from './mail-content';

type School = Pick<SchoolCard, 'kind'>;

/** What the région has fixed of the French text of reminders. */
export type FixedText = Partial<Pick<StoredMessage, 'subject' | 'body'>>;

/**
 * The région's message that holds for the reminders of a wave whose own is `template`: the same where they say it again,
 * else the one that it offers of what reminders say. None: their text is free.
 */
export async function findReminderTemplate(
  tx: Tx,
  template: MessageVersionRow | undefined,
): Promise<MessageVersionRow | undefined> {
  if (!template) return undefined;
  const id = reminderOf(template.pieceId);
  if (id === template.pieceId) return template;
  return (await listOfferedMessages(tx)).find(({ pieceId }) => pieceId === id);
}

/** The text that reminders must have under this template of theirs. */
export function fixedTextOf(template: MessageVersionRow | undefined, school: School): FixedText {
  if (!template) return {};
  const { settings, locked, pieceId } = template;
  const { subject, body } = storedOf(settings, proposedFor(school, pieceId));
  return {
    ...(locked.includes('subject') ? { subject } : {}),
    ...(locked.includes('lead') ? { body } : {}),
  };
}

/** The same for a form: what the reminders of a wave made from this message of the région must say. */
export const findFixedText = (
  ctx: Pick<ServiceContext, 'db'>,
  scope: SchoolScope,
  school: School,
  template: MessageVersionRow | undefined,
): Promise<FixedText> =>
  inSchool(ctx.db, scope, async (tx) => fixedTextOf(await findReminderTemplate(tx, template), school));

/** Refuses reminders that say something else where the région has fixed what they say: `reminder_locked`. */
export function checkReminderLocks(
  template: MessageVersionRow | undefined,
  school: School,
  reminders: readonly Pick<StoredMessage, 'subject' | 'body'>[],
): Result<null, 'reminder_locked'> {
  const { subject, body } = fixedTextOf(template, school);
  const isHeld = (one: Pick<StoredMessage, 'subject' | 'body'>) =>
    (subject === undefined || one.subject === subject) && (body === undefined || one.body === body);
  return reminders.every(isHeld) ? ok(null) : refuse('reminder_locked', { field: 'reminders' });
}

/**
 * Gives the reminders of a wave what is the same for it and them, a day, a room, and every field as the région has fixed it;
 * the rest of their text is their own. To be done after each change of the wave's message.
 */
export async function alignReminders(
  tx: Tx,
  school: School,
  { schoolUai, id: waveId }: Pick<StoredWave, 'schoolUai' | 'id'>,
  {
    templateId,
    message,
    template,
  }: Pick<StoredMessage, 'templateId' | 'message'> & {
    template: MessageVersionRow | undefined;
  },
): Promise<void> {
  const id = reminderOf(getMessageForm(templateId).id);
  const held = await findReminderTemplate(tx, template);
  for (const { id: reminderId, subject, body } of await listFollowers(tx, waveId)) {
    const own = { templateId: id, subject, body, message: sharedOf(message) };
    const proposed = proposedFor(school, id);
    const settings = settingsOf(own, proposed);
    const stored = held ? storedOf(applyLocks(held.settings, held.locked, settings), proposed) : own;
    await changeWave(tx, schoolUai, reminderId, { ...stored, templateId: id });
  }
}
