import { findDesks, getDesk } from '@/app/_server/desk';
import { refuseDownload, sayPlainly, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { isSameOrigin } from '@/app/_server/same-origin';
import { isFamilyPage, withParam, withProblem } from '@/app/(desk)/[uai]/adoption/_parts/problem-address';
import { SELECTION } from '@/lib/messages/families';
import { FIRST_LETTER, type PrintLettersInput, printLetters } from '@/lib/services/materials/print-letters';

type Context = { params: Promise<{ uai: string }> };

/** A form of some hundred ticked families is a few kilobytes. */
const MAX_FORM_BYTES = 200_000;

/** The letters of a class (`?classe=6A`) or of the school as one PDF; `?toutes=1` for covered families too. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  // Printing leaves marks: a page of another site must not have somebody print without knowing.
  const site = request.headers.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return sayPlainly(SELECTION.foreignOrigin, 403);
  const { uai } = await params;
  const query = new URL(request.url).searchParams;
  const classCode = query.get('classe') ?? undefined;
  return print(uai, {
    include: query.get('toutes') === '1' ? 'all' : 'not_covered',
    ...(classCode && { classCode }),
  });
}

/**
 * The letters of the families ticked in a form (`familles`, a pupil of each; `classe` on the page of a class).
 * A refusal leads a plain form back to its page (`retour`), which says it.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return sayPlainly(SELECTION.foreignOrigin, 403);
  if (!(await findDesks())) return seeOther('/connexion');
  const { uai } = await params;
  if (Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_FORM_BYTES) {
    const form = await request.formData();
    const classCode = String(form.get('classe') ?? '');
    const back = String(form.get('retour') ?? '');
    const input = { pupilIds: form.getAll('familles').map(String), ...(classCode && { classCode }) };
    const plainForm = request.headers.get('accept')?.includes('text/html') ?? false;
    return print(uai, input, isFamilyPage(uai, back) ? { back, plainForm } : undefined);
  }
  return sayPlainly(SELECTION.tooLarge, 413);
}

async function print(
  uai: string,
  input: Omit<PrintLettersInput, 'piece'>,
  page?: { back: string; plainForm: boolean },
): Promise<Response> {
  const { ctx, scope, user } = await getDesk(uai);
  return makeInTurn(user.id, async () => {
    const printed = await printLetters(ctx, scope, { piece: FIRST_LETTER, ...input });
    if (!printed.ok) {
      if (page?.plainForm) return seeOther(withProblem(page.back, printed.problem));
      return refuseDownload(printed.problem);
    }
    const { pdf, fileName, actId } = printed.value;
    const file = sendFile(pdf, 'application/pdf', fileName);
    // Where the page that asked shows the marks that this made.
    if (page) file.headers.set('x-retour', withParam(page.back, 'acte', actId));
    return file;
  });
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
