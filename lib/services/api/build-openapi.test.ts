import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { API_SCHEMAS } from '@/lib/messages/api-reference';
import { buildOpenApi, type DocumentedOperation } from './build-openapi';
import { OPERATIONS } from './operations';

const document = buildOpenApi('https://palier.example.fr');
const operations: DocumentedOperation[] = Object.values(document.paths).map(({ get }) => get);

/** Every reference and every description of the document. */
function listStrings(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => listStrings(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : listStrings(inner, key),
  );
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    // The validator takes the document apart.
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('has each address with the parameters that its check takes, and no other', () => {
    expect(Object.keys(document.paths)).toEqual([
      ...Object.values(OPERATIONS).map(({ path }) => path),
      '/openapi.json',
    ]);
    for (const { path, query } of Object.values(OPERATIONS)) {
      const asked = document.paths[path]?.get.parameters.filter((p) => p.in === 'query') ?? [];
      expect(asked.map((p) => p.name)).toEqual(Object.keys(query.shape));
      const inPath = document.paths[path]?.get.parameters.filter((p) => p.in === 'path') ?? [];
      expect(inPath.length).toBe(path.includes('{uai}') ? 1 : 0);
    }
  });

  it('refers only to schemas that it holds, and uses all of them', () => {
    const names = Object.keys(API_SCHEMAS);
    expect(Object.keys(document.components.schemas)).toEqual(names);
    const used = new Set(
      listStrings(document, '$ref').map((ref) => ref.replace('#/components/schemas/', '')),
    );
    expect([...used].sort()).toEqual([...names].sort());
    expect(listStrings(document, '$id')).toEqual([]);
  });

  it('says of a figure that is missing that it is null and why', () => {
    const [shown, none] = document.components.schemas.Figure?.anyOf ?? [];
    expect(shown?.properties?.withheld).toMatchObject({ type: 'null' });
    expect(none?.properties?.count).toMatchObject({ type: 'null' });
    expect(none?.properties?.withheld?.enum).toEqual(['unknown', 'protected']);
  });

  it('needs a key everywhere but for itself, and has a call to copy with no key in its address', () => {
    expect(document.security).toEqual([{ key: [] }]);
    expect(operations.filter((o) => o.security).map((o) => o.operationId)).toEqual(['getOpenApi']);
    for (const operation of operations) {
      const [sample] = operation['x-codeSamples'];
      expect(sample?.source).toContain('https://palier.example.fr/api/v1/');
      expect(sample?.source).not.toMatch(/[?&]\w*(token|key|cle)/i);
    }
  });

  it('describes in French, with French typography', () => {
    const descriptions = listStrings(document, 'description');
    expect(descriptions.length).toBeGreaterThan(60);
    const faults = /'|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN/;
    expect(descriptions.filter((text) => faults.test(text))).toEqual([]);
  });
});
