'use server';

import { randomUUID } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Day } from '@/lib/domain/directory/types';
import { describeProblem } from '@/lib/messages/problems';
import { createToken } from '@/lib/services/api/create-token';
import { revokeToken } from '@/lib/services/api/revoke-token';

const PATH = '/region/reglages/cles';

export type NewKeyState = {
  name: string;
  days: string;
  attempt: number;
  /** Names the form that stands on the page: sent twice, it makes one key. */
  form: string;
  problem?: string;
  field?: string;
  /** The one time that the key is shown: in the answer to this form, in no address and no list. */
  created?: { name: string; token: string; endsOn: Day };
};

export async function createKeyAction(state: NewKeyState, form: FormData): Promise<NewKeyState> {
  const { ctx, scope } = await getRegionDesk();
  const [name, days] = [String(form.get('nom') ?? ''), String(form.get('duree') ?? '')];
  const attempt = state.attempt + 1;
  const sent = String(form.get('envoi') ?? '');
  const made = await createToken(ctx, scope, { name, days }, sent);
  if (!made.ok) {
    const { problem } = made;
    return {
      name,
      days,
      attempt,
      form: sent,
      problem: describeProblem(problem),
      field: String(problem.detail?.field ?? ''),
    };
  }
  revalidatePath(PATH);
  const { token, endsOn } = made.value;
  const created = { name: name.trim(), token, endsOn };
  return { name: '', days: '', attempt, form: randomUUID(), created };
}

/** Ends the key for good; one that was revoked meanwhile is revoked all the same. */
export async function revokeKeyAction(id: string): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  await revokeToken(ctx, scope, { id });
  redirectFresh(withFlash(PATH, 'key_revoked'));
}
