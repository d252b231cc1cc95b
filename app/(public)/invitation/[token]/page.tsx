import type { Metadata } from 'next';
import { getContext } from '@/app/_server/context';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { describeProblem } from '@/lib/messages/problems';
import { INVITATION as WORDS } from '@/lib/messages/team';
import { findInvited } from '@/lib/services/access/delegations/accept-invitation';
import { acceptInvitationAction } from './actions';
import { PasswordForm } from './password-form';

// The address holds the token: no other site is told of it. `no-referrer` would also hide the origin of the form,
// which the server action then refuses.
export const metadata: Metadata = { title: WORDS.title, referrer: 'same-origin', robots: 'noindex' };

/** Where somebody who was given a role chooses a password. Opening it does nothing: a mail scanner opens every link. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await findInvited(getContext(), token);
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{WORDS.title}</h1>
      <div className="mt-6 space-y-4">
        {found.ok ? (
          <>
            <p>{WORDS.lead(found.value.name, found.value.email)}</p>
            <Card>
              <PasswordForm email={found.value.email} save={acceptInvitationAction.bind(null, token)} />
            </Card>
          </>
        ) : (
          <Alert title={WORDS.over} tone="error">
            {describeProblem(found.problem)}
          </Alert>
        )}
      </div>
    </div>
  );
}
