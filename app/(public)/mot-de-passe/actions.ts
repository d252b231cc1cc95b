'use server';

import { headers } from 'next/headers';
import { getContext } from '@/app/_server/context';
import { requireDesks } from '@/app/_server/desk';
import { findPlace } from '@/app/_server/place';
import { startSession } from '@/app/_server/session-cookie';
import { describeProblem } from '@/lib/messages/problems';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { changePassword } from '@/lib/services/access/change-password';
import type { ChangeState } from './change-state';

/** Changes the password of who is signed in, and goes on with a new session: all earlier ones are over. */
export async function changePasswordAction(_before: ChangeState, form: FormData): Promise<ChangeState> {
  const { user } = await requireDesks();
  const wanted = form.get('wanted');
  if (wanted !== form.get('again')) return { problem: SIGN_IN.differ };
  const place = findPlace(await headers());
  const changed = await changePassword(getContext(), user.id, {
    current: form.get('current'),
    wanted,
    place,
  });
  if (!changed.ok) return { problem: describeProblem(changed.problem) };
  await startSession(changed.value);
  return { changed: true };
}
