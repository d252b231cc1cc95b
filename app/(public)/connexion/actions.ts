'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getContext } from '@/app/_server/context';
import { findPlace } from '@/app/_server/place';
import { readReturnPath } from '@/app/_server/return-path';
import { startSession } from '@/app/_server/session-cookie';
import { describeProblem } from '@/lib/messages/problems';
import { authenticate } from '@/lib/services/access/authenticate';

export type SignInState = { email: string; problem?: string };

/** Signs in and goes to the desk; a refusal comes back with the address as it was typed. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '');
  const place = findPlace(await headers());
  const result = await authenticate(getContext(), { email, password: form.get('password') }, place);
  if (!result.ok) return { email, problem: describeProblem(result.problem) };
  await startSession(result.value);
  redirect(readReturnPath(form.get('retour')) ?? '/');
}
