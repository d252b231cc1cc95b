import { recordAudit } from '@/db/queries/audit';
import { insertPrintSecret } from '@/db/queries/print';
import { inSchool, type SchoolScope } from '@/db/scope';
import { can } from '@/lib/domain/access/rights';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { type Result, refuse } from '@/lib/domain/result';
import type { ServiceContext } from '../../context';
import { deriveActId } from '../../derive-act-id';
import { seal } from '../seal';
import { type CodesInput, type CodesProblem, checkCodes } from './check-codes';
import { clearedAt, enqueueClearPrint } from './print-run-job';
import { listClassesOn, type RequestContext, type RequestedRun, writeRun } from './request-run';

/**
 * Asks for a run of sheets with identifiers and codes. The lines that were matched are sealed until they are printed,
 * a day at the most; the others are not kept. `leaveOut`: who asks knows that some lines are refused.
 * Refusals: those of `checkCodes`, `no_people`, `codes_refused` {count}, `run_taken`.
 */
export async function requestCodesRun(
  ctx: RequestContext & Pick<ServiceContext, 'secretKey'>,
  scope: SchoolScope,
  {
    form,
    leaveOut,
    prepared,
    ...input
  }: CodesInput & { form: string; leaveOut: boolean; prepared?: string | undefined },
): Promise<Result<RequestedRun, CodesProblem | FileErrorCode | 'no_people' | 'codes_refused' | 'run_taken'>> {
  if (!can(scope.grants, 'print_codes')) return refuse('not_allowed');
  const checked = await checkCodes(ctx, scope, input);
  if (!checked.ok) return checked;
  const { piece, settings, setting, decided, matched, refused, issuedOn, override, within, classes } =
    checked.value;
  if (decided.documents.length === 0) return refuse('no_people');
  if (refused.length > 0 && !leaveOut) return refuse('codes_refused', { count: refused.length });
  // Of whom it is, not of the codes: an id stands in addresses.
  const jobId = deriveActId(form, [scope.userId, issuedOn, ...decided.served]);
  const { uai: schoolUai } = scope;
  const codes = matched.map(({ pupilId, identifier, code }) => ({ pupilId, identifier, code }));
  const sealed = seal(
    Buffer.from(JSON.stringify(codes)),
    { schoolUai, jobId, what: 'secret' },
    ctx.secretKey,
  );
  return inSchool(ctx.db, scope, async (tx) => {
    const written = await writeRun(tx, ctx, scope, {
      id: jobId,
      schoolPieceId: piece.schoolPieceId,
      pieceId: piece.pieceId,
      title: piece.title,
      settings,
      options: setting.options,
      selection: {
        choice: null,
        include: 'all',
        within,
        classesOn: listClassesOn(decided, classes),
        pupilIds: decided.served,
        ...(override && { override }),
      },
      planned: decided.documents.length,
      codesIssuedOn: issuedOn,
      prepared,
    });
    if (!written.ok || written.value.again) return written;
    const expiresAt = clearedAt(ctx.now, true);
    await insertPrintSecret(tx, { schoolUai, jobId, sealed, expiresAt });
    await enqueueClearPrint(tx, { schoolUai, jobId }, expiresAt);
    if (override) {
      await recordAudit(tx, scope, ctx.now, 'print.override', { jobId, ...override });
    }
    return written;
  });
}
