import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getContext } from '@/app/_server/context';
import { findDesks } from '@/app/_server/desk';
import { dropSession, findClaim } from '@/app/_server/session-cookie';
import { LinkButton } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { endSession } from '@/lib/services/access/end-session';

export const metadata: Metadata = { title: SIGN_IN.leave };

async function leave() {
  'use server';
  const claim = await findClaim();
  if (claim) await endSession(getContext(), claim);
  await dropSession();
  redirect('/connexion?sortie=1');
}

/** Asks once: a link that somebody else made cannot sign a person out. */
export default async function SignOutPage() {
  if (!(await findDesks())) redirect('/connexion');
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{SIGN_IN.leaveTitle}</h1>
      <p className="mt-2 text-muted">{SIGN_IN.leaveLead}</p>
      <form action={leave} className="mt-6 flex flex-wrap gap-3">
        <SubmitButton icon="leave">{SIGN_IN.leave}</SubmitButton>
        <LinkButton href="/" look="secondary">
          {SIGN_IN.stay}
        </LinkButton>
      </form>
    </div>
  );
}
