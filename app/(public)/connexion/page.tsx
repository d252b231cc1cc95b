import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findDesks } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { describeSignInError, SIGN_IN, SIGN_OUT } from '@/lib/messages/public-pages';
import { requireCsrfToken } from '../_parts/csrf-token';

export const metadata: Metadata = { title: SIGN_IN.title };

type Query = Record<string, string | string[] | undefined>;

/** The sign-in form: a plain post to next-auth, which answers with a redirect here or to the desk. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = Object.fromEntries(
    Object.entries(await searchParams).map(([key, value]) => [key, [value].flat()[0] ?? '']),
  );
  if (await findDesks()) redirect('/');
  const csrfToken = await requireCsrfToken('connexion', query);
  const { error, callbackUrl = '/', sortie } = query;
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{SIGN_IN.title}</h1>
      <p className="mt-2 text-muted">{SIGN_IN.lead}</p>
      <div className="mt-6 space-y-4">
        {!csrfToken && <Alert tone="error">{SIGN_IN.noCookies}</Alert>}
        {error && (
          <Alert live tone="error">
            {describeSignInError(error)}
          </Alert>
        )}
        {sortie && !error && (
          <Alert live tone="success">
            {SIGN_OUT.done}
          </Alert>
        )}
        <Card>
          <form action="/api/auth/callback/credentials" className="space-y-4" method="post">
            <input name="csrfToken" type="hidden" value={csrfToken ?? ''} />
            <input name="callbackUrl" type="hidden" value={callbackUrl} />
            <TextField
              autoCapitalize="none"
              autoComplete="username"
              id="email"
              label={SIGN_IN.email}
              required
              spellCheck={false}
              type="email"
            />
            <TextField
              autoComplete="current-password"
              id="password"
              label={SIGN_IN.password}
              required
              type="password"
            />
            <Button className="w-full" type="submit">
              {SIGN_IN.submit}
            </Button>
          </form>
        </Card>
        <HelpNote title={SIGN_IN.forgotten}>
          <p>{SIGN_IN.forgottenText}</p>
        </HelpNote>
        <p className="text-sm text-muted">{SIGN_IN.families}</p>
      </div>
    </div>
  );
}
