import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { IMPORTS, REPORT } from '@/lib/messages/data-imports';
import { formatMoment } from '@/lib/messages/format';
import { getImport } from '@/lib/services/import/list-imports';
import { NotForYou } from '../_parts/not-for-you';
import type { ProblemParams } from '../_parts/problem-address';
import { ProblemAlert } from '../_parts/problem-alert';
import { Decision } from './_parts/decision';
import { DropAgain } from './_parts/drop-again';
import { FileEntry } from './_parts/file-entry';
import { sortFiles } from './_parts/sort-files';

export const metadata: Metadata = { title: IMPORTS.title };

type Props = {
  params: Promise<{ uai: string; importId: string }>;
  searchParams: Search<keyof ProblemParams>;
};

/** What dropped files say, before anything is applied; afterwards, what became of them. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { uai, importId } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  if (!z.uuid().safeParse(importId).success) notFound();
  const found = await getImport(ctx, scope, { batchId: importId });
  if (!found.ok) {
    if (found.problem.code === 'unknown_batch') notFound();
    return <NotForYou reason={IMPORTS.notAllowed} title={IMPORTS.title} />;
  }
  const report = found.value;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/donnees`, label: REPORT.crumb }]} />}
        title={REPORT.title(formatMoment(report.createdAt, school.timeZone))}
      />
      <ProblemAlert params={await readSearch(searchParams)} />
      <div className="space-y-8">
        <DropAgain report={report} uai={uai} />
        <Decision report={report} timeZone={school.timeZone} uai={uai} />
        <Section id="fichiers" title={REPORT.filesTitle}>
          <Card flush>
            <ul className="divide-y divide-line">
              {sortFiles(report.files).map((file) => (
                <li className="scroll-mt-4 px-4 py-3 sm:px-5" id={`fichier-${file.id}`} key={file.id}>
                  <FileEntry
                    batchStatus={report.status}
                    file={file}
                    rowCounts={report.rowCounts.filter((count) => count.fileId === file.id)}
                    rows={report.rows.filter((row) => row.fileId === file.id)}
                    uai={uai}
                  />
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      </div>
    </>
  );
}
