'use server';

import { revalidatePath } from 'next/cache';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { createFeed, revokeFeed } from '@/lib/services/planning/agenda/choose-feed';
import type { AgendaState } from './_parts/agenda';

/** A new address for the person's calendar: the answer is the only place where it is shown. */
export async function createFeedAction(
  uai: string,
  _state: AgendaState,
  _form: FormData,
): Promise<AgendaState> {
  const { ctx, user } = await getDesk(uai);
  const created = await createFeed(ctx, user.id);
  // That there is one now.
  revalidatePath(`/${uai}/mon-compte`);
  return created;
}

export async function revokeFeedAction(uai: string): Promise<void> {
  const { ctx, user } = await getDesk(uai);
  await revokeFeed(ctx, user.id);
  redirectFresh(withFlash(`/${uai}/mon-compte`, 'feed_revoked'));
}
