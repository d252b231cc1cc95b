import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { IMPORTS } from '@/lib/messages/data-imports';
import { formatMoment } from '@/lib/messages/format';
import { listImports } from '@/lib/services/import/list-imports';
import { DropFiles } from './_parts/drop-files';
import { ImportHelp } from './_parts/import-help';
import { ImportHistory } from './_parts/import-history';
import { isWaiting } from './_parts/is-waiting';
import { NotForYou } from './_parts/not-for-you';
import type { ProblemParams } from './_parts/problem-address';
import { ProblemAlert } from './_parts/problem-alert';

export const metadata: Metadata = { title: IMPORTS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<keyof ProblemParams> };

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
      <ProblemAlert params={await readSearch(searchParams)} />
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
                    {IMPORTS.toReport(
                      formatMoment(batch.createdAt, school.timeZone),
                      batch.files.map(({ name }) => name),
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Card className="space-y-5">
          <DropFiles uai={uai} />
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
