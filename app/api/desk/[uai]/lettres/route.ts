import { findDesks, getDesk } from '@/app/_server/desk';
import { refuseDownload, sayPlainly, sendFile } from '@/app/_server/download';
import { makeInTurn } from '@/app/_server/in-turn';
import { isSameOrigin } from '@/app/_server/same-origin';
import { NOT_COVERED } from '@/app/(desk)/[uai]/adoption/_parts/not-covered';
import { isFamilyPage, withParam, withProblem } from '@/app/(desk)/[uai]/adoption/_parts/problem-address';
import { SELECTION } from '@/lib/messages/families';
import { UI } from '@/lib/messages/ui';
import { FIRST_LETTER, type PrintLettersInput, printLetters } from '@/lib/services/materials/print-letters';

type Context = { params: Promise<{ uai: string }> };

/** A form of some hundred ticked families is a few kilobytes. */
const MAX_FORM_BYTES = 200_000;

/** Reading an address prints nothing: whoever kept the one of former days finds the buttons. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { uai } = await params;
  return seeOther(`/${encodeURIComponent(uai)}/supports/lettres`);
}

/**
 * The letters of the families ticked in a form (`familles`, a pupil of each; `classe` on the page of a class), or of all that
 * are not covered (`choix=non-couvertes`) of the class, or of the school. Printing leaves marks: only a form of ours asks for it.
 * A refusal leads a plain form back to its page (`retour`), which says it.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return sayPlainly(SELECTION.foreignOrigin, 403);
  if (!(await findDesks())) return seeOther('/connexion');
  const { uai } = await params;
  if (Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_FORM_BYTES) {
    const form = await request.formData().catch(() => undefined);
    if (!form) return sayPlainly(UI.formUnreadable, 400);
    const classCode = String(form.get('classe') ?? '');
    const back = String(form.get('retour') ?? '');
    const input = {
      form: String(form.get('envoi') ?? ''),
      ...(form.get('choix') !== NOT_COVERED && { pupilIds: form.getAll('familles').map(String) }),
      ...(classCode && { classCode }),
    };
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
