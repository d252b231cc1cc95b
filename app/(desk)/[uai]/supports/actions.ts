'use server';

import { withProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { deriveActId } from '@/lib/services/derive-act-id';
import { approveLanguage } from '@/lib/services/materials/approve-language';
import { archivePiece } from '@/lib/services/materials/archive-piece';
import { bringBackPiece } from '@/lib/services/materials/bring-back-piece';
import { createPiece } from '@/lib/services/materials/create-piece';
import { declineTemplate } from '@/lib/services/materials/decline-template';
import { duplicatePiece } from '@/lib/services/materials/duplicate-piece';
import { renamePiece } from '@/lib/services/materials/rename-piece';
import { restoreVersion } from '@/lib/services/materials/restore-version';
import { takeOverTemplate } from '@/lib/services/materials/take-over-template';

const galleryOf = (uai: string) => `/${uai}/supports`;
const pageOf = (uai: string, id: string) => `${galleryOf(uai)}/pieces/${id}`;

/** Makes a piece of the library or of the région the school's own, and opens it; once for the page (`form`) that was sent. */
export async function createPieceAction(
  uai: string,
  from: { pieceId: string } | { templateId: string },
  form: string,
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const newId = () => deriveActId(form, [uai, scope.userId, JSON.stringify(from)]);
  const created = await createPiece({ ...ctx, newId }, scope, from);
  if (!created.ok) redirectFresh(withProblem(galleryOf(uai), created.problem));
  redirectFresh(withFlash(pageOf(uai, created.value.id), 'piece_created'));
}

export async function duplicatePieceAction(uai: string, id: string, form: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const newId = () => deriveActId(form, [uai, scope.userId, id]);
  const copied = await duplicatePiece({ ...ctx, newId }, scope, { id });
  if (!copied.ok) redirectFresh(withProblem(galleryOf(uai), copied.problem));
  redirectFresh(withFlash(pageOf(uai, copied.value.id), 'piece_duplicated'));
}

export async function renamePieceAction(uai: string, id: string, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const renamed = await renamePiece(ctx, scope, { id, title: form.get('titre') });
  if (!renamed.ok) redirectFresh(withProblem(pageOf(uai, id), renamed.problem));
  redirectFresh(withFlash(pageOf(uai, id), 'piece_renamed'));
}

export async function archivePieceAction(uai: string, id: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const archived = await archivePiece(ctx, scope, { id });
  if (!archived.ok) redirectFresh(withProblem(galleryOf(uai), archived.problem));
  redirectFresh(withFlash(galleryOf(uai), 'piece_archived'));
}

export async function bringBackAction(uai: string, id: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const back = await bringBackPiece(ctx, scope, { id });
  if (!back.ok) redirectFresh(withProblem(galleryOf(uai), back.problem));
  redirectFresh(withFlash(pageOf(uai, id), 'piece_brought_back'));
}

export async function restoreVersionAction(uai: string, id: string, version: number): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const restored = await restoreVersion(ctx, scope, { id, version });
  if (!restored.ok) redirectFresh(withProblem(`${pageOf(uai, id)}/versions`, restored.problem));
  redirectFresh(withFlash(pageOf(uai, id), 'piece_restored'));
}

/** `seen`: the versions that the page of differences was made of. */
export async function takeOverAction(
  uai: string,
  id: string,
  seen: { version: number; templateVersion: number },
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const taken = await takeOverTemplate(ctx, scope, { id, seen });
  if (!taken.ok) redirectFresh(withProblem(`${pageOf(uai, id)}/modele`, taken.problem));
  redirectFresh(withFlash(pageOf(uai, id), 'piece_taken_over'));
}

/** `templateVersion`: the one that the page of differences showed. */
export async function declineTemplateAction(
  uai: string,
  id: string,
  { templateVersion, declined }: { templateVersion: number; declined: boolean },
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await declineTemplate(ctx, scope, { id, templateVersion, declined });
  if (!done.ok) redirectFresh(withProblem(`${pageOf(uai, id)}/modele`, done.problem));
  if (declined) redirectFresh(withFlash(pageOf(uai, id), 'piece_template_declined'));
  redirectFresh(withFlash(pageOf(uai, id), 'piece_template_reconsidered'));
}

export async function approveLanguageAction(uai: string, language: string, approved: boolean): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const done = await approveLanguage(ctx, scope, { language, approved });
  const page = `${galleryOf(uai)}/langues`;
  if (!done.ok) redirectFresh(withProblem(page, done.problem));
  redirectFresh(withFlash(page, approved ? 'language_approved' : 'language_withdrawn'));
}
