import type { Metadata } from 'next';
import { getRegionDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { API_PAGE } from '@/lib/messages/api-reference';
import { formatCount } from '@/lib/messages/format';
import { API_ROOT, buildOpenApi } from '@/lib/services/api/build-openapi';
import { CALLS_PER_MINUTE } from '@/lib/services/api/open-api';
import { CodeBlock } from './_parts/code-block';
import { type Field, listFields } from './_parts/describe-type';
import { OperationCard } from './_parts/operation-card';
import { TypeText } from './_parts/type-text';

export const metadata: Metadata = { title: API_PAGE.title };

const fieldColumns: Column<Field>[] = [
  {
    id: 'field',
    header: API_PAGE.columns.field,
    rowHeader: true,
    cell: (field) => (
      <>
        <code className="break-words">{field.path}</code>
        <span className="block text-muted">
          <TypeText types={field.types} />
        </span>
      </>
    ),
  },
  {
    id: 'meaning',
    header: API_PAGE.columns.meaning,
    className: 'max-w-prose',
    cell: (field) => field.description,
  },
];

/** The read API for people: the OpenAPI document, read aloud. */
export default async function ApiPage() {
  const { ctx } = await getRegionDesk();
  const document = buildOpenApi(ctx.publicUrl);
  const first = Object.values(document.paths)[0]?.get['x-codeSamples'][0];
  return (
    <>
      <PageHeader
        actions={
          <>
            <LinkButton href="/region/reglages/cles" icon="lock">
              {API_PAGE.keys}
            </LinkButton>
            <a className="link self-center text-sm" href={`${API_ROOT}/openapi.json`}>
              {API_PAGE.document}
            </a>
          </>
        }
        lead={<p>{API_PAGE.lead}</p>}
        title={API_PAGE.title}
      />
      <div className="space-y-8">
        <Section id="commencer" title={API_PAGE.start}>
          <Card>
            <ol className="mb-4 max-w-prose list-decimal space-y-1 pl-5 text-sm">
              {API_PAGE.startSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {first && (
              <CodeBlock label={API_PAGE.firstCall}>{`PALIER_CLE=palier_…\n${first.source}`}</CodeBlock>
            )}
          </Card>
        </Section>
        <Section id="partout" title={API_PAGE.rules}>
          <Card>
            <ul className="max-w-prose list-disc space-y-1.5 pl-5 text-sm">
              <li>{API_PAGE.missing}</li>
              <li>{API_PAGE.dates}</li>
              <li>{API_PAGE.paging}</li>
              <li>{API_PAGE.caching}</li>
              <li>{API_PAGE.limits(formatCount(CALLS_PER_MINUTE))}</li>
              <li>{API_PAGE.problems}</li>
            </ul>
          </Card>
        </Section>
        <Section id="adresses" title={API_PAGE.operations}>
          <ul className="mb-4 space-y-1 text-sm">
            {Object.entries(document.paths).map(([path, { get }]) => (
              <li key={path}>
                <a className="link" href={`#${get.operationId}`}>
                  {get.summary}
                </a>{' '}
                <code className="break-all text-xs text-muted">{`${API_ROOT}${path}`}</code>
              </li>
            ))}
          </ul>
          <div className="space-y-4">
            {Object.entries(document.paths).map(([path, { get }]) => (
              <OperationCard key={path} operation={get} path={`${API_ROOT}${path}`} />
            ))}
          </div>
        </Section>
        <Section id="schemas" title={API_PAGE.schemas}>
          <div className="space-y-4">
            {Object.entries(document.components.schemas).map(([name, schema]) => (
              <Card flush key={name}>
                <div className="px-4 pb-1 pt-3">
                  <h3 className="text-base" id={name}>
                    {name}
                  </h3>
                  <p className="text-sm text-muted">{schema.description}</p>
                </div>
                <DataTable
                  caption={API_PAGE.fieldsOf(name)}
                  columns={fieldColumns}
                  rowKey={(field) => field.path}
                  rows={listFields(schema)}
                />
              </Card>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
