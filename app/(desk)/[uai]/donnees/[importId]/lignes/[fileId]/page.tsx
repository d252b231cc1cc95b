import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { Pager } from '@/app/_ui/pager';
import { IMPORTS, REPORT } from '@/lib/messages/data-imports';
import { listFileRows } from '@/lib/services/import/list-file-rows';
import { NotForYou } from '../../../_parts/not-for-you';
import { RowsTable } from '../../_parts/rows-table';
import { OutcomeFilter } from './_parts/outcome-filter';
import { OUTCOME_WORDS, type Outcome, readOutcome, readPage } from './outcomes';

export const metadata: Metadata = { title: REPORT.rowsTitle };

type Props = {
  params: Promise<{ uai: string; importId: string; fileId: string }>;
  searchParams: Search<'resultat' | 'page'>;
};

/** Every row of one file that was refused, put aside or warned of, page by page, and all of them as a table to keep. */
export default async function FileRowsPage({ params, searchParams }: Props) {
  const { uai, importId, fileId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const asked = await readSearch(searchParams);
  const outcome = readOutcome(asked.resultat);
  const listed = await listFileRows(ctx, scope, {
    batchId: importId,
    fileId,
    page: readPage(asked.page),
    ...(outcome && { outcome }),
  });
  if (!listed.ok) {
    if (listed.problem.code === 'unknown_file') notFound();
    return <NotForYou reason={IMPORTS.notAllowed} title={REPORT.rowsTitle} />;
  }
  const { file, rows, rowCounts, page, pages } = listed.value;
  const here = `/${uai}/donnees/${importId}/lignes/${fileId}`;
  const hrefOf = (wanted: Outcome | undefined, at = 1) => {
    const query = new URLSearchParams({
      ...(wanted && { resultat: OUTCOME_WORDS[wanted] }),
      ...(at > 1 && { page: String(at) }),
    });
    return query.size > 0 ? `${here}?${query}` : here;
  };
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/${uai}/donnees`, label: REPORT.crumb },
              { href: `/${uai}/donnees/${importId}`, label: file.name },
            ]}
          />
        }
        lead={REPORT.rowsLead(file.name)}
        title={REPORT.rowsTitle}
      />
      <div className="space-y-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <OutcomeFilter chosen={outcome} hrefOf={hrefOf} rowCounts={rowCounts} />
          {rowCounts.length > 0 && (
            <LinkButton
              download
              href={`/api/desk/${uai}/import/${importId}/rapport?fichier=${fileId}`}
              icon="download"
              look="secondary"
            >
              {REPORT.download}
            </LinkButton>
          )}
        </div>
        {rows.length > 0 ? (
          <Card flush>
            <RowsTable
              caption={REPORT.rowsCaption(REPORT.rowsTitle, file.name)}
              rows={rows}
              showOutcome={!outcome}
            />
          </Card>
        ) : (
          <p className="text-muted">{REPORT.noRows}</p>
        )}
        <Pager hrefOf={(at) => hrefOf(outcome, at)} page={page} pages={pages} />
      </div>
    </>
  );
}
