'use server';

import { notFound } from 'next/navigation';
import { describeRefusal } from '@/app/_parts/piece-editor/describe-refusal';
import { buildEditorData } from '@/app/_parts/piece-editor/editor-data';
import type { EditorState } from '@/app/_parts/piece-editor/editor-state';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { withProblem } from '@/app/_parts/piece-problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { buildMessageData } from '@/app/(desk)/[uai]/campagnes/_parts/message/message-form';
import { readMessageForm } from '@/app/(desk)/[uai]/campagnes/_parts/message/read-message-form';
import { getMessageForm, isMessageId } from '@/lib/domain/campaign/message/messages';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { type PieceSettings, type Place, valueAt } from '@/lib/domain/materials/library/piece-settings';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { formatAgo } from '@/lib/messages/format';
import { describeField, describeValue, namePlace } from '@/lib/messages/materials/piece-changes';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { createMessageTemplate, getTemplateForm } from '@/lib/services/campaign/template-forms';
import { deriveActId } from '@/lib/services/derive-act-id';
import { approveRegionLanguage } from '@/lib/services/materials/approve-region-language';
import { createTemplate } from '@/lib/services/materials/create-template';
import { openTemplate } from '@/lib/services/materials/open-template';
import { publishTemplate } from '@/lib/services/materials/publish-template';
import { retireTemplate } from '@/lib/services/materials/retire-template';
import { saveTemplate } from '@/lib/services/materials/save-template';
import { EXAMPLE_SCHOOL } from './_parts/example-school';
import { listApproved } from './_parts/list-approved';

const LIST = '/region/modeles';
const pageOf = (id: string) => `${LIST}/${id}`;

/** `form` names the page that was sent: sent twice, it begins one. */
export async function createTemplateAction(pieceId: string, form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const newId = () => deriveActId(form, [scope.regionCode, scope.userId, pieceId]);
  const created = await createTemplate({ ...ctx, newId }, scope, { pieceId });
  if (!created.ok) redirectFresh(withProblem(LIST, created.problem));
  redirectFresh(withFlash(pageOf(created.value.id), 'template_created'));
}

export async function createMessageTemplateAction(messageId: string, form: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const newId = () => deriveActId(form, [scope.regionCode, scope.userId, messageId]);
  const created = await createMessageTemplate({ ...ctx, newId }, scope, { messageId });
  if (!created.ok) redirectFresh(withProblem(LIST, created.problem));
  redirectFresh(withFlash(pageOf(created.value.id), 'template_created'));
}

/** Saves the draft; a refusal keeps what was typed, and somebody else's draft is not overwritten. */
export async function saveTemplateAction(
  id: string,
  state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const { ctx, scope } = await getRegionDesk();
  const attempt = state.attempt + 1;
  const opened = await openTemplate(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { template } = opened.value;
  const { pieceId } = template;
  const read = isMessageId(pieceId)
    ? await readMessageForm(
        form,
        { form: getMessageForm(pieceId), school: EXAMPLE_SCHOOL },
        template.settings,
      )
    : await readPieceForm(form, getPiece(pieceId), template.settings, {
        defaultsOf: (of) => listDefaults(getPiece(pieceId), of, 'college', undefined),
        locked: [],
      });
  if (!read.ok) return { ...state, attempt, ...describeRefusal(read.problem) };
  const { language, settings } = read.value;
  const locked = form.getAll('verrou').map(String);
  const revision = Number(form.get('base'));
  const saved = await saveTemplate(
    ctx,
    scope,
    { id, revision, title: form.get('titre'), settings, locked },
    getTemplateForm,
  );
  if (saved.ok && 'revision' in saved.value) {
    redirectFresh(withFlash(`${pageOf(id)}?langue=${language}`, 'template_saved'));
  }
  const approved = await listApproved(ctx, scope);
  const show = (shown: PieceSettings, of: Language) => {
    const given = { settings: shown, language: of, approved, locked: locked as FieldId[], asRegion: true };
    return isMessageId(pieceId)
      ? buildMessageData({ ...given, form: getMessageForm(pieceId), school: EXAMPLE_SCHOOL })
      : buildEditorData({ ...given, piece: getPiece(pieceId), schoolType: 'college', context: undefined });
  };
  // Shown as it was typed, so that it can be put right.
  const data = show(settings as PieceSettings, language);
  if (!saved.ok) return { attempt, ...describeRefusal(saved.problem), data, base: revision };
  if (!('conflict' in saved.value)) return { attempt };
  const say = (shown: PieceSettings, place: Place) =>
    isMessageId(pieceId)
      ? describeField('field' in place ? place.field : 'subject', valueAt(shown, place))
      : describeValue(pieceId, shown, place);
  const { theirs, mine, differing, changedAt, revision: base } = saved.value.conflict;
  return {
    attempt,
    data,
    base,
    conflict: {
      title: TEMPLATES.conflict,
      when: formatAgo(changedAt, ctx.now),
      taken: 0,
      rows: differing.map((place) => ({
        name: namePlace(place),
        theirs: say(theirs, place),
        mine: say(mine, place),
      })),
    },
  };
}

export async function publishTemplateAction(id: string, revision: number, form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const published = await publishTemplate(ctx, scope, { id, revision, note: form.get('note') });
  if (!published.ok) redirectFresh(withProblem(pageOf(id), published.problem));
  redirectFresh(withFlash(pageOf(id), 'template_published'));
}

export async function retireTemplateAction(id: string, retired: boolean): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await retireTemplate(ctx, scope, { id, retired });
  if (!done.ok) redirectFresh(withProblem(LIST, done.problem));
  redirectFresh(withFlash(pageOf(id), retired ? 'template_retired' : 'template_offered'));
}

export async function approveRegionLanguageAction(language: Language, approved: boolean): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const done = await approveRegionLanguage(ctx, scope, { language, approved });
  if (!done.ok) redirectFresh(withProblem(LIST, done.problem));
  redirectFresh(withFlash(LIST, approved ? 'language_approved' : 'language_withdrawn'));
}
