import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { IMPORTS } from '@/lib/messages/data-imports';
import { MAPPING } from '@/lib/messages/data-questions';
import { describeFileProblem } from '@/lib/messages/import';
import { findUnmapped } from '@/lib/services/import/map-columns';
import { MappingForm } from './_parts/mapping-form';
import { mapColumnsAction } from './actions';

export const metadata: Metadata = { title: MAPPING.title };

type Props = { params: Promise<{ uai: string; importId: string; fileId: string }> };

/** Asks once what the columns of an unknown list contain. */
export default async function ColumnsPage({ params }: Props) {
  const { uai, importId, fileId } = await params;
  const { ctx, scope } = await getDesk(uai);
  const unmapped = (await findUnmapped(ctx, scope, fileId)) ?? notFound();
  const { name, list } = unmapped;
  const doubts = list.problems.filter((problem) => problem.code !== 'unknown_layout');
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/${uai}/donnees`, label: IMPORTS.title },
              { href: `/${uai}/donnees/${importId}`, label: name },
            ]}
          />
        }
        lead={MAPPING.lead(name, list.rowsRead)}
        title={MAPPING.title}
      />
      <div className="space-y-5">
        <Alert tone="info">{MAPPING.keptNothing}</Alert>
        {doubts.length > 0 && (
          <Alert title={MAPPING.doubts} tone="warn">
            <ul className="list-disc pl-5">
              {doubts.map((problem) => (
                <li key={JSON.stringify(problem)}>{describeFileProblem(problem)}</li>
              ))}
            </ul>
          </Alert>
        )}
        <MappingForm
          columns={list.columns}
          save={mapColumnsAction.bind(null, uai, importId, fileId)}
          suggestion={list.suggestion}
        />
      </div>
    </>
  );
}
