import { findDesks, getDesk } from '@/app/_server/desk';
import { makeInTurn } from '@/app/_server/in-turn';
import { isSameOrigin } from '@/app/_server/same-origin';
import { withProblem } from '@/app/(desk)/[uai]/donnees/_parts/problem-address';
import { IMPORTS } from '@/lib/messages/data-imports';
import { checkFiles } from '@/lib/services/import/check-files';
import { readUpload } from './read-upload';

/**
 * Takes the files of the drop as multipart `files`, checks them and leads to their report; after a refusal back
 * to the drop, which says it. A route, since server actions hold their whole body in memory before they can say
 * no. Plain forms and XHR follow the same redirect.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ uai: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    return new Response(IMPORTS.foreignOrigin, { status: 403, headers });
  }
  if (!(await findDesks())) return seeOther('/connexion');
  const { uai } = await params;
  const { ctx, scope, user, can } = await getDesk(uai);
  const drop = `/${uai}/donnees`;
  // Asked before a hundred megabytes are read for somebody who may not import them.
  if (!can('import')) return seeOther(withProblem(drop, { code: 'not_allowed' }));
  return makeInTurn(user.id, async () => {
    const upload = await readUpload(request);
    if (!upload.ok) return seeOther(withProblem(drop, upload.problem));
    const checked = await checkFiles(ctx, scope, { files: upload.value });
    return seeOther(checked.ok ? `${drop}/${checked.value.batchId}` : withProblem(drop, checked.problem));
  });
}

/** 303: what follows is a page to get, whatever was sent. */
const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
