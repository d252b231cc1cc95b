'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { markPosted, type Posted, undoPosted } from '@/lib/services/materials/mark-posted';

/** The page that shows what was posted: of a banner its own, else that of the post. */
const pageOf = (uai: string, what: Posted) =>
  'bannerId' in what
    ? `/${uai}/supports/bannieres/${what.bannerId}`
    : `/${uai}/supports/publier?support=${encodeURIComponent(what.key)}`;

const withProblem = (page: string, code: string) =>
  `${page}${page.includes('?') ? '&' : '?'}probleme=${code}#publie`;

export async function markPostedAction(uai: string, what: Posted, form: FormData): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const page = pageOf(uai, what);
  const postedOn = String(form.get('publie-le') ?? '');
  const marked = await markPosted(ctx, scope, { ...what, postedOn });
  redirectFresh(marked.ok ? withFlash(page, 'post_marked') : withProblem(page, marked.problem.code));
}

export async function undoPostedAction(uai: string, what: Posted, id: string): Promise<void> {
  const { ctx, scope } = await getDesk(uai);
  const page = pageOf(uai, what);
  const undone = await undoPosted(ctx, scope, { id });
  redirectFresh(undone.ok ? withFlash(page, 'post_undone') : withProblem(page, undone.problem.code));
}
