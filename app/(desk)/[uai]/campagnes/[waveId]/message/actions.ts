'use server';

import { notFound } from 'next/navigation';
import { describeRefusal } from '@/app/_parts/piece-editor/describe-refusal';
import type { ConflictView, EditorState } from '@/app/_parts/piece-editor/editor-state';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { type PieceSettings, type Place, valueAt } from '@/lib/domain/materials/library/piece-settings';
import type { FlashCode } from '@/lib/messages/flash';
import { formatMoment } from '@/lib/messages/format';
import { MESSAGE_EDITOR } from '@/lib/messages/mails/pages';
import { CONFLICT } from '@/lib/messages/materials/editor';
import { describeField, namePlace } from '@/lib/messages/materials/piece-changes';
import { answerMessageTemplate } from '@/lib/services/campaign/compare-message-template';
import { openMessage } from '@/lib/services/campaign/open-message';
import { restoreMessage } from '@/lib/services/campaign/restore-message';
import { type MessageConflict, saveMessage } from '@/lib/services/campaign/save-message';
import { buildMessageData } from '../../_parts/message/message-form';
import { readMessageForm } from '../../_parts/message/read-message-form';
import { withProblem } from '../../_parts/problem-address';

const pageOf = (uai: string, waveId: string) => `/${uai}/campagnes/${waveId}/message`;

/** Saves what stands on the form; a refusal keeps it, and a conflict shows what somebody else has saved meanwhile. */
export async function saveMessageAction(
  uai: string,
  waveId: string,
  templateId: string,
  state: EditorState,
  sent: FormData,
): Promise<EditorState> {
  const { ctx, scope, school: desk } = await getDesk(uai);
  const attempt = state.attempt + 1;
  const baseVersion = Number(sent.get('base'));
  const opened = await openMessage(ctx, scope, { waveId });
  if (!opened.ok) {
    if (opened.problem.code === 'unknown_wave') notFound();
    return { ...state, attempt, ...describeRefusal(opened.problem) };
  }
  const { form, school, approved, template } = opened.value;
  const locked = template?.locked ?? [];
  const read = await readMessageForm(sent, { form, school, locked }, opened.value.settings);
  if (!read.ok) return { ...state, attempt, ...describeRefusal(read.problem) };
  const { language, settings } = read.value;
  const saved = await saveMessage(ctx, scope, { waveId, templateId, baseVersion, settings });
  if (saved.ok && 'version' in saved.value) {
    redirectFresh(withFlash(`${pageOf(uai, waveId)}?langue=${language}`, 'message_saved'));
  }
  const show = (shown: PieceSettings) =>
    buildMessageData({ form, settings: shown, language, school, approved, locked });
  // What was refused is shown as it was typed, so that it can be put right.
  if (!saved.ok) {
    const data = show(settings as PieceSettings);
    return { attempt, ...describeRefusal(saved.problem), data, base: baseVersion };
  }
  const { conflict } = saved.value as { conflict: MessageConflict };
  return {
    attempt,
    conflict: describeConflict(conflict, desk.timeZone),
    data: show(conflict.merged),
    base: conflict.version,
  };
}

const describeAt = (settings: PieceSettings, place: Place) =>
  'field' in place ? describeField(place.field, valueAt(settings, place)) : '';

function describeConflict(conflict: MessageConflict, timeZone: string): ConflictView {
  const { theirs, mine, conflicts, changedBy, changedAt, taken } = conflict;
  return {
    title: MESSAGE_EDITOR.conflict(changedBy ?? CONFLICT.somebody),
    when: changedAt ? formatMoment(changedAt, timeZone) : '',
    taken,
    rows: conflicts.map((place) => ({
      name: namePlace(place),
      theirs: describeAt(theirs, place),
      mine: describeAt(mine, place),
    })),
  };
}

/** The message of another template, as the product proposes it. */
export async function chooseMessageAction(
  uai: string,
  waveId: string,
  templateId: string,
  baseVersion: number,
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const settings = { contrast: 'light', sizeId: 'mail', language: 'fr', typed: {} };
  const saved = await saveMessage(ctx, scope, { waveId, templateId, baseVersion, settings });
  goBack(uai, waveId, saved, 'message_chosen');
}

/** What the message said once, as its newest version. */
export async function restoreMessageAction(
  uai: string,
  waveId: string,
  version: number,
  baseVersion: number,
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const saved = await restoreMessage(ctx, scope, { waveId, version, baseVersion });
  goBack(uai, waveId, saved, 'message_saved');
}

/** The answer to a newer message of the région: it is taken over, declined, or shown again. */
export async function answerTemplateAction(
  uai: string,
  waveId: string,
  seen: { version: number; templateVersion: number },
  answer: 'take' | 'decline' | 'reconsider',
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await answerMessageTemplate(ctx, scope, { waveId, seen, answer });
  const page = pageOf(uai, waveId);
  if (!done.ok) {
    const { code } = done.problem;
    // Its own page says that there is nothing newer.
    redirectFresh(code === 'up_to_date' ? `${page}/region` : withProblem(`${page}/region`, { code }));
  }
  const flash = {
    take: 'piece_taken_over',
    decline: 'piece_template_declined',
    reconsider: 'piece_template_reconsidered',
  } as const;
  redirectFresh(withFlash(page, flash[answer]));
}

function goBack(
  uai: string,
  waveId: string,
  saved: Awaited<ReturnType<typeof saveMessage | typeof restoreMessage>>,
  flash: FlashCode,
): never {
  const page = pageOf(uai, waveId);
  if (saved.ok && 'version' in saved.value) redirectFresh(withFlash(page, flash));
  if (saved.ok) redirectFresh(withProblem(page, { code: 'message_changed' }));
  const { code } = saved.problem;
  if (code === 'unknown_wave' || code === 'unknown_version') notFound();
  // A text of ours or one that was saved before is refused by nobody but a newer rule.
  redirectFresh(
    withProblem(page, {
      code:
        code === 'field_refused' || code === 'field_locked' || code === 'not_offered' ? 'invalid_wave' : code,
    }),
  );
}
