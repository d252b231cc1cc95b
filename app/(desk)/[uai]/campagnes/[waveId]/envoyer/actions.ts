'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Result } from '@/lib/domain/result';
import type { FlashCode } from '@/lib/messages/flash';
import { confirmHandList } from '@/lib/services/delivery/ent/confirm-hand-list';
import { prepareHandList } from '@/lib/services/delivery/ent/prepare-hand-list';
import { undoHandList } from '@/lib/services/delivery/ent/undo-hand-list';
import { withProblem } from '../../_parts/problem-address';

export async function prepareListAction(uai: string, waveId: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const made = await prepareHandList(ctx, scope, { waveId });
  const isEmpty = made.ok && made.value.people === 0;
  goBack(uai, waveId, made, isEmpty ? 'hand_nobody' : 'hand_prepared');
}

/** Those ticked as not found, and those ticked as written to before it was known that they should not be. */
export async function confirmListAction(
  uai: string,
  waveId: string,
  listId: string,
  form: FormData,
): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const confirmed = await confirmHandList(ctx, scope, {
    waveId,
    listId,
    notFound: form.getAll('absent').map(String),
    sentAnyway: form.getAll('deja').map(String),
  });
  goBack(uai, waveId, confirmed, 'hand_confirmed');
}

export async function undoListAction(uai: string, waveId: string, listId: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  goBack(uai, waveId, await undoHandList(ctx, scope, { waveId, listId }), 'hand_undone');
}

function goBack(
  uai: string,
  waveId: string,
  result: Result<unknown, Parameters<typeof withProblem>[1]['code']>,
  flash: FlashCode,
): never {
  const page = `/${uai}/campagnes/${waveId}/envoyer`;
  redirectFresh(result.ok ? withFlash(page, flash) : withProblem(page, result.problem));
}
