'use server';

import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { withFlash } from '@/app/_ui/flash-address';
import { FILE_ERRORS, type FileErrorCode } from '@/lib/domain/import/file-problem';
import { OVERRIDE_REASONS } from '@/lib/domain/materials/print/selection';
import type { Problem } from '@/lib/domain/result';
import { describeFileProblem } from '@/lib/messages/import';
import { CODES_FORM } from '@/lib/messages/print-pages';
import { CODE_REFUSAL_TEXTS } from '@/lib/messages/print-runs';
import { describeProblem, type ProblemCode } from '@/lib/messages/problems';
import {
  type CheckedCodes,
  type CodesInput,
  checkCodes,
  previewSheets,
} from '@/lib/services/materials/print/check-codes';
import { requestCodesRun } from '@/lib/services/materials/print/request-codes-run';
import { type CodesState, KEPT_CHOICES, writeList } from './codes-state';
import { lookOf, optionsOf, readRunParams } from './run-address';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

const isOfFile = (problem: Problem): problem is Problem<FileErrorCode> =>
  (FILE_ERRORS as readonly string[]).includes(problem.code);

const tell = (problem: Problem<ProblemCode | FileErrorCode>): string =>
  isOfFile(problem) ? describeFileProblem(problem) : describeProblem(problem as Problem<ProblemCode>);

async function readForm(piece: string, form: FormData): Promise<{ input: CodesInput; isUploaded: boolean }> {
  const file = form.get('fichier');
  const isUploaded = typeof file !== 'string' && file !== null && file.size > 0;
  const params = readRunParams({
    ...Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
    voir: '1',
  });
  const reason = OVERRIDE_REASONS.find((one) => one === textOf(form, 'motif'));
  const pupilId = textOf(form, 'exception');
  return {
    isUploaded,
    input: {
      piece,
      options: optionsOf(params),
      look: lookOf(params),
      issuedOn: textOf(form, 'emis'),
      bytes: isUploaded ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(textOf(form, 'liste')),
      ...(pupilId && reason && { override: { pupilId, reason } }),
    },
  };
}

/**
 * Checks a list of codes, or has it printed (`geste`). What is refused goes back to the screen that sent it, to be
 * corrected there: neither the list nor a line of it is kept.
 */
export async function requestCodesAction(
  uai: string,
  piece: string,
  { formId, prepared }: { formId: string; prepared: string | undefined },
  state: CodesState,
  form: FormData,
): Promise<CodesState> {
  const { ctx, scope } = await getDesk(uai);
  const { input, isUploaded } = await readForm(piece, form);
  const typed = textOf(form, 'liste');
  const chosen = Object.fromEntries(KEPT_CHOICES.map((name) => [name, textOf(form, name)]));
  const sent: CodesState = { attempt: state.attempt + 1, list: typed, chosen };
  if (input.bytes.length === 0) return { ...sent, problem: CODES_FORM.empty };
  const checked = await checkCodes(ctx, scope, input);
  if (!checked.ok) return { ...sent, problem: tell(checked.problem) };
  const list = isUploaded ? writeList(checked.value.rows) : typed;
  const shown: CodesState = { ...sent, list, result: await describe(checked.value, isUploaded) };
  if (textOf(form, 'geste') !== 'imprimer') return shown;
  const leaveOut = form.get('laisser') === '1';
  const asked = await requestCodesRun(ctx, scope, { ...input, form: formId, leaveOut, prepared });
  if (!asked.ok) return { ...shown, problem: tell(asked.problem) };
  redirect(withFlash(`/${uai}/supports/impressions/${asked.value.jobId}`, 'run_requested'));
}

async function describe(
  checked: CheckedCodes,
  isUploaded: boolean,
): Promise<NonNullable<CodesState['result']>> {
  const { rows, refused, decided, validUntilOn, override } = checked;
  const at = new Map(rows.map((row, index) => [row.line, { row, index }]));
  const drawings = await previewSheets(checked);
  return {
    sheets: decided.documents.length,
    validUntil: validUntilOn,
    refused: refused.map(({ line, reason, name }) => {
      const found = at.get(line);
      const written = found ? `${found.row.familyName} ${found.row.firstName}`.trim() : '';
      return {
        // Of an uploaded list the line in the text that stands in the form now.
        line: isUploaded ? (found?.index ?? 0) + 2 : line,
        name: name || written,
        reason: CODE_REFUSAL_TEXTS[reason],
      };
    }),
    activated: [
      ...refused.flatMap(({ reason, pupilId, name }) =>
        reason === 'activated' && pupilId ? [{ pupilId, name }] : [],
      ),
      ...decided.documents
        .filter((one) => one.carrier.id === override?.pupilId)
        .map((one) => ({ pupilId: one.carrier.id, name: one.carrier.name })),
    ],
    previews: drawings.map((svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`),
  };
}
