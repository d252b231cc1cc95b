import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { NEW_RUN, RUNS_PAGE } from '@/lib/messages/print-pages';
import { describeProblem, isKnownProblem } from '@/lib/messages/problems';
import { findPreparedRun } from '@/lib/services/materials/print/find-prepared-run';
import { openPrintForm } from '@/lib/services/materials/print/open-form';
import { prepareRun } from '@/lib/services/materials/print/prepare-run';
import { requestCodesAction } from '../codes-actions';
import { asRunInput, preparedAddress, readRunParams, writeRunParams } from '../run-address';
import { ChoosePiece } from './_parts/choose-piece';
import { CodesForm } from './_parts/codes-form';
import { RunForm } from './_parts/run-form';
import { RunPreview } from './_parts/run-preview';

export const metadata: Metadata = { title: NEW_RUN.title };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Which piece, for whom, how; then who gets it and three real examples, before anything is made. */
export default async function NewRunPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await searchParams;
  const asked = readRunParams(search);
  const { ctx, scope } = await getDesk(uai);
  if (asked.prepare && !asked.support) {
    const prepared = await findPreparedRun(ctx, scope, { jobId: asked.prepare });
    redirect(`/${uai}/supports/impressions/nouvelle${prepared ? `?${preparedAddress(prepared)}` : ''}`);
  }
  const form = await openPrintForm(ctx, scope, asked.support);
  const { piece } = form;
  const base = `/${uai}/supports/impressions`;
  const refused = [search.probleme].flat()[0] ?? '';
  const isCodes = piece && getPrintMerge(piece.pieceId) === 'accounts';
  const prepared =
    piece && !isCodes && asked.voir ? await prepareRun(ctx, scope, asRunInput(asked)) : undefined;
  const trail = [{ href: base, label: RUNS_PAGE.title }];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} />}
        actions={
          piece && (
            <LinkButton
              href={`${base}/nouvelle?${writeRunParams({ ...asked, support: '', voir: false })}`}
              look="secondary"
            >
              {NEW_RUN.changePiece}
            </LinkButton>
          )
        }
        lead={piece?.title}
        title={NEW_RUN.title}
      />
      {isKnownProblem(refused) && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {describeProblem({ code: refused })}
          </Alert>
        </div>
      )}
      {asked.prepare && piece && (
        <div className="mb-6 max-w-prose">
          <Alert tone="info">{NEW_RUN.prepared}</Alert>
        </div>
      )}
      {!piece && <ChoosePiece asked={asked} base={base} pieces={form.pieces} />}
      {piece && isCodes && (
        <CodesForm
          act={requestCodesAction.bind(null, uai, piece.key, {
            formId: randomUUID(),
            prepared: asked.prepare,
          })}
          sizes={getPiece(piece.pieceId).sizes}
          todayOn={form.todayOn}
        />
      )}
      {piece && !isCodes && prepared && !prepared.ok && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {describeProblem(prepared.problem)}
          </Alert>
        </div>
      )}
      {prepared?.ok && <RunPreview asked={asked} prepared={prepared.value} uai={uai} />}
      {piece &&
        !isCodes &&
        (prepared?.ok ? (
          <div className="mt-8">
            <Disclosure summary={NEW_RUN.again}>
              <RunForm asked={asked} base={base} form={{ ...form, piece }} />
            </Disclosure>
          </div>
        ) : (
          <RunForm asked={asked} base={base} form={{ ...form, piece }} />
        ))}
    </>
  );
}
