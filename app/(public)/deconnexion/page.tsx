import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findDesks } from '@/app/_server/desk';
import { Button, LinkButton } from '@/app/_ui/button';
import { SIGN_OUT } from '@/lib/messages/public-pages';
import { requireCsrfToken, TRIED_PARAM } from '../_parts/csrf-token';

export const metadata: Metadata = { title: SIGN_OUT.submit };

type Query = Promise<{ [TRIED_PARAM]?: string }>;

/** Asks once, then posts to next-auth: a link that somebody else made cannot sign a person out. */
export default async function SignOutPage({ searchParams }: { searchParams: Query }) {
  if (!(await findDesks())) redirect('/connexion');
  const { [TRIED_PARAM]: tried } = await searchParams;
  const csrfToken = await requireCsrfToken('deconnexion', tried ? { [TRIED_PARAM]: tried } : {});
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{SIGN_OUT.title}</h1>
      <p className="mt-2 text-muted">{SIGN_OUT.lead}</p>
      <form action="/api/auth/signout" className="mt-6 flex flex-wrap gap-3" method="post">
        <input name="csrfToken" type="hidden" value={csrfToken ?? ''} />
        <input name="callbackUrl" type="hidden" value="/connexion?sortie=1" />
        <Button icon="leave" type="submit">
          {SIGN_OUT.submit}
        </Button>
        <LinkButton href="/" look="secondary">
          {SIGN_OUT.back}
        </LinkButton>
      </form>
    </div>
  );
}
