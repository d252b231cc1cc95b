'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getContext } from '@/app/_server/context';
import { findPlace } from '@/app/_server/place';
import { startSession } from '@/app/_server/session-cookie';
import { describeProblem } from '@/lib/messages/problems';
import { INVITATION as WORDS } from '@/lib/messages/team';
import { authenticate } from '@/lib/services/access/authenticate';
import { acceptInvitation } from '@/lib/services/access/delegations/accept-invitation';
import type { PasswordState } from './password-form';

/** Keeps the password and signs in with it. */
export async function acceptInvitationAction(
  token: string,
  _before: PasswordState,
  form: FormData,
): Promise<PasswordState> {
  const password = String(form.get('password') ?? '');
  if (password !== String(form.get('again') ?? '')) return { problem: WORDS.differ };
  const ctx = getContext();
  const accepted = await acceptInvitation(ctx, token, password);
  if (!accepted.ok) return { problem: describeProblem(accepted.problem) };
  const place = findPlace(await headers());
  const signedIn = await authenticate(ctx, { email: accepted.value.email, password }, place);
  if (signedIn.ok) await startSession(signedIn.value);
  redirect(signedIn.ok ? '/' : '/connexion');
}
