import { findDesks, getDesk } from '@/app/_server/desk';
import { makeInTurn } from '@/app/_server/in-turn';
import { isSameOrigin } from '@/app/_server/same-origin';
import { NOT_COVERED } from '@/app/(desk)/[uai]/adoption/_parts/not-covered';
import { isFamilyPage, withParam, withProblem } from '@/app/(desk)/[uai]/adoption/_parts/problem-address';
import { SELECTION } from '@/lib/messages/families';
import { describeProblem } from '@/lib/messages/problems';
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
  if (!isSameOrigin(request)) return refusal(SELECTION.foreignOrigin, 403);
  if (!(await findDesks())) return seeOther('/connexion');
  const { uai } = await params;
  if (Number(request.headers.get('content-length') ?? Number.NaN) <= MAX_FORM_BYTES) {
    const form = await request.formData().catch(() => undefined);
    if (!form) return refusal(UI.formUnreadable, 400);
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
  return refusal(SELECTION.tooLarge, 413);
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
      const { code } = printed.problem;
      return refusal(
        describeProblem(printed.problem),
        code === 'not_allowed' || code === 'class_not_yours' ? 403 : 409,
      );
    }
    const { pdf, fileName, actId } = printed.value;
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'no-store',
        // Where the page that asked shows the marks that this made.
        ...(page && { 'x-retour': withParam(page.back, 'acte', actId) }),
      },
    });
  });
}

const refusal = (sentence: string, status: number) =>
  new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
