import { z } from 'zod';
import {
  API_INFO,
  API_OPERATIONS,
  API_PARAMETERS,
  API_SCHEMAS,
  API_RESPONSES as R,
} from '@/lib/messages/api-reference';
import { apiSchemas } from './answers';
import { CALLS_PER_MINUTE } from './open-api';
import { OPERATIONS, type Operation, type OperationId } from './operations';

export const API_ROOT = '/api/v1';

/** The pilot school of the demo: it exists on a first start. */
const EXAMPLE_UAI = '0319901U';

export type Schema = {
  $ref?: string;
  /** Several of what may be null. */
  type?: string | string[];
  description?: string;
  enum?: string[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
};

export type Parameter = {
  name: string;
  in: 'query' | 'path' | 'header';
  required: boolean;
  description: string;
  schema: Schema;
};

export type Response = {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, { schema: Schema }>;
};

export type DocumentedOperation = {
  operationId: string;
  summary: string;
  description: string;
  security?: object[];
  parameters: Parameter[];
  responses: Record<string, Response>;
  'x-codeSamples': { lang: string; source: string }[];
};

export type OpenApi = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  security: object[];
  paths: Record<string, { get: DocumentedOperation }>;
  components: { schemas: Record<string, Schema>; securitySchemes: object };
};

const refTo = (id: string) => `#/components/schemas/${id}`;

/**
 * The OpenAPI 3.1 document of the read API as this installation answers it, made from the schemas that check its
 * queries and its answers: what it says cannot drift from what is done.
 */
export function buildOpenApi(publicUrl: string): OpenApi {
  const server = `${publicUrl}${API_ROOT}`;
  const ids = Object.keys(OPERATIONS) as OperationId[];
  return {
    openapi: '3.1.0',
    info: { title: API_INFO.title, version: '1.0.0', description: API_INFO.description },
    servers: [{ url: server, description: API_INFO.server }],
    security: [{ key: [] }],
    paths: {
      ...Object.fromEntries(ids.map((id) => [OPERATIONS[id].path, { get: describeOperation(id, server) }])),
      '/openapi.json': { get: describeItself(server) },
    },
    components: {
      schemas: buildSchemas(),
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'palier_…',
          description: API_INFO.security,
        },
      },
    },
  };
}

function describeOperation(id: OperationId, server: string): DocumentedOperation {
  const { path, query, answer, example }: Operation = OPERATIONS[id];
  const ofSchool = path.includes('{uai}');
  const answerId = apiSchemas.get(answer)?.id ?? '';
  return {
    operationId: id,
    ...API_OPERATIONS[id],
    parameters: [
      ...(ofSchool ? [UAI_PARAMETER] : []),
      ...listParameters(query),
      {
        name: 'If-None-Match',
        in: 'header',
        required: false,
        description: R.ifNoneMatch,
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description: R.ok,
        headers: { ETag: header(R.etag, 'string'), ...LIMIT_HEADERS },
        content: { 'application/json': { schema: { $ref: refTo(answerId) } } },
      },
      304: { description: R.notModified, headers: { ETag: header(R.etag, 'string'), ...LIMIT_HEADERS } },
      400: problem(R.badRequest, LIMIT_HEADERS),
      401: problem(R.unauthorized, { 'WWW-Authenticate': header('Bearer', 'string') }),
      ...(ofSchool && { 404: problem(R.notFound, LIMIT_HEADERS) }),
      429: problem(R.tooMany, { ...LIMIT_HEADERS, 'Retry-After': header(R.retryAfter, 'integer') }),
      500: problem(R.failed, {}),
    },
    'x-codeSamples': [
      {
        lang: 'Shell',
        source: `curl --header "Authorization: Bearer $PALIER_CLE" \\\n  "${server}${path.replace('{uai}', EXAMPLE_UAI)}${example}"`,
      },
    ],
  };
}

const describeItself = (server: string): DocumentedOperation => ({
  operationId: 'getOpenApi',
  ...API_OPERATIONS.getOpenApi,
  security: [],
  parameters: [],
  responses: { 200: { description: R.ok, content: { 'application/json': { schema: { type: 'object' } } } } },
  'x-codeSamples': [{ lang: 'Shell', source: `curl "${server}/openapi.json"` }],
});

const UAI_PARAMETER: Parameter = {
  name: 'uai',
  in: 'path',
  required: true,
  description: API_PARAMETERS.uai,
  schema: { type: 'string', pattern: '^\\d{7}[A-Z]$' },
};

const header = (description: string, type: string) => ({ description, schema: { type } });

const LIMIT_HEADERS = {
  'RateLimit-Limit': { description: R.limit, schema: { type: 'integer', const: CALLS_PER_MINUTE } },
  'RateLimit-Remaining': header(R.remaining, 'integer'),
  'RateLimit-Reset': header(R.reset, 'integer'),
};

const problem = (description: string, headers: Record<string, object>): Response => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } },
});

function listParameters(query: z.ZodObject): Parameter[] {
  const { properties = {} } = z.toJSONSchema(query) as Schema;
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  }));
}

/** Without what a document of its own would need: here they are parts of one. */
function buildSchemas(): Record<string, Schema> {
  const { schemas } = z.toJSONSchema(apiSchemas, { io: 'input', uri: refTo });
  return Object.fromEntries(
    (Object.keys(API_SCHEMAS) as (keyof typeof API_SCHEMAS)[]).map((id) => {
      const { $schema: _dialect, $id: _address, ...schema } = schemas[id] ?? {};
      return [id, { description: API_SCHEMAS[id], ...(schema as Schema) }];
    }),
  );
}
