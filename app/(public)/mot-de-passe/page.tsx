import type { Metadata } from 'next';
import { requireDesks } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { SIGN_IN } from '@/lib/messages/sign-in';
import { ChangeForm } from './change-form';

export const metadata: Metadata = { title: SIGN_IN.changeTitle };

/** For everybody who signs in, of a school or of the région: the first password was somebody else's choice. */
export default async function PasswordPage() {
  const { user } = await requireDesks();
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{SIGN_IN.changeTitle}</h1>
      <p className="mt-2 text-muted">{SIGN_IN.changeLead(user.name, user.email)}</p>
      <div className="mt-6 space-y-4">
        <Card>
          <ChangeForm email={user.email} />
        </Card>
        <HelpNote title={SIGN_IN.lost}>
          <p>{SIGN_IN.forgottenText}</p>
        </HelpNote>
        <LinkButton href="/" look="secondary">
          {SIGN_IN.stay}
        </LinkButton>
      </div>
    </div>
  );
}
