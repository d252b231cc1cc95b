'use server';

import { notFound } from 'next/navigation';
import { describeRefusal } from '@/app/_parts/piece-editor/describe-refusal';
import { buildEditorData } from '@/app/_parts/piece-editor/editor-data';
import type { ConflictView, EditorState } from '@/app/_parts/piece-editor/editor-state';
import { listDefaults } from '@/app/_parts/piece-editor/form-values';
import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { getPiece, type PieceId } from '@/lib/domain/materials/library/pieces';
import { formatMoment } from '@/lib/messages/format';
import { CONFLICT } from '@/lib/messages/materials/editor';
import { describeValue, namePlace } from '@/lib/messages/materials/piece-changes';
import { getSchoolGround } from '@/lib/services/materials/get-school-ground';
import { openPiece } from '@/lib/services/materials/open-piece';
import { type SaveConflict, savePiece } from '@/lib/services/materials/save-piece';
import { listApproved } from '../../_parts/list-approved';

/** Saves what stands on the form; a refusal keeps it, and a conflict shows what somebody else has saved meanwhile. */
export async function savePieceAction(
  uai: string,
  id: string,
  state: EditorState,
  form: FormData,
): Promise<EditorState> {
  const { ctx, scope, school } = await getDesk(uai);
  const version = Number(form.get('base'));
  const attempt = state.attempt + 1;
  const opened = await openPiece(ctx, scope, { id, version });
  if (!opened.ok) {
    if (opened.problem.code === 'unknown_piece') notFound();
    return { ...state, attempt, ...describeRefusal(opened.problem) };
  }
  const { piece: row, base, template } = opened.value;
  const piece = getPiece(row.pieceId);
  const { context, schoolType } = await getSchoolGround(ctx, scope);
  const read = await readPieceForm(form, piece, base.settings, {
    defaultsOf: (language) => listDefaults(piece, language, schoolType, context),
    locked: template?.locked ?? [],
  });
  if (!read.ok) return { ...state, attempt, ...describeRefusal(read.problem) };
  const { language, settings } = read.value;
  const page = `/${uai}/supports/pieces/${id}?langue=${language}`;
  const saved = await savePiece(ctx, scope, { id, baseVersion: version, settings });
  if (saved.ok && 'version' in saved.value) redirectFresh(withFlash(page, 'piece_saved'));
  const approved = await listApproved(ctx, scope);
  const show = (shown: PieceSettings) =>
    buildEditorData({
      piece,
      settings: shown,
      language,
      schoolType,
      context,
      approved,
      locked: template?.locked ?? [],
      asRegion: false,
    });
  if (!saved.ok) {
    // What was refused is shown as it was typed, so that it can be put right.
    const data = show(settings as PieceSettings);
    return { attempt, ...describeRefusal(saved.problem), data, base: version };
  }
  const { conflict } = saved.value as { conflict: SaveConflict };
  return {
    attempt,
    conflict: describeConflict(row.pieceId, conflict, school.timeZone),
    data: show(conflict.merged),
    base: conflict.version,
  };
}

function describeConflict(pieceId: PieceId, conflict: SaveConflict, timeZone: string): ConflictView {
  const { theirs, mine, conflicts, changedBy, changedAt, taken } = conflict;
  return {
    title: CONFLICT.title(changedBy ?? CONFLICT.somebody),
    when: formatMoment(changedAt, timeZone),
    taken,
    rows: conflicts.map((place) => ({
      name: namePlace(place),
      theirs: describeValue(pieceId, theirs, place),
      mine: describeValue(pieceId, mine, place),
    })),
  };
}
