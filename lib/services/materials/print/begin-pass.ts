import type { Tx } from '@/db/client';
import { ensureFacts, holdFactsVersion } from '@/db/queries/facts-lock';
import {
  changePrintJob,
  findPrintSecret,
  listPrintParts,
  lockPrintJob,
  type PrintJob,
  type PrintPart,
} from '@/db/queries/print';
import { listOwnPieces } from '@/db/queries/print-pieces';
import { inSchool, type SchoolScope } from '@/db/scope';
import { dayIn } from '@/lib/domain/directory/day';
import { BASE_LANGUAGE, typedIn } from '@/lib/domain/materials/library/piece-settings';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { buildUnits, type PrintUnit } from '@/lib/domain/materials/print/build-units';
import { validUntil } from '@/lib/domain/materials/print/code-validity';
import type { MatchedCode } from '@/lib/domain/materials/print/match-codes';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import type { SchoolCard } from '../../directory/get-school';
import { buildPieceContext } from '../build-piece-context';
import { unseal } from '../seal';
import {
  type Decided,
  decideLetters,
  decidePupilLetters,
  decideSheets,
  type RunDocument,
} from './decide-documents';
import { loadPrintGround, type PrintGround } from './load-print-ground';
import type { PrintRunContext } from './print-run-context';
import { LISTS, type RunSetting } from './render-unit';

/** A run as it stands, and what is to be made of it, decided on the facts of one version. */
export type Pass = {
  job: PrintJob;
  /** Those that are stored; a part made in this pass is added. */
  parts: PrintPart[];
  version: number;
  decided: Decided;
  /** A pupil of each family, or each pupil, that has a document or gets one. */
  reached: ReadonlySet<string>;
  setting: RunSetting;
};

/** What is there and what is to be made, as of now; undefined when nothing is to be made any more. */
export async function beginPass(
  ctx: PrintRunContext,
  scope: SchoolScope,
  school: SchoolCard,
  jobId: string,
): Promise<Pass | undefined> {
  return inSchool(ctx.db, scope, async (tx) => {
    await ensureFacts(tx, scope.uai);
    const version = await holdFactsVersion(tx, scope.uai);
    const job = await lockPrintJob(tx, jobId);
    if (job?.status !== 'waiting' && job?.status !== 'printing') return undefined;
    const on = dayIn(school.timeZone, ctx.clock());
    const ground = await loadPrintGround(tx, on, job.selection.within);
    const secret = await findPrintSecret(tx, jobId);
    const setting: RunSetting = {
      draft: {
        pieceId: job.pieceId,
        ...job.settings,
        typed: typedIn(job.settings, job.settings.language),
        schoolType: schoolTypeOf(school.kind),
      },
      context: buildPieceContext({ now: ctx.clock(), publicUrl: ctx.publicUrl }, school, {
        pieceId: job.pieceId,
        language: job.settings.language,
        on,
      }),
      typed: job.settings.typed,
      options: job.options,
      lists: await findOwnLists(tx),
    };
    const decide = (): Decided => {
      const { selection } = job;
      switch (getPrintMerge(job.pieceId)) {
        case 'families':
          return decideLetters(ground, selection, {
            context: setting.context,
            language: job.settings.language,
            inFamilyLanguage: job.options.inFamilyLanguage,
          });
        case 'pupils':
          return decidePupilLetters(ground, selection);
        case 'accounts':
          return decideSheets(
            ground,
            secret ? openCodes(secret.sealed, scope.uai, jobId, ctx.secretKey) : [],
            {
              override: selection.override?.pupilId,
              validUntilOn: job.codesIssuedOn && validUntil(job.codesIssuedOn),
            },
          );
      }
    };
    const decided = decide();
    const parts = await listPrintParts(tx, jobId);
    const pass = { job, parts, version, decided, setting, reached: listReached(ground, decided, parts) };
    const left = listRemaining(pass).reduce((sum, unit) => sum + unit.docs.length, 0);
    await changePrintJob(tx, scope.uai, jobId, { status: 'printing', planned: job.done + left });
    return pass;
  });
}

/** What the school has typed for the lists of a class; of several of a kind the first of its gallery. */
async function findOwnLists(tx: Tx): Promise<RunSetting['lists']> {
  const own = await listOwnPieces(tx);
  return Object.fromEntries(
    LISTS.flatMap((pieceId) => {
      const list = own.find((piece) => piece.pieceId === pieceId);
      return list ? [[pieceId, typedIn(list.settings, BASE_LANGUAGE)]] : [];
    }),
  );
}

/** Of whom it was seen to be for: those who get a document now, and those who have got one. */
function listReached(ground: PrintGround, decided: Decided, parts: readonly PrintPart[]): Set<string> {
  const through = new Set(parts.flatMap((part) => part.holderIds));
  const families = ground.families.filter((family) =>
    [...family.guardians, ...family.pupils].some((person) => through.has(person.id)),
  );
  const inFamilies = families.flatMap((family) => family.pupils.map((pupil) => pupil.id));
  return new Set([...decided.served, ...through, ...inFamilies]);
}

/** Throws when the codes do not open: the secret key of the installation has changed. */
function openCodes(sealed: string, schoolUai: string, jobId: string, secretKey: string): MatchedCode[] {
  const bytes = unseal(sealed, { schoolUai, jobId, what: 'secret' }, secretKey);
  if (!bytes) throw new Error('codes of a print run do not open with this secret key');
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** Nobody is met twice: those of a part that is there, made or failed, are through. */
export function listRemaining({ parts, decided }: Pick<Pass, 'parts' | 'decided'>): PrintUnit<RunDocument>[] {
  const through = new Set(parts.flatMap((part) => part.holderIds));
  const docs = decided.documents.filter((doc) => !doc.holderIds.some((id) => through.has(id)));
  return buildUnits(docs);
}
