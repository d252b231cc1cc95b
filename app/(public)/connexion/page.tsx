import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findDesks } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { describeSignInError, SIGN_IN } from '@/lib/messages/sign-in';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: SIGN_IN.title };

type Query = Promise<{ error?: string | string[]; sortie?: string }>;

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  if (await findDesks()) redirect('/');
  const query = await searchParams;
  const error = [query.error].flat()[0];
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
        {query.sortie && !error && (
          <Alert live tone="success">
            {SIGN_IN.left}
          </Alert>
        )}
        <Card>
          <SignInForm />
        </Card>
        <HelpNote title={SIGN_IN.forgotten}>
          <p>{SIGN_IN.forgottenText}</p>
        </HelpNote>
        <p className="text-sm text-muted">{SIGN_IN.families}</p>
      </div>
    </div>
  );
}
