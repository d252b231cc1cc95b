import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findDesks } from '@/app/_server/desk';
import { readReturnPath } from '@/app/_server/return-path';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { describeSignInError, SIGN_IN } from '@/lib/messages/sign-in';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: SIGN_IN.title };

type Props = { searchParams: Search<'error' | 'sortie' | 'retour'> };

export default async function SignInPage({ searchParams }: Props) {
  const { error, sortie, retour } = await readSearch(searchParams);
  const back = readReturnPath(retour);
  if (await findDesks()) redirect(back ?? '/');
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{SIGN_IN.title}</h1>
      <p className="mt-2 text-muted">{SIGN_IN.lead}</p>
      <div className="mt-6 space-y-4">
        {error && (
          <Alert live tone="error">
            {describeSignInError(error)}
          </Alert>
        )}
        {back && !error && <Alert tone="info">{SIGN_IN.back}</Alert>}
        {sortie && !error && (
          <Alert live tone="success">
            {SIGN_IN.left}
          </Alert>
        )}
        <Card>
          <SignInForm back={back} />
        </Card>
        <HelpNote title={SIGN_IN.forgotten}>
          <p>{SIGN_IN.forgottenText}</p>
        </HelpNote>
        <p className="text-sm text-muted">{SIGN_IN.families}</p>
      </div>
    </div>
  );
}
