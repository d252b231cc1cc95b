import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { API_PAGE } from '@/lib/messages/api-reference';
import type { DocumentedOperation, Parameter, Response } from '@/lib/services/api/build-openapi';
import { CodeBlock } from './code-block';
import { describeType } from './describe-type';
import { TypeText } from './type-text';

/** A list this long says nothing that its description does not. */
const LONGEST_LIST = 8;

function describeParameter({ description, schema }: Parameter): string {
  const { enum: values, minimum, maximum } = schema;
  return [
    description,
    values && values.length > 1 && values.length <= LONGEST_LIST && API_PAGE.oneOf(values.join(', ')),
    minimum !== undefined && maximum !== undefined && API_PAGE.range(String(minimum), String(maximum)),
    schema.default !== undefined && API_PAGE.usual(String(schema.default)),
  ]
    .filter(Boolean)
    .join(' ');
}

const parameterColumns: Column<Parameter>[] = [
  {
    id: 'name',
    header: API_PAGE.columns.name,
    rowHeader: true,
    cell: (parameter) => (
      <>
        <code className="break-words">{parameter.name}</code>
        <span className="block text-xs text-muted">
          {API_PAGE.places[parameter.in]}, <TypeText types={describeType(parameter.schema)} />
        </span>
      </>
    ),
  },
  {
    id: 'meaning',
    header: API_PAGE.columns.meaning,
    className: 'max-w-prose',
    cell: describeParameter,
  },
];

type Answer = Response & { status: string };

const answerColumns: Column<Answer>[] = [
  { id: 'status', header: API_PAGE.columns.status, rowHeader: true, cell: (answer) => answer.status },
  {
    id: 'body',
    header: API_PAGE.columns.body,
    cell: ({ content = {} }) => {
      const schema = Object.values(content)[0]?.schema;
      return schema ? <TypeText types={describeType(schema)} /> : API_PAGE.none;
    },
  },
  {
    id: 'meaning',
    header: API_PAGE.columns.meaning,
    className: 'max-w-prose',
    cell: (answer) => answer.description,
  },
];

/** One address: what it is for, a call to try, what it takes and what it answers. */
export function OperationCard({ path, operation }: { path: string; operation: DocumentedOperation }) {
  const { operationId, summary, description, parameters, responses } = operation;
  return (
    <article aria-labelledby={operationId} className="min-w-0">
      <Card>
        <h3 className="text-lg" id={operationId}>
          {summary}
        </h3>
        <p className="mt-1 break-words text-sm">
          <code className="font-semibold">GET {path}</code>
        </p>
        <p className="my-3 max-w-prose text-sm text-muted">{description}</p>
        {operation['x-codeSamples'].map(({ source }) => (
          <CodeBlock key={source} label={API_PAGE.example(path)}>
            {source}
          </CodeBlock>
        ))}
        <h4 className="mb-1 mt-4 text-sm font-semibold">{API_PAGE.parameters}</h4>
        <DataTable
          caption={API_PAGE.parametersOf(path)}
          columns={parameterColumns}
          empty={<p className="text-sm text-muted">{API_PAGE.noParameters}</p>}
          rowKey={(parameter) => parameter.name}
          rows={parameters}
        />
        <h4 className="mb-1 mt-4 text-sm font-semibold">{API_PAGE.answers}</h4>
        <DataTable
          caption={API_PAGE.answersOf(path)}
          columns={answerColumns}
          rowKey={(answer) => answer.status}
          rows={Object.entries(responses).map(([status, response]) => ({ status, ...response }))}
        />
      </Card>
    </article>
  );
}
