import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { Dropzone } from '@/app/_ui/dropzone';
import { EmptyState } from '@/app/_ui/empty-state';
import { MAX_UPLOAD_MB } from '@/app/api/desk/[uai]/import/read-upload';
import { formatMoment } from '@/lib/messages/campaign-pages';
import { IMPORTS } from '@/lib/messages/data-imports';
import { listImports } from '@/lib/services/import/list-imports';
import { ImportHelp } from './_parts/import-help';
import { ImportHistory } from './_parts/import-history';
import { isWaiting } from './_parts/is-waiting';
import { NotForYou } from './_parts/not-for-you';
import type { ProblemParams } from './_parts/problem-address';
import { ProblemAlert } from './_parts/problem-alert';

export const metadata: Metadata = { title: IMPORTS.title };

/** As the importers take a single file (`MAX_FILE_BYTES`). */
const MAX_FILE_MB = 100;

type Props = { params: Promise<{ uai: string }>; searchParams: Promise<ProblemParams> };

/** « Importer »: the drop, where its files are found, and what was dropped before. */
export default async function ImportsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  const listed = await listImports(ctx, scope);
  if (!listed.ok) return <NotForYou reason={IMPORTS.notAllowed} title={IMPORTS.title} />;
  const imports = listed.value;
  const waiting = imports.filter(isWaiting);
  return (
    <>
      <PageHeader lead={IMPORTS.lead} title={IMPORTS.title} />
      <ProblemAlert params={await searchParams} />
      <div className="space-y-8">
        {waiting.length > 0 && (
          <Alert title={IMPORTS.waiting(waiting.length)} tone="warn">
            <p>{IMPORTS.waitingText}</p>
            <ul>
              {waiting.map((batch) => (
                <li key={batch.id}>
                  <Link
                    className="link inline-flex min-h-6 items-center"
                    href={`/${uai}/donnees/${batch.id}`}
                  >
                    {IMPORTS.toReport(formatMoment(batch.createdAt, school.timeZone))}
                  </Link>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Card className="space-y-5">
          <Dropzone
            accept=".zip,.xml,.csv,.txt"
            action={`/api/desk/${uai}/import`}
            hint={IMPORTS.hint(MAX_FILE_MB, MAX_UPLOAD_MB)}
            maxMb={MAX_UPLOAD_MB}
            submitLabel={IMPORTS.submit}
          />
          <ImportHelp />
        </Card>
        <Section id="historique" title={IMPORTS.historyTitle}>
          {imports.length > 0 ? (
            <ImportHistory imports={imports} now={ctx.now} timeZone={school.timeZone} uai={uai} />
          ) : (
            <EmptyState icon="import" title={IMPORTS.none}>
              <p>{IMPORTS.noneText}</p>
            </EmptyState>
          )}
        </Section>
      </div>
    </>
  );
}
